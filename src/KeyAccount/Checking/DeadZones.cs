using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Finds quantities that cost more than a larger one: just below a step that lowers the price of all units.</summary>
internal static class DeadZones
{
    /// <summary>Warns of the dead zones of a discount's scale by quantity, in whole units.</summary>
    public static void Report(Scale scale, JsonValue value, CurrencySet currencies, FindingList findings)
    {
        if (scale is not { Kind: ScaleKind.AllUnits, IsByUnits: true, IsUpTo: false })
        {
            return;
        }

        var zones = new List<Phrase>();
        RuleValue? before = null;
        foreach (var step in scale.Steps)
        {
            if (Zone(before, step, scale.Sample.Kind, currencies) is { } zone)
            {
                zones.Add(zone);
            }

            before = step.Value;
        }

        if (zones.Count > 0)
        {
            findings.Add(Messages.DeadZones, value["steps"]!.Location, new Phrase(string.Join("; ", zones.Select(zone => zone.English)), string.Join("; ", zones.Select(zone => zone.Italian))));
        }
    }

    private static Phrase? Zone(RuleValue? before, ScaleStep step, ValueKind kind, CurrencySet currencies)
    {
        var last = decimal.Ceiling(step.Bound) - 1;
        if (step.Value is not { } at || last <= 0)
        {
            return null;
        }

        if (kind == ValueKind.AmountPerUnit)
        {
            // What it comes to depends on the price: the last unit before the step must cost more than the step takes off all.
            var currency = at.Money!.Currencies.First();
            var price = (at.Money.In(currency)!.Value * step.Bound) - ((before?.Money?.In(currency) ?? 0) * last);
            return price <= 0 || step.Bound == last ? null : Cost(last, step.Bound, $"{Figures.Write(price / (step.Bound - last))} {currencies.Codes[currency]}");
        }

        // Shares of a price, or prices; below the first new price stands one that is not known.
        var (higher, lower) = kind switch
        {
            ValueKind.Percent => (1 - (Percents.Cascade(before?.Percents ?? []) / 100), 1 - (Percents.Cascade(at.Percents) / 100)),
            ValueKind.NewPrice when before is not null && before.Money!.Currencies.Intersect(at.Money!.Currencies).Take(1).ToArray() is [var currency] => (before.Money.In(currency)!.Value, at.Money.In(currency)!.Value),
            _ => (0, 0),
        };
        return higher > lower && decimal.Floor(lower * step.Bound / higher) + 1 is var first && first <= last ? Cost(first, step.Bound, null) : null;
    }

    private static Phrase Cost(decimal quantity, decimal instead, string? below)
    {
        var (few, many) = (Figures.Write(quantity), Figures.Write(instead));
        return below is { } price
            ? new Phrase($"{few} cost more than {many} where a unit costs less than {price}: order {many}", $"{few} costano più di {many} se un'unità costa meno di {price}: conviene ordinarne {many}")
            : new Phrase($"{few} cost more than {many}: order {many}", $"{few} costano più di {many}: conviene ordinarne {many}");
    }
}
