using System.Text.Json.Nodes;
using KeyAccount.Grammar;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Schemas;

/// <summary>The schema of special conditions by kind.</summary>
internal static class SpecialConditionSchema
{
    public static JsonObject Of(ConditionsShape shape, FolderWords words, SchemaScope scope, Func<Shape, JsonObject> schemaOf)
    {
        var properties = new JsonObject();
        foreach (var kind in shape.Kinds.Concat(words.Catalog.OwnConditions.Values.OrderBy(own => own.Kind.Name, StringComparer.Ordinal).Select(Setting)))
        {
            var property = schemaOf(kind.Shape);
            property["description"] = kind.Doc.In(scope.Language);
            properties.Add(kind.Name, property);
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (words.KnowsFields)
        {
            schema["additionalProperties"] = false;
        }

        return schema;
    }

    /// <summary>Gives a kind of the company's own as a setting.</summary>
    private static Setting Setting(OwnCondition own) =>
        new(own.Kind.Name, new OneOrSeveralShape(FileShapes.Of(own)), new Phrase(own.Kind.Title.In(Language.English), own.Kind.Title.In(Language.Italian)));
}
