using System.Numerics;
using KeyAccount.Rules;

namespace KeyAccount.Pricing.Goods;

/// <summary>Finds the units of a deal: as often as it can apply, no unit twice.</summary>
/// <remarks>
/// Parts may overlap. Units are there for all parts exactly where, for every choice of parts, the lines that fit one of them hold what they need together;
/// so how often the deal applies is a matter of counting, and a part takes from a line whatever leaves this true for the parts after it.
/// A part takes units that fit no later part first, then by its pick, then by line id.
/// </remarks>
internal sealed class UnitPlanner
{
    private readonly Supply[] lines;
    private readonly DealTerms deal;
    private readonly decimal amount;
    private readonly decimal[] left;

    /// <summary>Initializes a new instance of the <see cref="UnitPlanner"/> class.</summary>
    /// <param name="lines">The lines in the order of their ids.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="amount">The amount to buy each time; 0 where units are counted.</param>
    public UnitPlanner(Supply[] lines, DealTerms deal, decimal amount)
    {
        this.lines = lines;
        this.deal = deal;
        this.amount = amount;
        left = [.. lines.Select(line => line.Units)];
    }

    private bool CountsAmount => amount > 0;

    private decimal Rewarded => deal.Parts.Where(part => part.IsRewarded).Sum(part => part.Quantity);

    /// <summary>Finds the units; null where the deal does not apply once.</summary>
    /// <param name="bound">The most units that may be rewarded in all, the deal's own bound aside.</param>
    public UnitPlan? Find(decimal? bound = null)
    {
        var most = Math.Min(deal.MostRewarded ?? decimal.MaxValue, bound ?? decimal.MaxValue);
        var rewarded = Rewarded;
        var times = Greatest(MostTimes(decimal.Floor(most / rewarded)), times => IsThere(times, Needs(times)));
        var needs = Needs(times);
        if ((deal.Partial || bound < deal.MostRewarded.GetValueOrDefault(decimal.MaxValue)) && !deal.IsBundle && times < (deal.MostTimes ?? decimal.MaxValue))
        {
            // What is got comes last among the parts.
            var more = Greatest(Math.Min(decimal.Ceiling(rewarded) - 1, decimal.Floor(most - (times * rewarded))), more => IsThere(times + 1, With(Needs(times + 1), (times * rewarded) + more)));
            if (more > 0)
            {
                times++;
                needs = With(Needs(times), ((times - 1) * rewarded) + more);
            }
        }

        return times == 0 ? null : Take(times, needs);
    }

    private decimal MostTimes(decimal byReward)
    {
        var most = Math.Min(deal.MostTimes ?? decimal.MaxValue, byReward);
        for (var part = 0; part < deal.Parts.Length; part++)
        {
            if (deal.Parts[part].Quantity is var quantity and > 0)
            {
                most = Math.Min(most, decimal.Floor(Held(1 << part) / quantity));
            }
        }

        return most;
    }

    private decimal[] Needs(decimal times) => [.. deal.Parts.Select(part => part.Quantity * times)];

    private static decimal[] With(decimal[] needs, decimal got)
    {
        needs[^1] = got;
        return needs;
    }

    /// <summary>Gives the greatest whole figure up to a bound for which something holds that holds for all below it.</summary>
    private static decimal Greatest(decimal most, Func<decimal, bool> holds)
    {
        if (most < 1 || holds(most))
        {
            return Math.Max(most, 0);
        }

        var (good, bad) = (0m, most);
        while (bad - good > 1)
        {
            var middle = decimal.Floor((good + bad) / 2);
            (good, bad) = holds(middle) ? (middle, bad) : (good, middle);
        }

        return good;
    }

    private decimal Held(int parts)
    {
        var held = 0m;
        for (var line = 0; line < lines.Length; line++)
        {
            held += lines[line].FitsAny(parts) ? left[line] : 0;
        }

        return held;
    }

    private static decimal Sum(decimal[] needs, int parts)
    {
        var sum = 0m;
        for (var part = 0; part < needs.Length; part++)
        {
            sum += (parts & (1 << part)) != 0 ? needs[part] : 0;
        }

        return sum;
    }

    private bool IsThere(decimal times, decimal[] needs)
    {
        for (var parts = 1; parts < 1 << needs.Length; parts++)
        {
            if (Held(parts) < Sum(needs, parts))
            {
                return false;
            }
        }

        return !CountsAmount || Worth(lines.Length, needs[1]) >= amount * times;
    }

    private UnitPlan Take(decimal times, decimal[] needs)
    {
        var taken = new decimal[needs.Length][];
        for (var part = 0; part < needs.Length; part++)
        {
            var later = LaterThan(part);
            var order = InOrder(part, later);
            taken[part] = new decimal[lines.Length];
            if (part == 0 && CountsAmount)
            {
                TakeAmount(amount * times, order, needs[1], taken[part]);
                continue;
            }

            foreach (var line in order)
            {
                var units = Math.Min(needs[part], left[line]);
                for (var parts = later; parts > 0; parts = (parts - 1) & later)
                {
                    units = lines[line].FitsAny(parts) ? Math.Min(units, Held(parts) - Sum(needs, parts)) : units;
                }

                taken[part][line] = units;
                needs[part] -= units;
                left[line] -= units;
            }
        }

        return new UnitPlan(taken, times);
    }

    private int LaterThan(int part) => ((1 << deal.Parts.Length) - 1) & ~((1 << (part + 1)) - 1);

    private int[] InOrder(int part, int later)
    {
        var fitting = Enumerable.Range(0, lines.Length).Where(line => lines[line].Fits(part)).OrderBy(line => BitOperations.PopCount((uint)(lines[line].Parts & later)));
        return
        [
            .. deal.Parts[part].Pick switch
            {
                UnitPick.Cheapest => fitting.ThenBy(line => lines[line].Price),
                UnitPick.Dearest => fitting.ThenByDescending(line => lines[line].Price),
                _ => fitting,
            },
        ];
    }

    /// <summary>Takes whole units until they are worth an amount, so that those to be got are left.</summary>
    private void TakeAmount(decimal due, int[] order, decimal got, decimal[] taken)
    {
        for (var i = 0; i < order.Length && due > 0; i++)
        {
            var line = order[i];
            var price = lines[line].Price;
            if (price <= 0)
            {
                continue;
            }

            var most = Math.Min(decimal.Floor(left[line]), decimal.Ceiling(due / price));
            if (lines[line].Fits(1))
            {
                var after = order[(i + 1)..];
                var spare = decimal.Floor(Held(2) - got);
                most = Math.Min(most, spare);
                if (!Reaches(most))
                {
                    // The worth of the whole grows with each unit until only cheaper ones would be left out, then it falls.
                    var peak = Math.Clamp(spare - after.Where(other => lines[other].Price > price).Sum(other => decimal.Floor(left[other])), 0, most);
                    most = peak + Greatest(most - peak, more => Reaches(peak + more));
                }

                bool Reaches(decimal units) => (units * price) + Dearest(after, spare - units) >= due;
            }

            taken[line] = most;
            left[line] -= most;
            due -= most * price;
        }
    }

    /// <summary>Gives what can be bought at most while so many units to be got are left.</summary>
    private decimal Worth(int count, decimal got)
    {
        var all = Enumerable.Range(0, count).Where(line => lines[line].Fits(0)).ToArray();
        var forBuying = all.Where(line => !lines[line].Fits(1)).Sum(line => decimal.Floor(left[line]) * lines[line].Price);
        return forBuying + Dearest([.. all.Where(line => lines[line].Fits(1))], decimal.Floor(Held(2) - got));
    }

    private decimal Dearest(int[] among, decimal units)
    {
        var worth = 0m;
        foreach (var line in among.OrderByDescending(line => lines[line].Price))
        {
            var some = Math.Min(decimal.Floor(left[line]), units);
            worth += some * lines[line].Price;
            units -= some;
        }

        return worth;
    }
}
