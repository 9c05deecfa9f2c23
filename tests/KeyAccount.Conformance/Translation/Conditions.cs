using System.Globalization;
using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;

namespace KeyAccount.Conformance.Translation;

/// <summary>Says the conditions of published rules as a <c>when</c>. A peer whose attributes mean something else overrides <see cref="Field"/>.</summary>
internal class Conditions
{
    private static readonly Dictionary<string, string> Comparisons = new(StringComparer.Ordinal) { ["gte"] = ">=", ["gt"] = ">", ["lte"] = "<=", ["lt"] = "<" };

    /// <summary>Adds the tests of a condition tree to a <c>when</c>.</summary>
    public void Add(OrderDraft draft, JsonObject when, JsonObject? tree)
    {
        if (tree is null)
        {
            return;
        }

        if (tree["attr"] is not null)
        {
            AddTests(draft, when, [tree]);
            return;
        }

        foreach (var (name, _) in tree)
        {
            switch (name)
            {
                case "all":
                    var all = tree.List("all").ToArray();
                    foreach (var tests in all.Where(entry => entry["attr"] is not null).GroupBy(Key))
                    {
                        AddTests(draft, when, [.. tests]);
                    }

                    foreach (var nested in all.Where(entry => entry["attr"] is null))
                    {
                        Add(draft, when, nested);
                    }

                    break;
                case "any":
                    AddAny(draft, when, [.. tree.List("any")]);
                    break;
                case "not":
                    var inner = new JsonObject();
                    Add(draft, inner, tree.Part("not"));
                    Put(when, "not", inner);
                    break;
                default:
                    throw NotTranslatedException.Missing($"a condition with {name}");
            }
        }
    }

    /// <summary>Gives the field that an attribute is, and how its values are said.</summary>
    protected virtual (string Field, ValueWords Words) Field(OrderDraft draft, JsonObject test)
    {
        var attribute = test.Text("attr")!;
        if (attribute.StartsWith("context.", StringComparison.Ordinal))
        {
            return (Own(draft, $"order.{OrderDraft.Word(attribute[8..])}", "text"), ValueWords.Text);
        }

        return attribute switch
        {
            "line.sku" or "catalog.variant" => ("item.sku", ValueWords.Item),
            "line.category" or "catalog.taxon" => ("item.category", ValueWords.Category),
            "line.product" or "catalog.product" => (Own(draft, "item.product", "text"), ValueWords.Text),
            "line.quantity" or "line.stockQuantity" or "line.quantityInReferenceUnit" => ("line.quantity", ValueWords.Number),
            "line.compareAtPrice" => (Own(draft, "line.compareAt", "money"), ValueWords.Number),
            "line.unitPrice" or "line.listPrice" => (Own(draft, "line.unitPrice", "number"), ValueWords.Number),
            "customer.group" or "customer.roles" => ("account.segment", ValueWords.Text),
            "customer.country" => ("account.country", ValueWords.Same),
            "customer.registered" or "customer.flag" or "customer.staff" => (Own(draft, $"account.{attribute[9..]}", "yes-no"), ValueWords.YesNo),
            "customer.loyaltyFactor" or "customer.totalPurchasesToDate" or "customer.totalOrders" or "customer.noOfVisitsPerMonth" or "customer.orderNumber" or "customer.daysSinceCreated" =>
                (Own(draft, $"order.{attribute[9..]}", "number"), ValueWords.Number),
            "order.itemTotal" or "order.subtotal" or "order.total" or "order.untaxed" => ("order.amount", ValueWords.Number),
            "order.itemCount" => ("order.quantity", ValueWords.Number),
            "payment.method" => (Own(draft, "order.payment", "text"), ValueWords.Text),
            "shipping.method" or "shipping.option" => (Own(draft, "order.shipping", "text"), ValueWords.Text),
            "document.isReturn" => (Own(draft, "order.isReturn", "yes-no"), ValueWords.YesNo),
            _ => throw NotTranslatedException.Missing($"the attribute {attribute}"),
        };
    }

    /// <summary>Declares an own field.</summary>
    protected static string Own(OrderDraft draft, string field, string type)
    {
        draft.Fields[field] = type;
        return field;
    }

    private void AddAny(OrderDraft draft, JsonObject when, JsonObject[] entries)
    {
        if (entries.Length == 0)
        {
            return;
        }

        var sides = entries.Select(entry =>
        {
            var side = new JsonObject();
            Add(draft, side, entry);
            return side;
        }).ToArray();
        if (sides.All(side => side.Count == 1 && side.First().Key == sides[0].First().Key && side.First().Value is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String && !">=<!".Contains(value.GetValue<string>()[0], StringComparison.Ordinal)))
        {
            Put(when, sides[0].First().Key, sides.Length == 1 ? sides[0].First().Value!.DeepClone() : new JsonArray([.. sides.Select(side => side.First().Value!.DeepClone())]));
        }
        else
        {
            Put(when, "any", new JsonArray([.. sides]));
        }
    }

    private void AddTests(OrderDraft draft, JsonObject when, JsonObject[] tests)
    {
        switch (tests[0].Text("attr"))
        {
            case "order.hasProduct":
                tests.ToList().ForEach(test => PutBasket(when, new JsonObject { ["item.sku"] = Values(draft, test, ValueWords.Item) }, "items", ">= 1"));
                break;
            case "order.hasLineInCategory":
                tests.ToList().ForEach(test => PutBasket(when, new JsonObject { ["item.category"] = Values(draft, test, ValueWords.Category) }, "items", ">= 1"));
                break;
            case "any-line.quantity":
                PutBasket(when, new JsonObject { ["line.quantity"] = Bounds(tests) }, "items", ">= 1");
                break;
            case "order.quantityOf" when tests[0]["skus"] is JsonArray skus:
                PutBasket(when, new JsonObject { ["item.sku"] = new JsonArray([.. skus.Select(sku => (JsonNode)draft.Item(sku!.AsText()!))]) }, "quantity", Bounds(tests));
                break;
            case "order.subtotal" when tests[0].Text("basis") == "gross":
                Put(when, "basket", new JsonObject { ["tax"] = "gross", ["amount"] = Bounds(tests) });
                break;
            case "order.totalOfCategory" when tests[0].Text("category") is { } category:
                PutBasket(when, new JsonObject { ["item.category"] = draft.Category(category) }, "amount", Bounds(tests));
                break;
            default:
                var (field, words) = Field(draft, tests[0]);
                Put(when, field, tests.All(test => Comparisons.ContainsKey(test.Text("op") ?? "")) ? Bounds(tests) : Values(draft, tests.Length == 1 ? tests[0] : throw NotTranslatedException.Missing($"two tests of {field}"), words));
                break;
        }
    }

    private static string Key(JsonObject test) => string.Join('|', test.Where(member => member.Key is not ("op" or "value")).Select(member => $"{member.Key}={member.Value?.ToJsonString()}"));

    private static string Bounds(JsonObject[] tests) => string.Join(" and ", tests.Select(test => test.Text("op") == "between"
        ? $">= {test.Texts("value").First()} and <= {test.Texts("value").Last()}"
        : $"{Comparisons.GetValueOrDefault(test.Text("op") ?? "") ?? throw NotTranslatedException.Missing($"the comparison {test.Text("op")}")} {(test.Figure("value") ?? 0).ToString("0.##########", CultureInfo.InvariantCulture)}"));

    private static JsonNode Values(OrderDraft draft, JsonObject test, ValueWords words)
    {
        var values = test["value"] is JsonArray ? [.. test.Texts("value")] : test.Text("value") is { } one ? new[] { one } : [];
        return test.Text("op") switch
        {
            "is" or "eq" when values is [] or ["null"] => "missing",
            "exists" => "present",
            "between" => Bounds([test]),
            "eq" or "in" or "contains" or "is" or "any" when values.Length == 1 => words.Of(draft, values[0]),
            "eq" or "in" or "contains" or "any" when values.Length > 1 => new JsonArray([.. values.Select(value => words.Of(draft, value))]),
            "ne" or "neq" when values.Length == 1 && words.Of(draft, values[0]) is JsonValue value => $"!= {value}",
            var other => throw NotTranslatedException.Missing($"the comparison {other}"),
        };
    }

    private static void PutBasket(JsonObject when, JsonObject where, string measure, string test) =>
        Put(when, "basket", new JsonObject { ["where"] = where, [measure] = test });

    /// <summary>Puts a test into a <c>when</c>; one that stands there already makes both parts of an <c>all</c>.</summary>
    protected static void Put(JsonObject when, string name, JsonNode test)
    {
        if (when.TryAdd(name, test))
        {
            return;
        }

        if (when["all"] is not JsonArray all)
        {
            when["all"] = all = [];
        }

        all.Add((JsonNode)new JsonObject { [name] = test });
    }
}
