namespace KeyAccount.Rules;

/// <summary>What a rule for free goods says beside its value: so many of a line, or a deal over several lines.</summary>
/// <param name="ReusesBought">Whether units that it counts as bought stay free for other rules of the step.</param>
internal abstract record GoodsTerms(bool ReusesBought);

/// <summary>Of every so many units of a line some are free.</summary>
/// <param name="Every">How many units it takes: those ordered; of included ones with the free ones among them.</param>
/// <param name="Free">How many are free then.</param>
/// <param name="IsAdded">Whether they come on top of what was ordered, instead of being part of it.</param>
/// <param name="Rule">How a quantity counts that is no multiple.</param>
/// <param name="Rounding">How a proportional quantity comes to whole units.</param>
/// <param name="Unit">The unit of both figures; null for that of the item's price.</param>
/// <param name="Item">The item given, in the unit of its price; null for the one ordered.</param>
/// <param name="ReusesBought">Whether units that it counts as bought stay free for other rules of the step.</param>
internal sealed record GiveTerms(decimal Every, decimal Free, bool IsAdded, FreeQuantityRule Rule, FreeRounding Rounding, string? Unit, Item? Item, bool ReusesBought) : GoodsTerms(ReusesBought)
{
    /// <summary>Gives how many of a quantity are free, and how many units it takes.</summary>
    public (decimal Free, decimal Taken) Of(decimal quantity)
    {
        var times = decimal.Floor(quantity / Every);
        switch (Rule)
        {
            case FreeQuantityRule.PerUnit:
                return (times * Free, times * Every);
            case FreeQuantityRule.Whole:
                return times * Every == quantity ? (times * Free, quantity) : (0, 0);
            default:
                var share = quantity * Free / Every;
                var free = Rounding switch
                {
                    FreeRounding.Up => decimal.Ceiling(share),
                    FreeRounding.Nearest => decimal.Round(share, 0, MidpointRounding.AwayFromZero),
                    _ => decimal.Floor(share),
                };
                free = IsAdded ? free : Math.Min(free, quantity);
                return (free, free == 0 ? 0 : quantity);
        }
    }
}

/// <summary>How a quantity counts that is no multiple of what earns free goods.</summary>
internal enum FreeQuantityRule
{
    /// <summary>Every full multiple earns.</summary>
    PerUnit,

    /// <summary>Any quantity earns its share, in whole units.</summary>
    Proportional,

    /// <summary>Only a multiple without a rest earns.</summary>
    Whole,
}

/// <summary>How a proportional quantity comes to whole units.</summary>
internal enum FreeRounding
{
    Down,
    Nearest,
    Up,
}
