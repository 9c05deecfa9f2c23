using System.Text.Json.Nodes;
using KeyAccount.Grammar;

namespace KeyAccount.Schemas;

/// <summary>The schema of special conditions by kind.</summary>
internal static class SpecialConditionSchema
{
    public static JsonObject Of(ConditionsShape shape, SchemaScope scope, Func<Shape, JsonObject> schemaOf)
    {
        var properties = new JsonObject();
        foreach (var kind in shape.Kinds)
        {
            var property = schemaOf(kind.Shape);
            property["description"] = kind.Doc.In(scope.Language);
            properties.Add(kind.Name, property);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }
}
