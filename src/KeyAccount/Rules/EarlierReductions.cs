namespace KeyAccount.Rules;

/// <summary>On which units of a line the reductions lie that were made before a rule that covers some units.</summary>
internal enum EarlierReductions
{
    /// <summary>On all alike.</summary>
    Share,

    /// <summary>On the units that the rule covers.</summary>
    First,

    /// <summary>On the units that it does not cover, as far as they go.</summary>
    Last,
}
