namespace KeyAccount.Rules.Bonuses;

/// <summary>What a bonus measures.</summary>
internal enum BonusFigure
{
    Amount,
    Quantity,
    Weight,
}
