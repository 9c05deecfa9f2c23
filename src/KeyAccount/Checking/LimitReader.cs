using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads limits.</summary>
internal static class LimitReader
{
    /// <summary>Reads the limit of an entry, or several.</summary>
    public static Limit[] ReadAll(JsonValue? written, RuleScope scope, Catalog catalog, FindingList findings)
    {
        if (written is null)
        {
            return [];
        }

        var limits = new List<Limit>();
        foreach (var entry in written.Kind == JsonKind.List ? written.Items : [written])
        {
            if (Read(entry, scope, catalog, findings) is not { } limit)
            {
                continue;
            }

            if (limits.Exists(other => other.Name == limit.Name))
            {
                findings.Add(Messages.ContradictorySettings, entry.Location, $"{limit.Per}, {limit.During}", $"{limit.Per}, {limit.During}",
                    new Phrase("What is counted for the same, over the same time, is one limit: write uses, quantity and amount together.", "Ciò che si conta per lo stesso soggetto e lo stesso periodo è un limite solo: scrivere uses, quantity e amount insieme."));
            }

            limits.Add(limit);
        }

        return [.. limits];
    }

    /// <summary>Reads a limit; null with a finding where it cannot be used.</summary>
    private static Limit? Read(JsonValue limit, RuleScope scope, Catalog catalog, FindingList findings)
    {
        var (uses, quantity) = (Figure(limit["uses"]), Figure(limit["quantity"]));
        var amount = limit["amount"] is { } money ? RuleValues.ReadMoney(money, scope, catalog, findings) : null;
        if (uses is null && quantity is null && limit["amount"] is null)
        {
            findings.Add(Messages.Incomplete, limit.Location, "uses", new Phrase("A limit says of what: uses, quantity or amount.", "Un limite dice di che cosa: uses, quantity o amount."));
            return null;
        }

        var unit = limit["unit"];
        if (unit is not null && quantity is null)
        {
            findings.Add(Messages.PointlessSetting, unit.Location, "unit", new Phrase("the limit has no quantity", "il limite non ha una quantità"));
        }
        else if (unit is not null)
        {
            catalog.CheckUnit(unit.Text, unit, findings);
        }

        var per = limit["per"]?.Text ?? "account";
        if (per is not ("account" or "all") && catalog.Fields.Find(per) is null && catalog.KnowsFields)
        {
            findings.Add(Messages.UnknownName, limit["per"]!.Location, new Phrase("field", "il campo"), per, Messages.NearestTo(per, catalog.Fields.Declarations.Select(known => known.Name).Concat(["account", "all"])));
        }

        var during = limit["during"]?.Text ?? "valid";
        if (during == "order" && limit["per"] is { } pointless)
        {
            findings.Add(Messages.PointlessSetting, pointless.Location, "per", new Phrase("an order is of one account", "un ordine è di un solo cliente"));
        }

        return new Limit(uses, quantity, unit?.Text, amount, per, during, limit["overrun"]?.Text switch { "cut" => false, "drop" => true, _ => null });
    }

    private static decimal? Figure(JsonValue? value) => value is not null && value.TryNumber(out var figure) ? figure : null;
}
