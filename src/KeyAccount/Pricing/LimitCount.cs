using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>What is left of one limit, and what this quote uses of it.</summary>
internal sealed class LimitCount
{
    private readonly decimal? usesLeft;
    private decimal? quantityLeft;
    private decimal? amountLeft;

    public LimitCount(PricingRun run, PricedRule rule, Limit limit)
    {
        Limit = limit;
        var used = limit.IsOfOrder ? null : run.UsageOf(rule.FullName, limit.Name);
        usesLeft = limit.Uses - (used?.Uses ?? 0);
        quantityLeft = limit.Quantity - (used?.Quantity ?? 0);
        amountLeft = limit.Amount?.In(run.Currency) - (used?.Amount ?? 0);
        Drops = limit.Drops ?? rule.Step.DropsOverrun;
    }

    public Limit Limit { get; }

    /// <summary>Gets whether what would pass the limit gives nothing at all.</summary>
    public bool Drops { get; }

    /// <summary>Gets whether nothing is left.</summary>
    public bool IsUsedUp => usesLeft < 1 || quantityLeft <= 0 || amountLeft <= 0;

    /// <summary>Gets how much it may still give.</summary>
    public decimal AmountLeft => amountLeft ?? decimal.MaxValue;

    public decimal Quantity { get; private set; }

    public decimal Amount { get; private set; }

    /// <summary>Gives how many of some units of an item may still be covered.</summary>
    public decimal UnitsLeft(Item item, decimal units) =>
        quantityLeft is { } left ? Math.Min(units, Math.Max(left, 0) * FactorOf(item)) : units;

    /// <summary>Gives how many units may still be covered; null where the limit covers all of those given.</summary>
    public decimal? UnitsFitting(IEnumerable<(Item Item, decimal Units)> given)
    {
        if (quantityLeft is not { } left)
        {
            return null;
        }

        // Counted in the limit's unit: items of different factors share what is left in proportion.
        var (all, counted) = (0m, 0m);
        foreach (var (item, units) in given)
        {
            all += units;
            counted += units / FactorOf(item);
        }

        return counted <= left ? null : decimal.Floor(all * left / counted);
    }

    /// <summary>Notes what was given.</summary>
    public void Use(Item item, decimal units, decimal amount)
    {
        Quantity += units / FactorOf(item);
        quantityLeft -= units / FactorOf(item);
        Use(amount);
    }

    /// <summary>Notes an amount that was given on the order.</summary>
    public void Use(decimal amount)
    {
        Amount += amount;
        amountLeft -= amount;
    }

    private decimal FactorOf(Item item) => Limit.Unit is { } unit ? item.FactorOf(unit) ?? 1 : 1;
}
