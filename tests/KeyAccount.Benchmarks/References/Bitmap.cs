using System.Numerics;
using System.Runtime.InteropServices;
using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.References;

/// <summary>
/// The reference that the others are measured by: for each value of each field a row of bits, one for each rule that accepts it, in order of priority.
/// The customer's rows are combined once for an order, the item's for each line. Written for this one workload, with money in whole cents.
/// </summary>
internal sealed class Bitmap
{
    private readonly Names segments;
    private readonly Names countries;
    private readonly Names categories;
    private readonly Names brands;
    private readonly Bounds quantities;
    private readonly Bounds volumes;
    private readonly Bounds days;
    private readonly Stacking stacking;
    private readonly ulong[] customer;
    private readonly int[] holding;

    public Bitmap(PricingWorkload workload)
    {
        Conditions[] rules = [.. Stacking.InOrder(workload.Rules).Select(rule => workload.Rules[rule.Number].When)];
        var words = ((rules.Length + 63) / 64 + Vector<ulong>.Count - 1) / Vector<ulong>.Count * Vector<ulong>.Count;
        segments = new Names([.. rules.Select(rule => rule.Segment)], words);
        countries = new Names([.. rules.Select(rule => rule.Country)], words);
        categories = new Names([.. rules.Select(rule => rule.Category)], words);
        brands = new Names([.. rules.Select(rule => rule.Brand)], words);
        quantities = new Bounds([.. rules.Select(rule => (rule.Quantity ?? 0, int.MaxValue))], words);
        volumes = new Bounds([.. rules.Select(rule => (rule.AnnualVolume ?? 0, int.MaxValue))], words);
        days = new Bounds([.. rules.Select(rule => rule.Days ?? (0, int.MaxValue))], words);
        stacking = new Stacking(workload);
        customer = new ulong[words];
        holding = new int[rules.Length];
    }

    public PricedQuote Price(Order order)
    {
        And(segments.Row(order.Customer.Segment), countries.Row(order.Customer.Country), volumes.Row(order.Customer.AnnualVolume), days.Row(order.Day), customer);
        var lines = new PricedLine[order.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = order.Lines[i];
            var count = Match(categories.Row(line.Item.Category), brands.Row(line.Item.Brand), quantities.Row(line.Quantity));
            lines[i] = stacking.Price(holding.AsSpan(0, count), (long)line.Item.ListPrice * line.Quantity, line.Quantity);
        }

        return Stacking.Finish(lines);
    }

    private static void And(ulong[] a, ulong[] b, ulong[] c, ulong[] d, ulong[] into)
    {
        var x = Vectors(a);
        var y = Vectors(b);
        var z = Vectors(c);
        var w = Vectors(d);
        var all = MemoryMarshal.Cast<ulong, Vector<ulong>>(into.AsSpan());
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = x[i] & y[i] & z[i] & w[i];
        }
    }

    private int Match(ulong[] category, ulong[] brand, ulong[] quantity)
    {
        var x = Vectors(category);
        var y = Vectors(brand);
        var z = Vectors(quantity);
        var w = Vectors(customer);
        var count = 0;
        for (var i = 0; i < w.Length; i++)
        {
            var bits = x[i] & y[i] & z[i] & w[i];
            if (bits == Vector<ulong>.Zero)
            {
                continue;
            }

            for (var j = 0; j < Vector<ulong>.Count; j++)
            {
                for (var word = bits[j]; word != 0; word &= word - 1)
                {
                    holding[count++] = (((i * Vector<ulong>.Count) + j) * 64) + BitOperations.TrailingZeroCount(word);
                }
            }
        }

        return count;
    }

    private static ReadOnlySpan<Vector<ulong>> Vectors(ulong[] words) => MemoryMarshal.Cast<ulong, Vector<ulong>>(words.AsSpan());

    /// <summary>A field of names: a row for each name that a rule has, and one for all others.</summary>
    private sealed class Names
    {
        private readonly Dictionary<string, ulong[]> rows = new(StringComparer.Ordinal);
        private readonly ulong[] others;

        public Names(string?[] accepted, int words)
        {
            others = new ulong[words];
            foreach (var name in accepted.OfType<string>())
            {
                rows.TryAdd(name, new ulong[words]);
            }

            for (var rule = 0; rule < accepted.Length; rule++)
            {
                if (accepted[rule] is { } name)
                {
                    rows[name][rule / 64] |= 1UL << rule;
                    continue;
                }

                others[rule / 64] |= 1UL << rule;
                foreach (var row in rows.Values)
                {
                    row[rule / 64] |= 1UL << rule;
                }
            }
        }

        public ulong[] Row(string name) => rows.TryGetValue(name, out var row) ? row : others;
    }

    /// <summary>A field of numbers: a row for each piece between two bounds.</summary>
    private sealed class Bounds
    {
        private readonly int[] starts;
        private readonly ulong[][] rows;

        public Bounds((int From, int To)[] accepted, int words)
        {
            starts = [.. accepted.SelectMany(range => range.To == int.MaxValue ? [range.From] : new[] { range.From, range.To + 1 }).Append(0).Distinct().Order()];
            rows = [.. starts.Select(_ => new ulong[words])];
            for (var rule = 0; rule < accepted.Length; rule++)
            {
                for (var piece = 0; piece < starts.Length; piece++)
                {
                    if (starts[piece] >= accepted[rule].From && starts[piece] <= accepted[rule].To)
                    {
                        rows[piece][rule / 64] |= 1UL << rule;
                    }
                }
            }
        }

        public ulong[] Row(int number)
        {
            var at = Array.BinarySearch(starts, number);
            return rows[at < 0 ? ~at - 1 : at];
        }
    }
}
