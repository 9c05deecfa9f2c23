namespace KeyAccount.Rules;

/// <summary>That an effect covers some units of a line only.</summary>
/// <param name="Every">Of every so many units...</param>
/// <param name="Take">...so many are covered; both null for all.</param>
/// <param name="Most">The most units of a line; null for no bound.</param>
/// <param name="MostOfOrder">The most units of all lines together; null for no bound.</param>
/// <param name="Pick">Which lines come first where the order has a bound.</param>
internal sealed record OnlyUnits(decimal? Every, decimal? Take, decimal? Most, decimal? MostOfOrder, UnitPick Pick)
{
    public bool IsOverOrder => MostOfOrder is not null;

    /// <summary>Gives how many units of a line are covered, the bound of the order left aside.</summary>
    public decimal Of(decimal quantity)
    {
        var covered = Every is { } every ? decimal.Floor(quantity / every) * Take!.Value : quantity;
        return Most is { } most ? Math.Min(covered, most) : covered;
    }
}

/// <summary>Which units come first.</summary>
internal enum UnitPick
{
    /// <summary>Those of the lower line id.</summary>
    ByLine,

    /// <summary>Those that cost least.</summary>
    Cheapest,

    /// <summary>Those that cost most.</summary>
    Dearest,
}
