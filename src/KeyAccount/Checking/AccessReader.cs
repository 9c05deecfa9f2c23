using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the accesses of pricing procedures: where a base price is looked for.</summary>
internal sealed class AccessReader(Catalog catalog, PriceConditions conditions, FindingList findings)
{
    /// <summary>The sources beside the names of price lists.</summary>
    public static readonly string[] Sources = ["agreements", "policies", "lists"];

    private static readonly Access[] Default =
    [
        new Access { Name = "agreement", From = AccessSource.Agreements },
        new Access { Name = "policy", From = AccessSource.Policies },
        new Access { Name = "list", From = AccessSource.Lists },
    ];

    /// <summary>Reads the accesses of each procedure.</summary>
    public void Read(IReadOnlyDictionary<string, WrittenProcedure> procedures)
    {
        foreach (var (name, procedure) in procedures)
        {
            var accesses = new List<Access>();
            var lines = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var item in procedure.Accesses)
            {
                var access = item["access"]!;
                if (!lines.TryAdd(access.Text, access.Location.Line))
                {
                    findings.Add(Messages.SameId, access.Location, access.Text, (decimal)lines[access.Text]);
                }

                accesses.Add(Read(item));
            }

            catalog.Procedures[name] = catalog.Procedures[name] with { Accesses = accesses.Count > 0 ? [.. accesses] : Default };
        }
    }

    private Access Read(JsonValue item)
    {
        var from = item["from"]!;
        var take = item["take"]?.Text switch { "best" => AccessTake.Best, "all" => AccessTake.All, _ => AccessTake.First };
        var order = item["order"];
        if (take == AccessTake.Best && order is not null)
        {
            findings.Add(Messages.ContradictorySettings, order.Location, "take: best", "order", new Phrase("The best is the lowest price: leave \"order\" out.", "Il migliore è il prezzo più basso: togliere \"order\"."));
        }

        var keys = order is null ? null : PriceKeys.Read(order);
        var ranksBySpecificity = keys is not null && Array.Exists(keys, key => key.Kind == PriceKeyKind.Specificity);
        if (ranksBySpecificity != item["specificity"] is not null)
        {
            findings.Add(Messages.SpecificityAlone, (ranksBySpecificity ? order! : item["specificity"]!).Location);
        }

        return new Access
        {
            Name = item["access"]!.Text,
            Title = Titles.Read(item["title"]),
            From = from.Kind != JsonKind.Text ? AccessSource.NamedLists : from.Text switch { "agreements" => AccessSource.Agreements, "policies" => AccessSource.Policies, "lists" => AccessSource.Lists, _ => AccessSource.NamedLists },
            Lists = from.Kind == JsonKind.Text && Sources.Contains(from.Text) ? [] : ReadLists(from),
            Keys = item["keys"] is { } fields ? ReadFields(fields) : null,
            Condition = item["when"] is { } when ? conditions.Add(when, new RuleScope(null, -1, catalog.Currencies.Count == 1 ? 0 : null, false)) : -1,
            Order = keys,
            Specificity = item["specificity"] is { } ranked ? ReadFields(ranked) : [],
            Take = take,
            Date = item["date"]?.Text switch { "delivery" => PricingDate.Delivery, "agreement" => PricingDate.Agreement, "service" => PricingDate.Service, _ => PricingDate.Order },
            StartsAtList = item["reference"]?.Text == "list",
        };
    }

    private PriceList[] ReadLists(JsonValue from)
    {
        var lists = new List<PriceList>();
        foreach (var name in OneOrListShape.Names(from))
        {
            if (from.Kind == JsonKind.List && Sources.Contains(name.Text))
            {
                findings.Add(Messages.SourceAmongLists, name.Location, name.Text);
            }
            else if (!catalog.PriceListNames.Contains(name.Text))
            {
                findings.Add(Messages.UnknownName, name.Location, new Phrase("price list", "il listino"), name.Text, Messages.NearestTo(name.Text, catalog.PriceListNames.Concat(from.Kind == JsonKind.Text ? Sources : [])));
            }
            else if (lists.Exists(list => list.Name == name.Text))
            {
                findings.Add(Messages.WrittenTwice, name.Location, name.Text, new Phrase("one \"from\"", "uno stesso \"from\""), Messages.RemoveOne);
            }
            else if (catalog.PriceLists.TryGetValue(name.Text, out var list))
            {
                lists.Add(list);
            }
        }

        return [.. lists];
    }

    private string[] ReadFields(JsonValue list)
    {
        var names = new List<string>();
        foreach (var name in list.Items)
        {
            if (catalog.Fields.Find(name.Text) is null)
            {
                if (catalog.KnowsFields)
                {
                    findings.Add(Messages.UnknownField, name.Location, name.Text, Messages.NearestTo(name.Text, catalog.Fields.Declarations.Select(field => field.Name)));
                }
            }
            else if (names.Contains(name.Text))
            {
                findings.Add(Messages.WrittenTwice, name.Location, name.Text, new Phrase($"one \"{list.Name}\"", $"uno stesso \"{list.Name}\""), Messages.RemoveOne);
            }
            else
            {
                names.Add(name.Text);
            }
        }

        return [.. names];
    }
}
