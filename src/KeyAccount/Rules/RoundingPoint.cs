namespace KeyAccount.Rules;

/// <summary>Where an amount is rounded.</summary>
internal enum RoundingPoint
{
    Unit,
    Component,
    Line,
    Order,
    Tax,
    Payable,
}
