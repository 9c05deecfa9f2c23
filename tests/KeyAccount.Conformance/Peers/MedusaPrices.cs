using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;

namespace KeyAccount.Conformance.Peers;

/// <summary>Says Medusa's prices: the base prices as one list for each currency, and each price list as one, with its own conditions.</summary>
internal static class MedusaPrices
{
    private const int MostDigits = 28;

    public static void Add(OrderDraft draft, Conditions conditions)
    {
        var names = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["override"] = [], ["sale"] = [], ["base"] = [] };
        var settings = new JsonObject();
        foreach (var line in draft.Lines)
        {
            draft.Item(line.Text("sku")!);
        }

        AddLists("base", "base", draft.Given.List("priceBook"), []);
        foreach (var (list, i) in draft.Given.List("priceLists").Select((list, i) => (list, i + 1)))
        {
            var said = new JsonObject();
            if (list.Text("status") is not (null or "active"))
            {
                said["status"] = "blocked";
            }

            if (Period(list.Part("validity")) is { } valid)
            {
                said["valid"] = valid;
            }

            var when = new JsonObject();
            conditions.Add(draft, when, list.Part("when"));
            if (when.Count > 0)
            {
                said["when"] = when;
            }

            var type = list.Text("type") ?? "sale";
            AddLists(type, $"{type}-{i}", list.List("prices"), said);
        }

        var accesses = draft.Procedure.Part("price")!.List("accesses").ToArray();
        foreach (var access in accesses)
        {
            access["from"] = new JsonArray([.. names[access.Text("access")!].Select(name => (JsonNode)name)]);
        }

        draft.Procedure["price"]!["accesses"] = new JsonArray([.. accesses.Where(access => access["from"]!.AsArray().Count > 0).Select(access => access.DeepClone())]);
        draft.Company["priceLists"] = settings;

        void AddLists(string kind, string name, IEnumerable<JsonObject> prices, JsonObject said)
        {
            var lists = prices.GroupBy(price => (Currency: price.Text("currency") ?? draft.Published.Currency, IncludesTax: IncludesTax(draft, price)))
                .ToDictionary(list => list.Key, list => new JsonArray([.. list.SelectMany(price => Rows(draft, price))]));
            if (lists.Count == 0)
            {
                lists.Add((draft.Published.Currency, false), draft.Rows([]));
            }

            foreach (var ((currency, includesTax), rows) in lists)
            {
                var own = $"{name}{(currency == draft.Published.Currency ? "" : $"-{OrderDraft.Word(currency)}")}{(includesTax ? "-gross" : "")}";
                names[kind].Add(own);
                draft.Prices[own] = rows;
                settings[own] = new JsonObject([KeyValuePair.Create<string, JsonNode?>("currency", currency), .. said.Select(setting => KeyValuePair.Create(setting.Key, setting.Value?.DeepClone()))]);
                if (includesTax)
                {
                    settings[own]!["includesTax"] = true;
                }
            }
        }
    }

    /// <summary>What is said of a value that the price asks for comes before what is said of its currency.</summary>
    private static bool IncludesTax(OrderDraft draft, JsonObject price)
    {
        var said = draft.Given.List("taxInclusivePreferences").ToArray();
        var tests = price.Part("when")?.List("all") ?? [];
        var found = said.FirstOrDefault(preference => tests.Any(test => test.Text("attr") == preference.Text("attr") && test.Text("value") == preference.Text("value")))
            ?? said.FirstOrDefault(preference => preference.Text("attr") == "context.currency_code" && preference.Text("value") == (price.Text("currency") ?? draft.Published.Currency));
        return found?.Flag("taxInclusive") == true;
    }

    /// <summary>Says a price: a row, or one for each value where a condition names several.</summary>
    private static IEnumerable<JsonNode> Rows(OrderDraft draft, JsonObject price)
    {
        if (price.Text("amount")!.Count(char.IsAsciiDigit) > MostDigits)
        {
            throw NotTranslatedException.OutOfScope("a price of more than 28 digits, in a currency that is none by ISO 4217");
        }

        var rows = new List<JsonObject> { new() { ["item"] = draft.Item(price.Text("sku")!), ["price"] = price.Figure("amount") } };
        foreach (var bound in new[] { "minQuantity", "maxQuantity" })
        {
            if (price.Figure(bound) is { } figure)
            {
                rows[0][bound] = figure;
            }
        }

        foreach (var test in price.Part("when")?.List("all") ?? [])
        {
            var attribute = test.Text("attr") ?? "";
            if (!attribute.StartsWith("context.", StringComparison.Ordinal) || test.Text("op") is not ("eq" or "in"))
            {
                throw NotTranslatedException.Missing($"a price for {attribute} {test.Text("op")}");
            }

            var field = $"order.{OrderDraft.Word(attribute[8..])}";
            draft.Fields[field] = "text";
            var values = test["value"] is JsonArray ? test.Texts("value") : [test.Text("value")!];
            rows =
            [
                .. from row in rows
                   from value in values
                   select new JsonObject(row.Select(cell => KeyValuePair.Create(cell.Key, cell.Value?.DeepClone())).Append(KeyValuePair.Create(field, (JsonNode?)OrderDraft.Word(value)))),
            ];
        }

        return rows;
    }

    private static string? Period(JsonObject? validity) =>
        validity is null || validity.Text("from") is null && validity.Text("to") is null ? null : $"{validity.Text("from")}..{validity.Text("to")}";
}
