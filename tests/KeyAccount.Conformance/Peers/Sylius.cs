using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>A shop: reductions of the catalogue, then cart promotions one after the other on what is left, with a lowest price for each item.</summary>
internal sealed class Sylius : OrderTranslator
{
    private static readonly string[] NotReduced = ["line.discount.catalog-alone", "line.discount.catalog"];

    public override string Peer => "sylius";

    public override string Title => "Sylius";

    protected override IReadOnlyList<string> KnownSettings => ["kind", "coupon", "stacking", "usageLimit", "used", "skipLinesWithCatalogDiscount"];

    protected override IReadOnlyList<string> KnownParts => ["shipping"];

    /// <summary>The tax point is the shop's setting.</summary>
    protected override JsonObject Procedure(OrderDraft draft) => Procedures.Named(draft.Published.Given.Part("policy")?.Text("tax") switch
    {
        { } tax when tax.Contains("unrounded", StringComparison.Ordinal) => "sylius-unit-exact",
        { } tax when tax.Contains("per unit", StringComparison.Ordinal) => "sylius-unit",
        _ => "sylius-line",
    });

    protected override string Step(OrderDraft draft, JsonObject rule, string scope) =>
        (IsOfCatalog(rule) ? "catalog" : "cart") + (IsAlone(rule) ? "-alone" : "");

    protected override IReadOnlyList<CaseFile> Operation(PublishedCase published) => published.Operation == "allocate"
        ? [Arithmetic.Allocate(published, Title, published.Given.Part("policy")?.Text("method")?.StartsWith("equal", StringComparison.Ordinal) == true
            ? new AllocationWords(Rest: "first")
            : new AllocationWords("nearest", "first", "none"))]
        : base.Operation(published);

    /// <summary>A promotion without effects does nothing.</summary>
    protected override IEnumerable<JsonObject> Rules(OrderDraft draft) =>
        base.Rules(draft).Where(rule => rule["effects"] is not JsonArray { Count: 0 }).Select(rule => OfTheWholeCart(OfProducts(draft, rule)));

    protected override void AddPrices(OrderDraft draft)
    {
        if (draft.Lines.Count == 0)
        {
            throw NotTranslatedException.OutOfScope("an order without lines has nothing to price");
        }

        var catalog = draft.Given.List("catalog").ToArray();
        foreach (var item in catalog)
        {
            var row = draft.Items[draft.Item(item.Text("sku")!) is { } ? item.Text("sku")! : ""];
            row["product"] = OrderDraft.Word(ProductOf(item));
            if (item.Texts("categories").ToArray() is { Length: > 0 } categories)
            {
                row["category"] = categories.Length == 1 ? draft.Category(categories[0]) : throw NotTranslatedException.Missing("an item of several categories");
            }

            AddFloorAndSale(draft, item, row);
        }

        if (catalog.Length > 0)
        {
            draft.Fields["item.product"] = "text";
        }

        var taxes = ShopTax.Of(draft);
        taxes?.PutCategories();
        foreach (var list in catalog.GroupBy(item => taxes?.Includes(item.Text("taxCategory")) == true))
        {
            draft.Prices[list.Key ? "with-tax" : "base"] = draft.Rows(list.Select(item => (item.Text("sku")!, item.Figure("originalPrice") ?? PriceOf(draft, item))));
        }

        taxes?.PutLists();
    }

    protected override void Finish(OrderDraft draft, JsonObject published, JsonObject rule)
    {
        var others = draft.Published.Given.List("rules").ToArray();
        if (others.Length > 1)
        {
            // Of equal priority the one that stands first comes first.
            rule["priority"] = ((published.Figure("priority") ?? 0) * others.Length) + others.Length - Array.FindIndex(others, other => other.Text("name") == published.Text("name"));
        }

        if (IsAlone(published))
        {
            rule["excludes"] = new JsonArray(IsOfCatalog(published) ? "catalog" : "cart");
        }

        if (published.Flag("skipLinesWithCatalogDiscount"))
        {
            foreach (var (place, name) in rule.List("effects").Where(effect => effect.Text("on") != "charges").Select(effect => (effect, "for")).DefaultIfEmpty((rule, "when")))
            {
                var lines = place[name] as JsonObject ?? [];
                foreach (var field in NotReduced)
                {
                    lines[field] = 0;
                }

                place.Remove(name);
                place.Insert(name == "for" ? 0 : place.IndexOf("id") + 1, name, lines);
            }
        }

        Limits.Put(draft, published, rule, FullName(rule.Text("id")!));
    }

    /// <summary>A percentage of a unit is of its price in the catalogue, one of the order of what stands.</summary>
    protected override void FinishEffect(JsonObject effect, string scope)
    {
        if (scope == "lines" && effect["percent"] is not null)
        {
            effect["of"] = "sale";
        }
    }

    /// <summary>Who is not known has ordered nothing before.</summary>
    protected override void AddCustomer(OrderDraft draft)
    {
        base.AddCustomer(draft);
        if (draft.Fields.ContainsKey("order.orderNumber"))
        {
            draft.OrderFields["order.orderNumber"] ??= 1;
        }
    }

    protected override JsonObject Request(OrderDraft draft)
    {
        var request = base.Request(draft);
        Charges.Put(draft, request);
        ShopTax.Of(draft)?.PutRates(request);
        return request;
    }

    protected override JsonObject Line(OrderDraft draft, JsonObject line, int index)
    {
        var priced = line.DeepClone().AsObject();
        priced["unitPrice"] ??= draft.Given.List("catalog").Where(item => item.Text("sku") == line.Text("sku")).Select(item => PriceOf(draft, item)).FirstOrDefault();
        return base.Line(draft, priced, index);
    }

    public override bool PutTotal(OrderDraft draft, JsonObject quote, JsonObject totals, JsonObject expect, string name)
    {
        switch (name)
        {
            case "total":
                totals["payable"] = expect.Figure(name);
                return true;
            case "orderDiscount":
                totals["net"] = IsReduced(draft) ? throw NotTranslatedException.Missing("the discount of the cart apart from that of the catalogue") : Expectations.Listed(draft) - expect.Figure(name);
                return true;
            case "shippingTotal":
                Charges.Expect(draft, quote, expect.Figure(name) ?? 0);
                return true;
            case "tax" or "taxIncludedInPrices":
                totals["tax"] = (expect.Figure("tax") ?? 0) + (expect.Figure("taxIncludedInPrices") ?? 0);
                return true;
            case "error":
                quote["codes"] = new JsonArray([.. draft.Published.Given.Texts("couponCodes").Select(code => (JsonNode)new JsonObject { ["code"] = draft.Code(code), ["verdict"] = Limits.Verdict(draft, code) })]);
                return true;
            default:
                return false;
        }
    }

    public override bool PutOfLine(OrderDraft draft, JsonObject given, JsonObject line, string name, JsonNode value)
    {
        switch (name)
        {
            case "originalPrice":
                line["listPrice"] = value.AsFigure();
                return true;
            case "unitDiscounts":
                // Of a line's discount each unit takes the same, the first ones the coins that are left over.
                decimal[] units = [.. value.AsArray().Select(unit => unit!.AsFigure()!.Value)];
                if (units.Max() - units.Min() > 0.01m || !units.SequenceEqual(units.OrderDescending()))
                {
                    throw NotTranslatedException.Missing("amounts of single units");
                }

                line["netAmount"] = draft.ListAmount(given) - units.Sum();
                return true;
            case "lineLevelDiscount":
                line["steps"] = LineLevel(draft, value.AsFigure()!.Value);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Of a package with one effect on lines and others on the order, the bar of the first is the discount of the line.</summary>
    private static JsonArray LineLevel(OrderDraft draft, decimal amount)
    {
        var effects = draft.Discounts.Count == 1 ? draft.Discounts[0].List("effects").ToArray() : [];
        return effects.Count(effect => effect["on"] is null) == 1
            ? [.. effects.Where(effect => effect.Text("on") != "charges").Select(effect => (JsonNode)(effect["on"] is null ? new JsonObject { ["amount"] = -amount } : []))]
            : throw NotTranslatedException.Missing("the discount of a line apart from its part in that of the order");
    }

    private static void AddFloorAndSale(OrderDraft draft, JsonObject item, JsonObject row)
    {
        if (item.Figure("floorPrice") is { } floor)
        {
            row["floorPrice"] = floor;
            draft.Fields["item.floorPrice"] = "money";
            if (draft.Guards.Count == 0)
            {
                draft.Guards.Add(new JsonObject { ["id"] = "lowest-price", ["floorPrice"] = "item.floorPrice", ["outcome"] = "clamp" });
            }
        }

        if (item.Figure("originalPrice") is { } original && PriceOf(draft, item) is { } price && price < original)
        {
            var when = new JsonObject { ["item.sku"] = row["sku"]!.DeepClone() };
            foreach (var field in NotReduced)
            {
                when[field] = 0;
            }

            draft.Discounts.Add(new JsonObject { ["id"] = draft.Id("own-sale-price"), ["step"] = "sale", ["when"] = when, ["newPrice"] = price });
        }
    }

    /// <summary>What stands alone stands on every line, also on those that it does nothing to; so its lines are those of an effect.</summary>
    private static JsonObject OfTheWholeCart(JsonObject rule)
    {
        if (IsAlone(rule) && !IsOfCatalog(rule) && rule["effects"] is null && rule.Part("target")?["where"] is not null)
        {
            var effect = new JsonObject();
            foreach (var name in new[] { "effect", "target", "allocation" })
            {
                if (rule[name] is { } moved)
                {
                    rule.Remove(name);
                    effect[name] = moved;
                }
            }

            rule["effects"] = new JsonArray(effect);
        }

        return rule;
    }

    /// <summary>Says a test of a product as one of the items that it has.</summary>
    private static JsonObject OfProducts(OrderDraft draft, JsonObject rule)
    {
        var copy = rule.DeepClone().AsObject();
        foreach (var test in Tests(copy).Where(test => test.Text("attr") is "order.hasProduct" or "line.sku").ToArray())
        {
            var skus = draft.Given.List("catalog").Where(item => ProductOf(item) == test.Text("value") && item.Text("sku") != test.Text("value")).Select(item => (JsonNode)item.Text("sku")!).ToArray();
            if (skus.Length > 0)
            {
                (test["op"], test["value"]) = ("in", new JsonArray(skus));
            }
        }

        return copy;
    }

    private static IEnumerable<JsonObject> Tests(JsonNode? node) => node switch
    {
        JsonObject test when test["attr"] is not null => [test],
        JsonObject part => part.SelectMany(member => Tests(member.Value)),
        JsonArray list => list.SelectMany(Tests),
        _ => [],
    };

    private static string ProductOf(JsonObject item) => item.Text("product") ?? item.Text("sku")!;

    /// <summary>Gives the price of the order's channel.</summary>
    private static decimal? PriceOf(OrderDraft draft, JsonObject item) =>
        item.Figure("listPrice") ?? (item.List("prices").FirstOrDefault(price => price.Text("channel") == draft.Published.Given.Text("channel")) ?? item.List("prices").FirstOrDefault())?.Figure("amount");

    private static bool IsReduced(OrderDraft draft) => draft.Discounts.Any(rule => rule.Text("step") is not ("cart" or "cart-alone"));

    private static bool IsOfCatalog(JsonObject rule) => rule.Text("kind") is "catalog-price-rule" || rule.Part("target")?.Text("scope") == "catalog";

    private static bool IsAlone(JsonObject rule) => rule.Text("stacking") == "exclusive";
}
