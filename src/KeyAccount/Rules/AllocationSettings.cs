namespace KeyAccount.Rules;

/// <summary>How an amount of the order comes to its lines.</summary>
/// <param name="Weights">What the shares are in proportion to.</param>
/// <param name="Rule">How shares are cut, and where the rest goes.</param>
internal sealed record AllocationSettings(AllocationWeights Weights, AllocationRule Rule)
{
    public static AllocationSettings Default { get; } = new(AllocationWeights.Running, AllocationRule.Default);
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
