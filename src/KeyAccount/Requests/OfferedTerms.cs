namespace KeyAccount;

/// <summary>What somebody offers by hand beside prices, more than the rules give. It changes no figure; whether they may offer it is for <c>authority.json</c>.</summary>
public sealed record OfferedTerms
{
    /// <summary>Gets the days of payment; null for those of the rules.</summary>
    public int? PaymentDays { get; init; }

    /// <summary>Gets a bonus on top of those of the rules, in percent; null for none.</summary>
    public decimal? BonusPercent { get; init; }
}
