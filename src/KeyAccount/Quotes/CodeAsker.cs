namespace KeyAccount.Quotes;

/// <summary>A rule, a charge, a price or whatever else asks for promotion codes.</summary>
/// <param name="Codes">The codes.</param>
internal sealed record CodeAsker(IReadOnlySet<string> Codes)
{
    public bool IsDraft { get; init; }

    /// <summary>Gets whether it is in force on a day.</summary>
    public Func<DateOnly, bool> IsInForce { get; init; } = _ => true;

    /// <summary>Gets whether it has given something.</summary>
    public Func<bool> HasGiven { get; init; } = () => false;

    /// <summary>Gets whether its limit has kept it from that.</summary>
    public Func<bool> IsUsedUp { get; init; } = () => false;
}
