namespace KeyAccount.Rules.Bonuses;

/// <summary>How long a bonus adds up before it begins anew.</summary>
internal enum BonusPeriodKind
{
    Month,
    Quarter,
    HalfYear,
    Year,

    /// <summary>All days on which the scheme is valid.</summary>
    Valid,
}
