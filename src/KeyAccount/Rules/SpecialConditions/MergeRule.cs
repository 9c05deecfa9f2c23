namespace KeyAccount.Rules.SpecialConditions;

/// <summary>How special conditions of one kind from several places come together.</summary>
internal enum MergeRule
{
    /// <summary>The nearest place that has any replaces the whole kind: the account's own agreements, then those above it, then policies.</summary>
    Nearest,

    /// <summary>All of them count, wherever they stand.</summary>
    All,
}
