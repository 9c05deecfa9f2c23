using System.Text.Json.Nodes;
using KeyAccount.Grammar;
using KeyAccount.Rules;

namespace KeyAccount.Schemas;

/// <summary>Turns the accepted form of a file into a JSON Schema: flat, each value with one type or a list of types, so that an editor has one thing to say about it.</summary>
internal sealed class ShapeSchema
{
    private readonly FolderWords words;
    private readonly SchemaScope scope;
    private readonly JsonObject definitions = [];
    private readonly ConditionSchema conditions;

    public ShapeSchema(FolderWords words, SchemaScope scope)
    {
        this.words = words;
        this.scope = scope;
        conditions = new ConditionSchema(words, scope, definitions, Of);
    }

    /// <summary>Makes the schema of a whole file.</summary>
    public JsonObject Document(ObjectShape root)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$comment"] = Say("Written by \"keyaccount schema\" from the rule folder; write it anew after a change of names.", "Scritto da \"keyaccount schema\" dalla cartella delle regole; riscriverlo quando cambiano i nomi."),
            ["title"] = root.Name.In(scope.Language),
            ["allowComments"] = true,
            ["allowTrailingCommas"] = true,
        };
        foreach (var (keyword, value) in Object(root).ToArray())
        {
            schema.Add(keyword, value?.DeepClone());
        }

        schema.Add("$defs", definitions);
        return schema;
    }

    private JsonObject Of(Shape shape) => shape switch
    {
        ObjectShape of => Object(of),
        ListShape list => List(list),
        MapShape map => Map(map),
        NullableShape nullable => OrNull(Of(nullable.Of)),
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
        PartShape part => Part(part),
        TextOrObjectShape either => TextOr(either),
        OneOrListShape either => OneOrList(either),
        ListOrMapShape either => ListOrMap(either),
        FieldValueShape => Value(["string", "number", "boolean", "null"], FieldValueShape.Expected),
        ConditionShape condition => conditions.Reference(condition),
        OneOrSeveralShape several => OneOrSeveral(several),
        ConditionsShape kinds => SpecialConditionSchema.Of(kinds, scope, Of),
        SumTestShape sum => conditions.SumTest(sum),
        _ => throw new InvalidOperationException($"There is no schema for {shape.GetType().Name}."),
    };

    private JsonObject Object(ObjectShape shape)
    {
        var properties = new JsonObject();
        foreach (var setting in shape.Settings)
        {
            var property = Of(setting.Shape);
            property["description"] = setting.Doc.In(scope.Language);
            properties.Add(setting.Name, property);
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (shape.Settings.Any(setting => setting.Required))
        {
            schema["required"] = Json.List(shape.Settings.Where(setting => setting.Required).Select(setting => setting.Name));
        }

        if (shape.Snippet is { } snippet)
        {
            // The caret has it written as it stands, on one line.
            schema["defaultSnippets"] = new JsonArray(Json.Completion(shape.Name.In(scope.Language), "", "^" + snippet));
        }

        return schema;
    }

    private JsonObject List(ListShape shape)
    {
        var schema = Value(["array"], Messages.AList);
        schema["items"] = Of(shape.Of);
        if (!shape.MayBeEmpty)
        {
            schema["minItems"] = 1;
        }

        return schema;
    }

    private JsonObject Map(MapShape shape)
    {
        var keys = words[shape.Keys];
        var schema = new JsonObject { ["type"] = "object" };
        if (keys.Entries.Count > 0)
        {
            // Two thousand categories share one definition.
            var value = $"value-of-{shape.Keys}";
            definitions.TryAdd(value, Of(shape.Of));
            var properties = new JsonObject();
            foreach (var (key, label) in keys.Entries)
            {
                var property = words.Catalog.Fields.Find(key) is { } fact && FieldCatalog.IsFact(fact.Field) ? FactValue(fact) : new JsonObject { ["$ref"] = $"#/$defs/{value}" };
                if (label.Length > 0)
                {
                    property["description"] = label;
                }

                properties.Add(key, property);
            }

            schema["properties"] = properties;
        }

        if (keys.IsClosed)
        {
            schema["additionalProperties"] = false;
            schema["errorMessage"] = keys.Refusal(scope.Language);
        }
        else
        {
            schema["additionalProperties"] = Of(shape.Of);
        }

        return schema;
    }

    /// <summary>Gives the schema of a value that a rule can give to a fact.</summary>
    private JsonObject FactValue(FieldDeclaration fact) => fact switch
    {
        { Values.Count: > 0 } => new JsonObject { ["type"] = "string", ["enum"] = Json.List(fact.Values) },
        { Type: FieldType.Number } => Value(["number"], Messages.ANumber),
        { Type: FieldType.YesNo } => Value(["boolean"], Messages.AYesNo),
        { Type: FieldType.Date } => Text(TextShape.Day),
        _ => Text(TextShape.Any),
    };

    private JsonObject Part(PartShape shape)
    {
        var schema = shape.Form is { } form ? Object(form) : Value(["object"], Messages.AnObject);
        if (shape.Names.Count > 0)
        {
            schema["required"] = Json.List((shape.Form?.Settings ?? []).Where(setting => setting.Required).Concat(shape.Names).Select(setting => setting.Name));
        }

        return schema;
    }

    private JsonObject TextOr(TextOrObjectShape shape)
    {
        var schema = Object(shape.Object);
        schema["type"] = new JsonArray("string", "object");
        if (shape.Text.Choices.Count > 0)
        {
            schema["pattern"] = $"^({string.Join('|', shape.Text.Choices.Select(choice => Patterns.Escaped(choice.Value)))})$";
            schema["patternErrorMessage"] = scope.Expected(shape.Expected);
            schema["errorMessage"] = scope.Expected(shape.Expected);
            return schema;
        }

        schema["pattern"] = Patterns.NotBlank;
        schema["patternErrorMessage"] = Messages.EmptyText.Message(scope.Language, []);
        return schema;
    }

    private JsonObject OneOrList(OneOrListShape shape)
    {
        var known = words[shape.Word];
        var schema = List(shape.List);
        schema["type"] = new JsonArray("string", "array");
        schema["errorMessage"] = scope.Expected(OneOrListShape.Expected);
        schema["pattern"] = known.IsClosed ? $"^({string.Join('|', known.Entries.Select(entry => Patterns.Escaped(entry.Value)))})$" : Patterns.NotBlank;
        schema["patternErrorMessage"] = known.IsClosed ? known.Refusal(scope.Language) : Messages.EmptyText.Message(scope.Language, []);
        foreach (var (keyword, value) in known.Offers([]))
        {
            schema.Add(keyword, value);
        }

        return schema;
    }

    private JsonObject ListOrMap(ListOrMapShape shape)
    {
        var schema = List(shape.List);
        schema["type"] = new JsonArray("array", "object");
        schema["additionalProperties"] = List(shape.List);
        return schema;
    }

    private JsonObject OneOrSeveral(OneOrSeveralShape shape)
    {
        var schema = Object(shape.Of);
        schema["type"] = new JsonArray("object", "array");
        schema["minItems"] = 1;
        schema["items"] = Object(shape.Of);
        return schema;
    }

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
            schema["defaultSnippets"] = new JsonArray(Json.Completion("{ ... }", Say("One for each currency.", "Uno per valuta."), $"^{{ {string.Join(", ", amounts)} }}"));
        }

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

    private static JsonObject OrNull(JsonObject schema)
    {
        schema["type"] = schema["type"] is JsonArray types
            ? new JsonArray([.. types.Select(type => type!.DeepClone()), "null"])
            : new JsonArray(schema["type"]!.DeepClone(), "null");
        return schema;
    }

    /// <summary>Begins the schema of a value of one type or of several, with what an editor says to another.</summary>
    private JsonObject Value(string[] types, Phrase expected) => new()
    {
        ["type"] = types.Length == 1 ? types[0] : Json.List(types),
        ["errorMessage"] = scope.Expected(expected),
    };

    private string Say(string english, string italian) => new Phrase(english, italian).In(scope.Language);
}
