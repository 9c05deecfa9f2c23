using System.Text.Json.Nodes;
using KeyAccount.Grammar;
using KeyAccount.Rules;

namespace KeyAccount.Schemas;

/// <summary>Turns the accepted form of a single value into a JSON Schema: texts, figures, money.</summary>
internal sealed class ValueSchema(FolderWords words, SchemaScope scope, JsonObject definitions)
{
    /// <summary>Gives the schema of a value.</summary>
    /// <returns>Null where the shape is that of an object or a list of its own.</returns>
    public JsonObject? Of(Shape shape) => shape switch
    {
        TextShape text => Text(text),
        NumberShape number => Number(number),
        FiguresShape figures => FigureOrList(figures),
        PercentShape => Percent(),
        MoneyShape money => Money([], MoneyShape.Expected, money.Amount),
        CapShape => Cap(),
        FieldOrMoneyShape => FieldOrMoney(),
        TitleShape => Title(),
        YesNoShape => Value(["boolean"], Messages.AYesNo),
        RepeatShape => Repeat(),
        SettingsShape => Settings(),
        FieldValueShape => Value(["string", "number", "boolean", "null"], FieldValueShape.Expected),
        _ => null,
    };

    /// <summary>Gives the schema of a value that a rule can give to a fact.</summary>
    public JsonObject OfFact(FieldDeclaration fact) => fact switch
    {
        { Values.Count: > 0 } => new JsonObject { ["type"] = "string", ["enum"] = Json.List(fact.Values) },
        { Type: FieldType.Number } => Value(["number"], Messages.ANumber),
        { Type: FieldType.YesNo } => Value(["boolean"], Messages.AYesNo),
        { Type: FieldType.Date } => Text(TextShape.Day),
        _ => Text(TextShape.Any),
    };

    /// <summary>Begins the schema of a value of one type or of several, with what an editor says to another.</summary>
    public JsonObject Value(string[] types, Phrase expected) => new()
    {
        ["type"] = types.Length == 1 ? types[0] : Json.List(types),
        ["errorMessage"] = scope.Expected(expected),
    };

    private JsonObject Text(TextShape shape)
    {
        if (shape.Word != Word.Any)
        {
            return OneOfWords(shape.Word);
        }

        if (shape.Choices.Count > 0)
        {
            return new JsonObject
            {
                ["type"] = "string",
                ["enum"] = Json.List(shape.Choices.Select(choice => choice.Value)),
                ["enumDescriptions"] = Json.List(shape.Choices.Select(choice => choice.Doc.In(scope.Language))),
            };
        }

        var schema = Value(["string"], Messages.AText);
        if (!shape.MayBeEmpty)
        {
            schema["pattern"] = shape.Pattern ?? Patterns.NotBlank;
            schema["patternErrorMessage"] = shape.Form is { } form ? scope.Expected(form) : Messages.EmptyText.Message(scope.Language, []);
        }

        return schema;
    }

    private JsonObject OneOfWords(Word word)
    {
        var name = $"word-{word}";
        if (!definitions.ContainsKey(name))
        {
            var known = words[word];
            var schema = new JsonObject { ["type"] = "string" };
            if (known.IsClosed)
            {
                schema["enum"] = known.Values();
                schema["errorMessage"] = known.Refusal(scope.Language);
                if (known.Labels() is { } labels)
                {
                    schema["enumDescriptions"] = labels;
                }
            }
            else
            {
                schema["pattern"] = Patterns.NotBlank;
                schema["patternErrorMessage"] = Messages.EmptyText.Message(scope.Language, []);
                foreach (var (keyword, value) in known.Offers([]))
                {
                    schema.Add(keyword, value);
                }
            }

            definitions.Add(name, schema);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private JsonObject Number(NumberShape shape)
    {
        var schema = Value([shape.IsWhole ? "integer" : "number"], shape.Expected);
        schema[shape.AboveMin ? "exclusiveMinimum" : "minimum"] = shape.Min;
        schema["maximum"] = shape.Max;
        return schema;
    }

    private JsonObject FigureOrList(FiguresShape shape)
    {
        var schema = Value(["number", "array"], shape.Expected);
        schema["minimum"] = shape.Of.Min;
        schema["maximum"] = shape.Of.Max;
        schema["items"] = Number(shape.Of);
        schema["minItems"] = 1;
        return schema;
    }

    private JsonObject Repeat()
    {
        var schema = Value(["boolean", "integer"], RepeatShape.Expected);
        schema["minimum"] = 1;
        schema["maximum"] = RepeatShape.Largest;
        return schema;
    }

    private JsonObject Percent()
    {
        var schema = Value(["number", "string"], PercentShape.Expected);
        schema["minimum"] = 0;
        schema["maximum"] = Percents.Largest;
        schema["pattern"] = Patterns.Percent;
        return schema;
    }

    private JsonObject Cap()
    {
        var schema = Money(["string"], CapShape.Expected, NumberShape.NotNegative);
        schema["pattern"] = Patterns.PercentSign;
        return schema;
    }

    private JsonObject FieldOrMoney()
    {
        var known = words[Word.FloorField];
        var schema = Money(["string"], FieldOrMoneyShape.Expected, NumberShape.NotNegative);
        schema["pattern"] = known.IsClosed && known.Entries.Count > 0 ? $"^({string.Join('|', known.Entries.Select(entry => Patterns.Escaped(entry.Value)))})$" : Patterns.NotBlank;
        schema["patternErrorMessage"] = known.IsClosed ? known.Refusal(scope.Language) : Messages.EmptyText.Message(scope.Language, []);
        schema.Remove("defaultSnippets");
        foreach (var (keyword, value) in known.Offers([]))
        {
            schema.Add(keyword, value);
        }

        return schema;
    }

    private JsonObject Money(string[] others, Phrase expected, NumberShape amount)
    {
        var currencies = words[Word.Currency];
        var schema = scope.BareMoney
            ? Value([.. others, "number", "object"], expected)
            : Value([.. others, "object"], new(
                $"{expected.English}; a bare figure is of no currency, since orders come in several", $"{expected.Italian}; una cifra senza valuta non basta: gli ordini arrivano in più valute"));
        if (scope.BareMoney)
        {
            schema["minimum"] = amount.Min;
            schema["maximum"] = amount.Max;
        }

        var properties = new JsonObject();
        foreach (var (currency, _) in currencies.Entries)
        {
            properties.Add(currency, Number(amount));
        }

        schema["properties"] = properties;
        schema["additionalProperties"] = currencies.IsClosed ? false : Number(amount);
        schema["minProperties"] = 1;
        if (currencies.Entries.Count is > 1 and <= 6)
        {
            var amounts = currencies.Entries.Select((entry, i) => $"\"{entry.Value}\": ${i + 1}");
            schema["defaultSnippets"] = new JsonArray(Json.Completion("{ ... }", new Phrase("One for each currency.", "Uno per valuta.").In(scope.Language), $"^{{ {string.Join(", ", amounts)} }}"));
        }

        return schema;
    }

    /// <summary>Which settings there are depends on what they are of, which no schema can say.</summary>
    private JsonObject Settings()
    {
        var schema = Value(["object"], SettingsShape.Expected);
        schema["minProperties"] = 1;
        return schema;
    }

    private JsonObject Title()
    {
        var schema = Value(["string", "object"], TitleShape.Expected);
        schema["pattern"] = Patterns.NotBlank;
        schema["patternErrorMessage"] = Messages.EmptyText.Message(scope.Language, []);
        var properties = new JsonObject();
        foreach (var name in TitleShape.LanguageNames)
        {
            properties.Add(name, Text(TextShape.Any));
        }

        schema["properties"] = properties;
        schema["additionalProperties"] = false;
        return schema;
    }
}
