using System.Text.Json.Nodes;
using KeyAccount.Grammar;
using KeyAccount.Rules;

namespace KeyAccount.Schemas;

/// <summary>The schema of conditions: every field with its label, and what can be written for it.</summary>
internal sealed class ConditionSchema(FolderWords words, SchemaScope scope, JsonObject definitions, Func<Shape, JsonObject> schemaOf)
{
    /// <summary>Gives a reference to the definition of conditions, which is made at the first call.</summary>
    public JsonObject Reference(ConditionShape shape)
    {
        var name = shape == ConditionShape.BeforePrices ? "when-price" : "when";
        if (!definitions.ContainsKey(name))
        {
            // Conditions contain conditions.
            definitions.Add(name, null);
            definitions[name] = Definition(name, withAmounts: shape != ConditionShape.BeforePrices);
        }

        return Reference(name);
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private JsonObject Definition(string name, bool withAmounts)
    {
        var properties = new JsonObject();
        var number = 0;
        foreach (var field in words.Catalog.Fields.Declarations)
        {
            number++;
            if (!withAmounts && field.Field.KnownAt > 0 && !FieldCatalog.IsFact(field.Field))
            {
                continue;
            }

            var value = $"field-{number}";
            if (!definitions.ContainsKey(value))
            {
                definitions.Add(value, ListOrSingle(value, new FieldSchema(words, scope).Of(field)));
            }

            var property = Reference(value);
            property["description"] = FieldLabels.Of(field, words[Word.Step], scope.Language);
            properties.Add(field.Name, property);
        }

        properties.Add("not", Described(AtLeastOne(name), new("None of this may hold together.", "Tutto questo insieme non deve valere.")));
        properties.Add("any", Described(Branches(name), new("At least one of these holds.", "Vale almeno una di queste.")));
        properties.Add("all", Described(Branches(name), new("Each of these holds.", "Valgono tutte queste.")));
        properties.Add("basket", Described(schemaOf(new OneOrSeveralShape(withAmounts ? FileShapes.Basket : FileShapes.BasketBeforePrices)), new("What several lines come to together.", "Quanto fanno più righe insieme.")));
        var definition = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (words.KnowsFields)
        {
            definition["additionalProperties"] = false;
        }

        return definition;
    }

    /// <summary>Gives the schema of what a sum over several lines is compared with.</summary>
    public JsonObject SumTest(SumTestShape shape)
    {
        var name = shape == SumTestShape.Quantity ? "sum-quantity" : shape == SumTestShape.Amount ? "sum-amount" : "sum-number";
        if (!definitions.ContainsKey(name))
        {
            definitions.Add(name, ListOrSingle(name, new FieldSchema(words, scope).OfSum(shape)));
        }

        return Reference(name);
    }

    /// <summary>Lets a value stand alone or in a list, whose entries are values again.</summary>
    private static JsonObject ListOrSingle(string name, JsonObject value)
    {
        ((JsonArray)value["type"]!).Add((JsonNode)"array");
        value["minItems"] = 1;
        value["items"] = Reference(name);
        return value;
    }

    private static JsonObject Branches(string name) => new() { ["type"] = "array", ["minItems"] = 1, ["items"] = AtLeastOne(name) };

    private static JsonObject AtLeastOne(string name)
    {
        var conditions = Reference(name);
        conditions["minProperties"] = 1;
        return conditions;
    }

    private JsonObject Described(JsonObject schema, Phrase description)
    {
        schema["description"] = description.In(scope.Language);
        return schema;
    }
}
