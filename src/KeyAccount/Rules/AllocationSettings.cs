namespace KeyAccount.Rules;

/// <summary>How an amount of the order comes to its lines.</summary>
/// <param name="Weights">What the shares are in proportion to.</param>
/// <param name="Rule">How shares are cut, and where the rest goes.</param>
internal sealed record AllocationSettings(AllocationWeights Weights, AllocationRule Rule)
{
    public static AllocationSettings Default { get; } = new(AllocationWeights.Running, AllocationRule.Default);

    /// <summary>Gets whether a part of an amount may come to no line though lines can take it.</summary>
    public bool MayLeaveSome => Rule.Rest is AllocationRest.Apart or AllocationRest.Blocks || Rule.Zero != ZeroWeights.Equal;

    /// <summary>Gets how what a line takes lies on its units; null where the line's amount as a whole is cut into units.</summary>
    public AllocationRule? Units { get; init; }
}

/// <summary>What the shares of an amount are in proportion to.</summary>
internal enum AllocationWeights
{
    Running,
    Base,
    Gross,
    Quantity,
    Equal,
}
