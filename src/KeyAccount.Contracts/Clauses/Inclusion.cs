namespace KeyAccount.Contracts.Clauses;

/// <summary>When a clause is in a contract.</summary>
internal enum Inclusion
{
    /// <summary>Where there is a rule that it states.</summary>
    WithRules,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Where the agreement names it, or another clause needs it.</summary>
    Asked,
}
