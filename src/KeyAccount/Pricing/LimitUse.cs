using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>What is left of a rule's limits, and what this quote uses of them. Of several the tightest decides.</summary>
internal sealed class LimitUse
{
    private readonly PricedRule rule;
    private readonly LimitCount[] counts;

    private LimitUse(PricedRule rule, LimitCount[] counts)
    {
        this.rule = rule;
        this.counts = counts;
    }

    /// <summary>Gets whether what would pass a limit gives nothing at all.</summary>
    public bool Drops => Array.Exists(counts, count => count.Drops);

    /// <summary>Gets whether an amount that would pass a limit gives nothing at all.</summary>
    public bool DropsAmounts => Array.Exists(counts, count => count.Drops && count.AmountLeft != decimal.MaxValue);

    /// <summary>Gets whether nothing is left.</summary>
    public bool IsUsedUp => Array.Exists(counts, count => count.IsUsedUp);

    /// <summary>Gets how much it may still give.</summary>
    public decimal AmountLeft => counts.Min(count => count.AmountLeft);

    /// <summary>Gives the limits of a rule; null for none.</summary>
    public static LimitUse? Of(PricingRun run, PricedRule rule) =>
        rule.Rule.Limits.Length == 0 ? null : new LimitUse(rule, Array.ConvertAll(rule.Rule.Limits, limit => new LimitCount(run, rule, limit)));

    /// <summary>Says whether an amount would pass a limit that gives nothing then.</summary>
    public bool Refuses(decimal amount) => Array.Exists(counts, count => count.Drops && amount > count.AmountLeft);

    /// <summary>Gives how many of some units of an item may still be covered; none where a limit that they would pass gives nothing then.</summary>
    public decimal UnitsLeft(Item item, decimal units)
    {
        var left = units;
        foreach (var count in counts)
        {
            if (count.UnitsLeft(item, units) is var possible && possible < units)
            {
                left = count.Drops ? 0 : Math.Min(left, possible);
            }
        }

        return left;
    }

    /// <summary>Gives how many units may still be covered; null where the limits cover all of those given.</summary>
    public decimal? UnitsFitting(IEnumerable<(Item Item, decimal Units)> given)
    {
        decimal? fitting = null;
        foreach (var count in counts)
        {
            if (count.UnitsFitting(given) is { } units)
            {
                fitting = Math.Min(fitting ?? units, count.Drops ? 0 : units);
            }
        }

        return fitting;
    }

    /// <summary>Notes what was given.</summary>
    public void Use(Item item, decimal units, decimal amount)
    {
        foreach (var count in counts)
        {
            count.Use(item, units, amount);
        }
    }

    /// <summary>Notes an amount that was given on the order.</summary>
    public void Use(decimal amount)
    {
        foreach (var count in counts)
        {
            count.Use(amount);
        }
    }

    /// <summary>Gives what the order uses of each limit.</summary>
    public IEnumerable<RuleUsage> Consumes() => counts.Select(count => new RuleUsage
    {
        Rule = rule.FullName,
        Limit = counts.Length == 1 ? null : count.Limit.Name,
        Uses = 1,
        Quantity = count.Quantity,
        Amount = count.Amount,
    });
}
