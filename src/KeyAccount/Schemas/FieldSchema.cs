using System.Text.Json.Nodes;
using KeyAccount.Checking;
using KeyAccount.Grammar;
using KeyAccount.Rules;

namespace KeyAccount.Schemas;

/// <summary>The schema of one value that a condition compares a field with.</summary>
internal sealed class FieldSchema(FolderWords words, SchemaScope scope)
{
    private const string Presence = "^(present|missing)$";
    private readonly Catalog catalog = words.Catalog;

    public JsonObject Of(FieldDeclaration field) => field.Type switch
    {
        FieldType.YesNo => Tests(["boolean", "string"], Presence, new("true or false, \"present\" or \"missing\"", "true o false, \"present\" o \"missing\""), WordList.None, []),
        FieldType.Date => Date(),
        FieldType.Money => Money(),
        FieldType.Number when field.Field == catalog.Fields.LineQuantity => Quantity(),
        FieldType.Number => Number(),
        _ => Text(field),
    };

    public JsonObject OfSum(SumTestShape shape) => shape == SumTestShape.Quantity ? Quantity() : shape == SumTestShape.Amount ? Money() : Number();

    private JsonObject Number() => Tests(["number", "string"], Comparison(""), TestForms.ANumberTest, WordList.None, Comparisons());

    private JsonObject Text(FieldDeclaration field)
    {
        var known = ValuesOf(field);
        var closed = words.KnowsFields && (field.Values.Count > 0 || field.Field == catalog.Fields.OrderCurrency && known.IsClosed);
        var pattern = closed
            ? $@"^((!=|=)?\s*({string.Join('|', known.Entries.Select(entry => Patterns.Escaped(entry.Value)))})\s*|present|missing)$"
            : @"^\s*(!=|=|(?!!=|=))\s*[^\s<>]";
        return Tests(["string"], pattern, closed
            ? new Phrase($"one of {List(known)}, \"!= ...\", \"present\" or \"missing\"", $"uno tra {List(known)}, \"!= ...\", \"present\" o \"missing\"")
            : TestForms.ATextTest, known, [Completion("\"!= ...\"", "!= $1", new("Another one.", "Un altro."))]);
    }

    private WordList ValuesOf(FieldDeclaration field)
    {
        var fields = catalog.Fields;
        if (field.Field == fields.AccountId || field.Field == fields.AccountParent)
        {
            return words[Word.Account];
        }

        if (field.Field == fields.ChargeId)
        {
            return words[Word.Charge];
        }

        if (field.Field == fields.ItemCategory)
        {
            return words[Word.Category];
        }

        if (field.Field == fields.OrderCurrency || field.Name == "account.currency")
        {
            return words[Word.Currency];
        }

        if (field.Values.Count > 0)
        {
            return WordList.Of(field.Values.Select(value => (value, "")), true, new("", ""));
        }

        // Nearly every item has a name of its own; a field with as many values is a key, and nothing to choose from.
        var seen = field.Name is "item.name" or "account.name" ? [] : catalog.ValuesOf(field.Name).Take(WordList.Most + 1).ToArray();
        return WordList.Of(seen.Length > WordList.Most ? [] : seen.Select(value => (value, "")), false, new("", ""));
    }

    private JsonObject Date()
    {
        const string Day = Patterns.Day;
        var pattern = $@"^\s*({Patterns.Period}|(>=|<=|!=|=|>|<)\s*{Day}|(>=|<=|>|<)\s*{Day}\s+and\s+(>=|<=|>|<)\s*{Day}|within\s+[0-9]{{1,9}}\s+days?)\s*$|{Presence}";
        return Tests(["string"], pattern, TestForms.ADateTest, WordList.None,
        [
            Completion("\"yyyy\"", "${1:yyyy}", new("A year.", "Un anno.")),
            Completion("\"yyyy-mm\"", "${1:yyyy}-${2:mm}", new("A month.", "Un mese.")),
            Completion("\"yyyy-Qn\"", "${1:yyyy}-Q${2:1}", new("A quarter.", "Un trimestre.")),
            Completion("\"yyyy-mm-dd..yyyy-mm-dd\"", "${1:yyyy-mm-dd}..${2:yyyy-mm-dd}", new("From one day to another, both included.", "Da un giorno a un altro, compresi.")),
            Completion("\">= yyyy-mm-dd\"", ">= ${1:yyyy-mm-dd}", new("From a day on.", "Da un giorno in poi.")),
            Completion("\"within 60 days\"", "within ${1:60} days", new("Not longer ago than that on the day of the order.", "Non più lontano di così il giorno dell'ordine.")),
        ]);
    }

    private JsonObject Quantity()
    {
        var units = words[Word.Unit];
        var unit = units.IsClosed ? $"({string.Join('|', units.Entries.Select(entry => Patterns.Escaped(entry.Value)))})" : @"\S+";
        var pattern = $@"{Comparison($@"(\s+{unit})?")}|^\s*(not\s+)?whole\s+{unit}\s*$";
        var first = units.Entries.Count > 0 ? units.Entries[0].Value : "PAL";
        return Tests(["number", "string"], pattern, TestForms.AQuantityTest, WordList.None,
        [
            .. Comparisons(),
            Completion($"\">= 1 {first}\"", $">= ${{1:1}} {Choice(2, units, first)}", new("In another unit of the item.", "In un'altra unità dell'articolo.")),
            Completion($"\"whole {first}\"", $"whole {Choice(1, units, first)}", new("Comes out in whole ones.", "Confezioni intere.")),
            Completion($"\"not whole {first}\"", $"not whole {Choice(1, units, first)}", new("Does not come out in whole ones.", "Non confezioni intere.")),
        ]);
    }

    private JsonObject Money()
    {
        var schema = Tests(scope.BareMoney ? ["number", "string", "object"] : ["string", "object"], scope.BareMoney ? Comparison("") : Presence, TestForms.AMoneyTest, WordList.None,
            [.. scope.BareMoney ? Comparisons() : [], MoneyByCurrency(">= ${0:500}")]);
        var properties = new JsonObject();
        foreach (var (currency, _) in words[Word.Currency].Entries)
        {
            properties.Add(currency, Amount());
        }

        schema["properties"] = properties;
        schema["additionalProperties"] = words[Word.Currency].IsClosed ? false : Amount();
        schema["minProperties"] = 1;
        return schema;

        JsonObject Amount() => new()
        {
            ["type"] = new JsonArray("number", "string"),
            ["pattern"] = Figures(""),
            ["patternErrorMessage"] = scope.Expected(TestForms.ANumberTest),
        };
    }

    private JsonObject MoneyByCurrency(string value)
    {
        var tests = words[Word.Currency].Entries.Take(4).Select((entry, i) => $"\"{entry.Value}\": \"{value.Replace("0:", $"{i + 1}:", StringComparison.Ordinal)}\"");
        return Json.Completion("{ ... }", new Phrase("One for each currency.", "Uno per valuta.").In(scope.Language), $"^{{ {string.Join(", ", tests)} }}");
    }

    private JsonObject Tests(string[] types, string pattern, Phrase expected, WordList known, JsonObject[] snippets)
    {
        var schema = new JsonObject
        {
            ["type"] = Json.List(types),
            ["pattern"] = pattern,
            ["patternErrorMessage"] = scope.Expected(expected),
            ["errorMessage"] = scope.Expected(expected),
        };
        foreach (var (keyword, value) in known.Offers(
            [.. snippets, Completion("\"present\"", "present", new("It is filled in.", "È indicato.")), Completion("\"missing\"", "missing", new("It is not filled in.", "Non è indicato."))]))
        {
            schema.Add(keyword, value);
        }

        return schema;
    }

    private JsonObject[] Comparisons() =>
    [
        Completion("\">= 100\"", ">= ${1:100}", new("From there on, included.", "Da lì in poi, compreso.")),
        Completion("\"< 100\"", "< ${1:100}", new("Below.", "Al di sotto.")),
        Completion("\">= 100 and < 500\"", ">= ${1:100} and < ${2:500}", new("Between the two.", "Tra i due.")),
    ];

    /// <summary>The pattern of one or two comparisons with a figure, or presence.</summary>
    private static string Comparison(string unit) => $"{Figures(unit)}|{Presence}";

    private static string Figures(string unit) =>
        $@"^\s*((>=|<=|!=|=|>|<)?\s*{Patterns.Figure}{unit}|(>=|<=|>|<)\s*{Patterns.Figure}{unit}\s+and\s+(>=|<=|>|<)\s*{Patterns.Figure}{unit})\s*$";

    private JsonObject Completion(string label, string body, Phrase description) => Json.Completion(label, description.In(scope.Language), body);

    private static string Choice(int place, WordList units, string first) =>
        units.Entries.Count is > 1 and <= 30 && units.Entries.All(entry => !entry.Value.AsSpan().ContainsAny(",|}\\$"))
            ? $"${{{place}|{string.Join(',', units.Entries.Select(entry => entry.Value))}|}}"
            : $"${{{place}:{first}}}";

    private static string List(WordList known) => string.Join(", ", known.Entries.Take(15).Select(entry => entry.Value)) + (known.Entries.Count > 15 ? ", ..." : "");
}
