using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.References;

/// <summary>The scan that a good engineer writes in an hour: an array of structs, every rule tried on every line.</summary>
internal sealed class Scan(PricingWorkload workload)
{
    private const int Any = -1;
    private const int Unknown = -2;
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly Stacking stacking = new(workload);
    private readonly int[] holding = new int[workload.Rules.Count];
    private Compared[]? compared;

    public PricedQuote Price(Order order)
    {
        var rules = compared ??= [.. Stacking.InOrder(workload.Rules).Select(rule => new Compared(workload.Rules[rule.Number].When, NumberOf))];
        var (segment, country) = (Find(order.Customer.Segment), Find(order.Customer.Country));
        var lines = new PricedLine[order.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = order.Lines[i];
            var (category, brand) = (Find(line.Item.Category), Find(line.Item.Brand));
            var count = 0;
            for (var place = 0; place < rules.Length; place++)
            {
                ref readonly var rule = ref rules[place];
                if ((rule.Segment == Any || rule.Segment == segment)
                    && (rule.Country == Any || rule.Country == country)
                    && (rule.Category == Any || rule.Category == category)
                    && (rule.Brand == Any || rule.Brand == brand)
                    && line.Quantity >= rule.Quantity
                    && order.Customer.AnnualVolume >= rule.AnnualVolume
                    && order.Day >= rule.From && order.Day <= rule.To)
                {
                    holding[count++] = place;
                }
            }

            lines[i] = stacking.Price(holding.AsSpan(0, count), (long)line.Item.ListPrice * line.Quantity, line.Quantity);
        }

        return Stacking.Finish(lines);
    }

    private int Find(string name) => names.GetValueOrDefault(name, Unknown);

    private int NumberOf(string? name)
    {
        if (name is null)
        {
            return Any;
        }

        if (!names.TryGetValue(name, out var number))
        {
            names.Add(name, number = names.Count);
        }

        return number;
    }

    private readonly struct Compared(Conditions when, Func<string?, int> numberOf)
    {
        public readonly int Segment = numberOf(when.Segment);
        public readonly int Country = numberOf(when.Country);
        public readonly int Category = numberOf(when.Category);
        public readonly int Brand = numberOf(when.Brand);
        public readonly int Quantity = when.Quantity ?? 0;
        public readonly int AnnualVolume = when.AnnualVolume ?? 0;
        public readonly int From = when.Days?.From ?? 0;
        public readonly int To = when.Days?.To ?? int.MaxValue;
    }
}
