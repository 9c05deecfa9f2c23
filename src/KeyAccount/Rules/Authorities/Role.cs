namespace KeyAccount.Rules.Authorities;

/// <summary>What somebody is in the company, and how far they may go.</summary>
internal sealed class Role(string id, Title? title, SourceLocation location)
{
    public string Id { get; } = id;

    public Title? Title { get; } = title;

    public SourceLocation Location { get; } = location;

    /// <summary>Gets the role that it reports to; null at the top.</summary>
    public Role? ReportsTo { get; set; }

    /// <summary>Gets whether it may agree anything.</summary>
    public bool IsUnlimited { get; init; }

    public RoleLimits[] Limits { get; set; } = [];

    /// <summary>Gets how many roles stand above it.</summary>
    public int Depth => ReportsTo is null ? 0 : ReportsTo.Depth + 1;

    /// <summary>Gives what people read for it.</summary>
    public string NameIn(Language language) => Title?.In(language) is { Length: > 0 } title ? title : Id;

    /// <summary>Gives the roles above it, the nearest first.</summary>
    public IEnumerable<Role> Above()
    {
        for (var role = ReportsTo; role is not null; role = role.ReportsTo)
        {
            yield return role;
        }
    }

    /// <summary>Gives how far the role may go: where limits with conditions hold, the strictest of them; else those without.</summary>
    /// <param name="limit">Which limit.</param>
    /// <param name="currency">The number of the order's currency.</param>
    /// <param name="holding">The numbers of the limits with conditions that hold.</param>
    /// <returns>Null where the role may not agree it at all. An unlimited role is not asked.</returns>
    public decimal? Figure(AuthorityLimit limit, int currency, ReadOnlySpan<int> holding)
    {
        decimal? without = null;
        decimal? within = null;
        foreach (var limits in Limits)
        {
            if (!limits.Names(limit, currency))
            {
                continue;
            }

            var figure = limits.Of(limit, currency);
            if (limits.Number < 0)
            {
                without = figure;
            }
            else if (holding.Contains(limits.Number) && (within is not { } strictest || IsWider(limit, strictest, figure)))
            {
                within = figure;
            }
        }

        return within ?? without;
    }

    /// <summary>Says whether one figure of a limit allows more than another.</summary>
    public static bool IsWider(AuthorityLimit limit, decimal one, decimal other) => limit == AuthorityLimit.Margin ? one < other : one > other;
}
