using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>A shop: promotions of lines, of the order and of freight, each tested again after those before it; prices with tax or without.</summary>
internal sealed class Vendure : OrderTranslator
{
    private const string Category = "S";

    public override string Peer => "vendure";

    public override string Title => "Vendure";

    protected override IReadOnlyList<string> KnownSettings => ["bounded", "perCustomerUsageLimit", "usageLimit", "used"];

    protected override IReadOnlyList<string> KnownParts => ["shipping", "surcharges"];

    protected override JsonObject Procedure(OrderDraft draft) => Procedures.Named(IsGross(draft) ? "vendure-gross" : "vendure-net");

    protected override string Step(OrderDraft draft, JsonObject rule, string scope) => scope switch { "order" => "order", "shipping" => "shipping", _ => "line" };

    protected override IReadOnlyList<CaseFile> Operation(PublishedCase published) =>
        published.Operation == "allocate" ? [Arithmetic.Allocate(published, Title, new AllocationWords(Shares: "floor"))] : base.Operation(published);

    protected override void AddPrices(OrderDraft draft)
    {
        base.AddPrices(draft);
        if (IsGross(draft))
        {
            draft.Company["priceList"] = "base";
            draft.Company["priceLists"] = new JsonObject { ["base"] = new JsonObject { ["includesTax"] = true } };
        }
    }

    protected override void Finish(OrderDraft draft, JsonObject published, JsonObject rule)
    {
        var others = draft.Published.Given.List("rules").ToArray();
        if (others.Length > 1)
        {
            // What stands first comes first.
            rule["priority"] = others.Length - Array.FindIndex(others, other => JsonNode.DeepEquals(other, published));
        }

        Limits.Put(draft, published, rule, FullName(rule.Text("id")!));
    }

    protected override JsonObject Request(OrderDraft draft)
    {
        var request = base.Request(draft);
        Charges.Put(draft, request);
        foreach (var (charge, said) in draft.Given.List("shipping").Zip((request["charges"] as JsonArray ?? []).OfType<JsonObject>()))
        {
            said["tax"] = TaxOf(charge);
        }

        var adjustments = new JsonArray();
        foreach (var surcharge in draft.Given.List("surcharges"))
        {
            adjustments.Add((JsonNode)new JsonObject { ["amount"] = surcharge.Figure("amount"), ["reason"] = surcharge.Text("sku") ?? "surcharge", ["tax"] = TaxOf(surcharge), ["includesTax"] = surcharge.Flag("includesTax") });
        }

        for (var i = 0; i < draft.Lines.Count; i++)
        {
            foreach (var discount in draft.Lines[i].List("discounts"))
            {
                adjustments.Add((JsonNode)new JsonObject { ["line"] = OrderDraft.LineId(i), ["amount"] = -discount.Figure("amount"), ["reason"] = discount.Text("kind") ?? "discount" });
            }
        }

        if (adjustments.Count > 0)
        {
            request["adjustments"] = adjustments;
        }

        return request;
    }

    protected override JsonObject Line(OrderDraft draft, JsonObject line, int index)
    {
        var known = line.DeepClone().AsObject();
        known.Remove("taxRates");
        known.Remove("discounts");
        var said = base.Line(draft, known, index);
        said["tax"] = TaxOf(line);
        return said;
    }

    public override bool PutTotal(OrderDraft draft, JsonObject quote, JsonObject totals, JsonObject expect, string name)
    {
        var hasFreight = draft.Given.List("shipping").Any();
        var figure = expect.Figure(name);
        switch (name)
        {
            case "total":
                totals["taxable"] = figure;
                return true;
            case "totalWithTax":
                totals["gross"] = figure;
                return true;
            case "subTotal" or "subTotalWithTax" when !hasFreight:
                totals[name == "subTotal" ? "taxable" : "gross"] = figure;
                return true;
            case "subTotal" or "subTotalWithTax" when name == "subTotal" != IsGross(draft):
                totals["net"] = figure;
                return true;
            case "subTotal" when expect.Figure("shipping") is { } freight && expect.Figure("total") == figure + freight:
            case "subTotalWithTax" when expect.Figure("shippingWithTax") is { } freightWithTax && expect.Figure("totalWithTax") == figure + freightWithTax:
                // What the freight and the total say together.
                return true;
            case "subTotal" when IsGross(draft) && expect["appliedRules"] is JsonArray { Count: 0 } && draft.Given.List("shipping").ToArray() is [var only]:
                // Freight that no rule bears on keeps its amount; what is left of the total without tax tells the tax in it.
                Charges.Expect(draft, quote, only.Figure("amount")!.Value);
                quote["charges"]![0]!["tax"] = only.Figure("amount") - (expect.Figure("total") - figure);
                return true;
            case "shipping" or "shippingWithTax" when draft.Given.List("shipping").Count() > 1:
                PutSeveral(totals, quote, expect, name == "shippingWithTax" == IsGross(draft) ? figure : null, draft);
                return true;
            case "shipping" or "shippingWithTax":
                PutFreight(draft, quote, expect);
                return true;
            case "taxSummary":
                quote["tax"] = new JsonArray([.. expect.List(name).OrderBy(tax => tax.Figure("taxRate")).Select(tax => (JsonNode)new JsonObject { ["rate"] = tax.Figure("taxRate"), ["taxable"] = tax.Figure("base"), ["tax"] = tax.Figure("tax") })]);
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
        if (name != "netWithTax" || !IsGross(draft))
        {
            return false;
        }

        line["netAmount"] = value.AsFigure();
        return true;
    }

    private static void PutFreight(OrderDraft draft, JsonObject quote, JsonObject expect)
    {
        var (net, gross) = (expect.Figure("shipping"), expect.Figure("shippingWithTax"));
        Charges.Expect(draft, quote, (IsGross(draft) ? gross : net) ?? throw NotTranslatedException.Missing("freight with tax alone"));
        if (net is not null && gross is not null)
        {
            quote["charges"]![0]!["tax"] = gross - net;
        }
    }

    /// <summary>Of several charges the sum is stated; with the totals it tells the tax of the one line.</summary>
    private static void PutSeveral(JsonObject totals, JsonObject quote, JsonObject expect, decimal? sum, OrderDraft draft)
    {
        if (sum is not null)
        {
            totals["charges"] = sum;
        }
        else if (draft.Lines.Count == 1 && expect.Figure("totalWithTax") - expect.Figure("shippingWithTax") - (expect.Figure("total") - expect.Figure("shipping")) is { } tax)
        {
            quote["lines"] = new JsonArray(new JsonObject { ["id"] = OrderDraft.LineId(0), ["tax"] = tax });
        }
        else
        {
            throw NotTranslatedException.Missing("the tax of several charges");
        }
    }

    private static JsonObject TaxOf(JsonObject part) => new()
    {
        ["category"] = Category,
        ["rate"] = part["taxRates"] is JsonArray rates ? new JsonArray([.. rates.Select(rate => (JsonNode)rate!.AsFigure()!.Value)]) : JsonValue.Create(part.Figure("taxRate") ?? 0),
    };

    private static bool IsGross(OrderDraft draft) => draft.Published.Given.Part("policy")?.Text("priceMode") == "gross";
}
