using System.Globalization;
using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>A shop: price lists for sales and overrides, promotions that all combine, budgets that refuse what passes them. Two revisions differ in which promotion goes first.</summary>
internal sealed partial class Medusa : OrderTranslator
{
    /// <summary>A rate that shows whether a price includes tax, where the source only says that it does.</summary>
    private const decimal TaxRate = 25;

    private const string NoGoods = "no goods";

    public override string Peer => "medusa";

    public override string Title => "Medusa";

    protected override Conditions Conditions { get; } = new Attributes();

    protected override IReadOnlyList<string> KnownSettings => ["kind", "budget", "buy", "get", "selection", "repeat", "maxApplications"];

    /// <summary>Prices of several items become an order of those that have one, and an order for each that has none.</summary>
    public override IReadOnlyList<CaseFile> Translate(PublishedCase published)
    {
        if (published.Given.List("lines").Concat(published.Given.List("shipping")).Any(line => line["existingAdjustments"] is not null))
        {
            throw NotTranslatedException.OutOfScope("discounts that the shop stored earlier are compared with new ones; a quote is worked out anew from its request, and the shop compares");
        }

        if (published.Given["priceBook"] is null)
        {
            return [Order(published, IsNew(published) ? WithGoods(published.Given) : InReverse(WithGoods(published.Given)), published.Expect, "")];
        }

        if (published.Given.Text("currency") is null)
        {
            throw NotTranslatedException.OutOfScope("a price is asked for without a currency and refused; here a company has a currency, which then holds");
        }

        var unpriced = published.Expect.Texts("noPrice").ToArray();
        var priced = published.Given.List("lines").Where(line => !unpriced.Contains(line.Text("sku"))).ToArray();
        var expect = published.Expect.DeepClone().AsObject();
        expect.Remove("noPrice");
        return
        [
            .. priced.Length > 0 ? [Order(published, With(published, priced), expect, "")] : Array.Empty<CaseFile>(),
            .. expect.List("lines").Any(line => line["originalTaxInclusive"] is not null) && published.Given.List("priceLists").Any() ? [Original(published, expect)] : Array.Empty<CaseFile>(),
            .. published.Given.List("lines").Except(priced).Select((line, i) => Order(published, With(published, [line]), new JsonObject { ["noPrice"] = new JsonArray(line["sku"]!.DeepClone()) },
                priced.Length == 0 && i == 0 ? "" : (i + 2).ToString(CultureInfo.InvariantCulture))),
        ];
    }

    protected override IReadOnlyList<string> KnownParts => ["shipping"];

    /// <summary>What a price was before price lists is what it is without them.</summary>
    private CaseFile Original(PublishedCase published, JsonObject expect)
    {
        var given = published.Given.DeepClone().AsObject();
        given["priceLists"] = new JsonArray();
        var lines = expect.List("lines").Select(line => new JsonObject { ["sku"] = line["sku"]!.DeepClone(), ["unitPrice"] = line["originalPrice"]?.DeepClone(), ["taxInclusive"] = line["originalTaxInclusive"]?.DeepClone() });
        return Order(published, given, new JsonObject { ["lines"] = new JsonArray([.. lines]) }, "2");
    }

    protected override JsonObject Procedure(OrderDraft draft)
    {
        var procedure = Procedures.Named(IsNew(draft.Published) ? "medusa-new" : "medusa-old");
        if (draft.Given["priceBook"] is null)
        {
            procedure.Remove("price");
        }

        if (draft.Given["taxInclusivePreferences"] is null)
        {
            procedure.Remove("tax");
        }

        return procedure;
    }

    protected override string Step(OrderDraft draft, JsonObject rule, string scope) => rule.Text("kind") == "buy-get" ? "buy-get" : "promotion";

    protected override void AddPrices(OrderDraft draft)
    {
        if (draft.Given["priceBook"] is not null)
        {
            MedusaPrices.Add(draft, Conditions);
            return;
        }

        // One product may stand on several lines at different prices, so each line has an item of its own.
        var rows = new JsonArray();
        foreach (var line in draft.Lines)
        {
            var item = draft.Item(line.Text("line")!);
            if (line.Text("category") is { } category)
            {
                draft.Items[line.Text("line")!]["category"] = draft.Category(category);
            }

            rows.Add((JsonNode)(line.Figure("unitPrice") is { } price
                ? new JsonObject { ["item"] = item, ["price"] = price }
                : new JsonObject { ["item"] = item, ["price"] = line.Figure("amount"), ["per"] = line.Figure("quantity") }));
        }

        draft.Prices["base"] = rows.Count > 0 ? rows : draft.Rows([]);
    }

    protected override void AddCustomer(OrderDraft draft)
    {
        base.AddCustomer(draft);
        if (draft.Fields.ContainsKey(Attributes.Product))
        {
            foreach (var line in draft.Lines)
            {
                draft.Items[line.Text("line")!]["product"] = OrderDraft.Word(line.Text("sku")!);
            }
        }
    }

    protected override JsonObject Request(OrderDraft draft)
    {
        var request = base.Request(draft);
        if (draft.Usage.Count > 0)
        {
            request["usage"] = draft.Usage;
        }

        if (draft.Given.List("shipping").Any())
        {
            AddCharges(draft, request, draft.Given.List("shipping").Select(charge => (charge.Text("id")!, charge.Text("option") ?? "freight", charge.Figure("amount") ?? 0)));
        }

        if (draft.Given["taxInclusivePreferences"] is not null)
        {
            draft.Company["tax"] = "S";
            request["tax"] = new JsonObject { ["S"] = TaxRate };
        }

        return request;
    }

    protected override JsonObject Line(OrderDraft draft, JsonObject line, int index)
    {
        Refuse(line, ["line", "sku", "quantity", "amount", "unitPrice", "category"]);
        if (line.Text("sku") == NoGoods)
        {
            draft.Notes.Add("The source prices freight alone; an item at 0.00 stands beside it.");
        }

        return new JsonObject { ["id"] = OrderDraft.LineId(index), ["item"] = draft.Item(line.Text(draft.Given["priceBook"] is null ? "line" : "sku")!), ["quantity"] = line.Figure("quantity") ?? 1 };
    }

    public override bool ExpectOfLine(OrderDraft draft, JsonObject target, string name, JsonNode? value)
    {
        switch (name)
        {
            case "originalPrice":
                if (value?.AsFigure() is { } price)
                {
                    target["listPrice"] = price;
                }

                return true;
            case "taxInclusive" when target["netAmount"]?.AsFigure() is { } net:
                target["tax"] = value?.AsText() == "true" ? net * TaxRate / (100 + TaxRate) : net * TaxRate / 100;
                return true;
            case "originalTaxInclusive":
                if (value?.AsText() == "true" && target["listPrice"]?.AsFigure() is { } original && target["netAmount"]?.AsFigure() is { } own && target["tax"]?.AsFigure() == own * TaxRate / 100)
                {
                    // The source states each price with a flag of its own; here a waterfall has one basis.
                    target["listPrice"] = original * 100 / (100 + TaxRate);
                    draft.Notes.Add("The source gives the original price with tax, 300.00; the waterfall of a price without tax starts at 240.00, without it.");
                }

                return true;
            case "fromPriceList":
                var kinds = draft.Given.List("priceLists").Select(list => list.Text("type")).Distinct().ToArray();
                if (value?.AsText() == "false")
                {
                    target["access"] = "base";
                }
                else if (kinds.Length == 1)
                {
                    target["access"] = kinds[0];
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Freight alone is no order: an item that costs nothing stands beside it.</summary>
    private static JsonObject WithGoods(JsonObject given)
    {
        if (given.List("lines").Any())
        {
            return given;
        }

        var order = given.DeepClone().AsObject();
        order["lines"] = new JsonArray(new JsonObject { ["line"] = NoGoods, ["sku"] = NoGoods, ["quantity"] = 1, ["unitPrice"] = 0 });
        return order;
    }

    private static bool IsNew(PublishedCase published) => published.Given.Part("policy")?.Text("evaluationOrder")?.Contains("value descending", StringComparison.Ordinal) == true;

    /// <summary>The older revision takes the later of equal lines first; here the lower id comes first.</summary>
    private static JsonObject InReverse(JsonObject given)
    {
        if (!given.List("rules").Any(rule => rule.Text("kind") == "buy-get"))
        {
            return given;
        }

        var reversed = given.DeepClone().AsObject();
        reversed["lines"] = new JsonArray([.. given.List("lines").Reverse().Select(line => line.DeepClone())]);
        return reversed;
    }

    private static JsonObject With(PublishedCase published, IEnumerable<JsonObject> lines)
    {
        var given = published.Given.DeepClone().AsObject();
        given["lines"] = new JsonArray([.. lines.Select(line => line.DeepClone())]);
        return given;
    }

    /// <summary>A line names a product, and charges are chosen by their kind.</summary>
    private sealed class Attributes : Conditions
    {
        public const string Product = "item.product";

        protected override (string Field, ValueWords Words) Field(OrderDraft draft, JsonObject test) => test.Text("attr") switch
        {
            "line.sku" or "line.product" => (Own(draft, Product, "text"), ValueWords.Text),
            "shipping.option" => ("charge.id", ValueWords.Charge),
            _ => base.Field(draft, test),
        };
    }
}
