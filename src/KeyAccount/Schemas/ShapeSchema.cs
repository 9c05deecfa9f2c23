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
    private readonly ValueSchema values;
    private readonly ConditionSchema conditions;

    public ShapeSchema(FolderWords words, SchemaScope scope)
    {
        this.words = words;
        this.scope = scope;
        values = new ValueSchema(words, scope, definitions);
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
        PartShape part => Part(part),
        TextOrObjectShape either => TextOr(either),
        OneOrListShape either => OneOrList(either),
        ListOrMapShape either => ListOrMap(either),
        TaxRatesShape rates => TaxRates(rates),
        ConditionShape condition => conditions.Reference(condition),
        OneOrSeveralShape several => OneOrSeveral(several),
        ConditionsShape kinds => SpecialConditionSchema.Of(kinds, words, scope, Of),
        SumTestShape sum => conditions.SumTest(sum),
        _ => values.Of(shape) ?? throw new InvalidOperationException($"There is no schema for {shape.GetType().Name}."),
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
        var schema = values.Value(["array"], Messages.AList);
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
                var property = words.Catalog.Fields.Find(key) is { } fact && FieldCatalog.IsFact(fact.Field) ? values.OfFact(fact) : new JsonObject { ["$ref"] = $"#/$defs/{value}" };
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

    private JsonObject Part(PartShape shape)
    {
        var schema = shape.Form is { } form ? Object(form) : values.Value(["object"], Messages.AnObject);
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

    private JsonObject TaxRates(TaxRatesShape shape)
    {
        var schema = List(shape.List);
        schema["type"] = new JsonArray("array", "object");
        schema["additionalProperties"] = Of(FileShapes.TaxRate);
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

    private static JsonObject OrNull(JsonObject schema)
    {
        schema["type"] = schema["type"] is JsonArray types
            ? new JsonArray([.. types.Select(type => type!.DeepClone()), "null"])
            : new JsonArray(schema["type"]!.DeepClone(), "null");
        return schema;
    }

    private string Say(string english, string italian) => new Phrase(english, italian).In(scope.Language);
}
