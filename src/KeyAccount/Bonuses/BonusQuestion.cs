using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>Which bonuses a <see cref="BonusRun"/> works out, and as of which day.</summary>
public sealed record BonusQuestion
{
    /// <summary>Gets the day as of which; later postings do not count.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets the id of the only account whose bonuses are asked for; null for all.</summary>
    public string? Account { get; init; }

    /// <summary>Gets the full name of the only bonus that is asked for; null for all.</summary>
    public string? Scheme { get; init; }

    /// <summary>Gets what the figures of bonuses are expected to be when their period ends, by full name, before what the rules say.</summary>
    public IReadOnlyDictionary<string, decimal> Forecasts { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Gets whether bonuses with status draft are worked out too.</summary>
    public bool Simulate { get; init; }
}
