namespace KeyAccount;

/// <summary>How an amount is split into parts.</summary>
public sealed record AllocationRule
{
    /// <summary>Gets the usual rule: shares cut toward zero, one unit each to the largest fractions, equal parts where all weights are zero.</summary>
    public static AllocationRule Default { get; } = new();

    /// <summary>Gets how an exact share becomes a whole number of units; cut toward zero if not given.</summary>
    public AllocationShares Shares { get; init; } = AllocationShares.Down;

    /// <summary>Gets where the units go that are left; one each to the largest fractions if not given.</summary>
    public AllocationRest Rest { get; init; } = AllocationRest.Remainder;

    /// <summary>Gets what becomes of the amount when all weights are zero; equal parts if not given.</summary>
    public ZeroWeights Zero { get; init; } = ZeroWeights.Equal;
}
