namespace KeyAccount;

/// <summary>What a bonus has come to before an order.</summary>
public sealed record BonusState
{
    /// <summary>Gets what its base has come to.</summary>
    public required decimal Base { get; init; }

    /// <summary>Gets the figure that its scale goes by, where that is not the amount of the base; null for the base.</summary>
    public decimal? Figure { get; init; }

    /// <summary>Gets what the figure is expected to be when the period ends; null for what the rule says.</summary>
    public decimal? Forecast { get; init; }

    /// <summary>Gets what it has earned.</summary>
    public decimal Earned { get; init; }
}
