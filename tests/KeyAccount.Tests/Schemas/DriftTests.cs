using System.Text.Json.Nodes;
using KeyAccount.Grammar;
using KeyAccount.Schemas;

namespace KeyAccount.Tests.Schemas;

/// <summary>Reader and schema say the same: both are walked side by side.</summary>
public sealed class DriftTests
{
    private static readonly FolderSchemas English = FolderSchemas.OfExample();
    private static readonly FolderSchemas Italian = FolderSchemas.OfExample(Language.Italian);

    public static TheoryData<string> Kinds => [.. SchemaFile.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_setting_of_the_reader_is_in_the_schema_and_no_other_with_a_description_in_both_languages(string kind)
    {
        var root = SchemaFile.All.Single(file => file.Name == kind).Root;
        var seen = 0;
        Walk(root, English.Json(kind), Italian.Json(kind), (shape, english, italian) =>
        {
            if (shape is not ObjectShape of)
            {
                return;
            }

            seen++;
            Assert.Equal(of.Settings.Select(setting => setting.Name), english["properties"]!.AsObject().Select(property => property.Key));
            Assert.False(english["additionalProperties"]!.GetValue<bool>());
            Assert.Equal(of.Settings.Where(setting => setting.Required).Select(setting => setting.Name), english["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? []);
            Assert.All(of.Settings, setting => Assert.Equal(setting.Doc.English, english["properties"]![setting.Name]!["description"]!.GetValue<string>()));
            Assert.All(of.Settings, setting => Assert.Equal(setting.Doc.Italian, italian["properties"]![setting.Name]!["description"]!.GetValue<string>()));
        });
        Assert.True(seen > 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_choice_of_the_reader_is_offered_and_no_other_with_what_it_means(string kind)
    {
        var root = SchemaFile.All.Single(file => file.Name == kind).Root;
        Walk(root, English.Json(kind), Italian.Json(kind), (shape, english, italian) =>
        {
            if (shape is TextShape { Choices.Count: > 0 } text)
            {
                Assert.Equal(text.Choices.Select(choice => choice.Value), Texts(english["enum"]));
                Assert.Equal(text.Choices.Select(choice => choice.Doc.English), Texts(english["enumDescriptions"]));
                Assert.Equal(text.Choices.Select(choice => choice.Doc.Italian), Texts(italian["enumDescriptions"]));
            }
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_is_flat_and_has_words_for_every_pattern(string kind)
    {
        var patterns = 0;
        Nodes(English.Json(kind), node =>
        {
            // A setting may be called like a keyword.
            var isOfSettings = node.Parent is JsonObject && node.GetPropertyName() == "properties";
            Assert.DoesNotContain(node, member => !isOfSettings && member.Key is ("oneOf" or "anyOf" or "allOf" or "then" or "else"));
            if (node["pattern"] is JsonValue)
            {
                patterns++;
                Assert.True(node["patternErrorMessage"] is not null || node["errorMessage"] is not null, node.ToJsonString());
            }
        });
        Assert.True(patterns > 0);
    }

    [Fact]
    public void A_schema_allows_comments_and_trailing_commas()
    {
        foreach (var file in SchemaFile.All)
        {
            Assert.True(English.Json(file.Name)["allowComments"]!.GetValue<bool>());
            Assert.True(English.Json(file.Name)["allowTrailingCommas"]!.GetValue<bool>());
        }
    }

    [Fact]
    public void Conditions_list_every_field_with_a_label_in_both_languages()
    {
        foreach (var schemas in new[] { English, Italian })
        {
            var properties = schemas.At("policy", "$defs", "when", "properties");
            Assert.Equal(
                [.. schemas.Words.Catalog.Fields.Declarations.Select(field => field.Name), "not", "any", "all", "basket"],
                properties.Select(property => property.Key));
            Assert.All(properties, property => Assert.NotEqual("", property.Value!["description"]!.GetValue<string>()));
        }

        Assert.NotEqual(English.At("policy", "$defs", "when", "properties").Select(Description), Italian.At("policy", "$defs", "when", "properties").Select(Description));

        static string Description(KeyValuePair<string, JsonNode?> property) => property.Value!["description"]!.GetValue<string>();
    }

    [Fact]
    public void Conditions_on_prices_list_no_amounts()
    {
        var properties = English.At("agreement", "$defs", "when-price", "properties");
        Assert.True(properties.ContainsKey("line.quantity"));
        Assert.False(properties.ContainsKey("line.amount"));
        Assert.False(properties.ContainsKey("order.subtotal.base"));
    }

    /// <summary>Goes through a shape and its schema in two languages together.</summary>
    private static void Walk(Shape shape, JsonObject english, JsonObject italian, Action<Shape, JsonObject, JsonObject> visit)
    {
        var (englishRoot, italianRoot) = (english, italian);
        Visit(shape, english, italian);

        void Visit(Shape at, JsonObject en, JsonObject it)
        {
            (en, it) = (FolderSchemas.Follow(englishRoot, en), FolderSchemas.Follow(italianRoot, it));
            visit(at, en, it);
            switch (at)
            {
                case ObjectShape of:
                    Settings(of);
                    break;
                case ConditionsShape conditions:
                    Assert.Equal([.. conditions.Kinds.Select(kind => kind.Name), .. English.Words.Catalog.OwnConditions.Keys.Order(StringComparer.Ordinal)], en["properties"]!.AsObject().Select(property => property.Key));
                    foreach (var kind in conditions.Kinds)
                    {
                        Visit(kind.Shape, en["properties"]![kind.Name]!.AsObject(), it["properties"]![kind.Name]!.AsObject());
                    }

                    break;
                case TextOrObjectShape either:
                    Assert.Equal(["string", "object"], Texts(en["type"]));
                    Settings(either.Object);
                    break;
                case PartShape { Form: { } form } part:
                    Assert.Equal(form.Settings.Where(setting => setting.Required).Concat(part.Names).Select(setting => setting.Name), en["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? []);
                    Settings(form);
                    break;
                case ListOrMapShape either:
                    Assert.Equal(["array", "object"], Texts(en["type"]));
                    Visit(either.List, en["additionalProperties"]!.AsObject(), it["additionalProperties"]!.AsObject());
                    break;
                case ListShape list:
                    Assert.Equal(list.MayBeEmpty ? null : 1, en["minItems"]?.GetValue<int>());
                    Visit(list.Of, en["items"]!.AsObject(), it["items"]!.AsObject());
                    break;
                case MapShape map:
                    foreach (var (name, property) in en["properties"]?.AsObject() ?? [])
                    {
                        Visit(map.Of, property!.AsObject(), it["properties"]![name]!.AsObject());
                    }

                    if (en["additionalProperties"] is JsonObject more)
                    {
                        Visit(map.Of, more, it["additionalProperties"]!.AsObject());
                    }

                    break;
                case NullableShape nullable:
                    Assert.Contains("null", Texts(en["type"]));
                    Visit(nullable.Of, en, it);
                    break;
            }

            void Settings(ObjectShape of)
            {
                Assert.Equal(of.Settings.Select(setting => setting.Name), en["properties"]!.AsObject().Select(property => property.Key));
                Assert.False(en["additionalProperties"]!.GetValue<bool>());
                foreach (var setting in of.Settings)
                {
                    Visit(setting.Shape, en["properties"]![setting.Name]!.AsObject(), it["properties"]![setting.Name]!.AsObject());
                }
            }
        }
    }

    private static void Nodes(JsonNode? node, Action<JsonObject> visit)
    {
        if (node is JsonObject of)
        {
            visit(of);
            foreach (var (_, child) in of)
            {
                Nodes(child, visit);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var child in list)
            {
                Nodes(child, visit);
            }
        }
    }

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(entry => entry!.GetValue<string>())];
}
