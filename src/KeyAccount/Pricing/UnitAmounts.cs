namespace KeyAccount.Pricing;

/// <summary>What lies on each unit of a line, one bar after the other. Units that are alike are kept together, so that a line may have a million.</summary>
internal sealed class UnitAmounts(decimal count, decimal coin)
{
    /// <summary>From which unit on how much more lies there.</summary>
    private readonly SortedDictionary<decimal, decimal> changes = [];

    /// <summary>Gives the amounts of a line whose bars are each cut into units by themselves; null where its procedure does not say how.</summary>
    public static UnitAmounts? Of(PricingRun run, int line, decimal coin)
    {
        ref readonly var state = ref run.Lines[line];
        if (run.Procedure.Procedure.Allocation.Units is not { } usual)
        {
            return null;
        }

        var units = new UnitAmounts(Math.Abs(state.Quantity), coin);
        var start = state.Running;
        foreach (ref readonly var bar in run.Steps)
        {
            var step = bar.Line == line && bar.Rank >= 0 ? run.RuleAt(bar.Rank)?.Step : null;
            if (bar.Line == line && step is not { IsStatistical: true })
            {
                start -= bar.Amount;
                units.Add(bar.Amount, step?.Allocation.Units ?? usual);
            }
        }

        units.Add(start, usual);
        return units;
    }

    /// <summary>Gives each amount that lies on a unit, and on how many.</summary>
    public IEnumerable<(decimal Amount, decimal Units)> Alike()
    {
        var (from, amount) = (0m, 0m);
        foreach (var (unit, change) in changes)
        {
            if (unit > from)
            {
                yield return (amount, unit - from);
            }

            (from, amount) = (unit, amount + change);
        }
    }

    /// <summary>Cuts an amount into equal shares, and gives the rest to the first units or to the last.</summary>
    public void Add(decimal amount, AllocationRule rule)
    {
        var piece = rule.Shares == AllocationShares.Exact ? new decimal(1, 0, 0, false, Allocation.ExactDecimals) : coin;
        var share = ShareOf(amount / count / piece, rule.Shares) * piece;
        Put(0, count, share);
        var rest = amount - (share * count);
        if (rest == 0)
        {
            return;
        }

        if (rule.Rest == AllocationRest.First)
        {
            var each = Math.Sign(rest) * piece;
            var units = decimal.Floor(rest / each);
            Put(0, units, each);
            Put(units, units + 1, rest - (units * each));
        }
        else if (share == 0 || Math.Sign(rest) == Math.Sign(share))
        {
            PutFrom(rule.Rest, 0, 1, rest);
        }
        else
        {
            // A unit gives back no more than it has.
            var emptied = decimal.Floor(-rest / share);
            PutFrom(rule.Rest, 0, emptied, -share);
            PutFrom(rule.Rest, emptied, emptied + 1, rest + (emptied * share));
        }
    }

    private static decimal ShareOf(decimal coins, AllocationShares shares) => shares switch
    {
        AllocationShares.Floor => decimal.Floor(coins),
        AllocationShares.Nearest => Math.Sign(coins) * decimal.Ceiling(Math.Abs(coins) - 0.5m),
        _ => decimal.Truncate(coins),
    };

    private void PutFrom(AllocationRest side, decimal from, decimal to, decimal amount)
    {
        if (side == AllocationRest.Last)
        {
            Put(count - to, count - from, amount);
        }
        else
        {
            Put(from, to, amount);
        }
    }

    private void Put(decimal from, decimal to, decimal amount)
    {
        if (amount != 0 && to > from)
        {
            changes[from] = changes.GetValueOrDefault(from) + amount;
            changes[to] = changes.GetValueOrDefault(to) - amount;
        }
    }
}
