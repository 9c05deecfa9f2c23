namespace KeyAccount;

/// <summary>How NRules turns conditions into something that runs: a choice between a quick load and quick pricing.</summary>
public enum NRulesExpressions
{
    /// <summary>Compiled: conditions run fastest, but compiling takes about a millisecond a rule.</summary>
    Compiled,

    /// <summary>Interpreted: a load takes a small part of that, pricing about twice as long.</summary>
    Interpreted,
}
