using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>Invoices by EN 16931: allowances and charges are stated, tax is by category and rate. Each line has an item of its own.</summary>
internal sealed class Peppol : Translator
{
    public override string Peer => "peppol";

    public override string Title => "Peppol";

    public override IReadOnlyList<CaseFile> Translate(PublishedCase published)
    {
        if (published.Operation is not null)
        {
            throw NotTranslatedException.OutOfScope("a finished invoice is checked against what it states, within a tolerance; nothing is priced");
        }

        var lines = published.Given.List("lines").ToArray();
        var adjustments = published.Given.List("documentAdjustments").ToArray();
        var content = CaseFile.Head(published, Name(published, lines, adjustments));
        content["rules"] = Rules(published, lines);
        content["request"] = Request(published, lines, adjustments);
        content["expect"] = Expected(published);
        return [CaseFile.Of(published, "", adjustments.Length > 0 ? "allowances-of-the-document" : "tax-by-category", content)];
    }

    private static string Name(PublishedCase published, JsonObject[] lines, JsonObject[] adjustments)
    {
        var rates = lines.Select(line => (line.Part("vat")!.Text("category"), Rate(line))).Distinct().Count();
        var what = adjustments.Length > 0 ? "allowances and charges of the document" : "no allowances of the document";
        var back = lines.Any(line => line.Figure("quantity") < 0) ? ", with lines that come back" : "";
        return $"An invoice with {lines.Length} {(lines.Length == 1 ? "line" : "lines")}, {rates} {(rates == 1 ? "tax rate" : "tax rates")} and {what}{back}: nets, tax by category and what is to be paid ({published.Id})";
    }

    private static JsonObject Rules(PublishedCase published, JsonObject[] lines)
    {
        var rounding = new JsonArray(new JsonObject { ["at"] = "component" });
        if (published.Expect["payableRounding"] is not null)
        {
            rounding.Add((JsonNode)new JsonObject { ["at"] = "payable", ["increment"] = 1 });
        }

        return new JsonObject
        {
            ["company"] = new JsonObject { ["name"] = "Seller", ["currency"] = published.Currency, ["priceList"] = "list", ["tax"] = "S" },
            ["procedure"] = new JsonObject { ["steps"] = new JsonArray(), ["rounding"] = rounding, ["tax"] = new JsonObject { ["orderAllowance"] = "document" } },
            ["accounts"] = new JsonArray(new JsonObject { ["id"] = "customer", ["currency"] = published.Currency }),
            ["items"] = new JsonArray([.. lines.Select((_, i) => (JsonNode)new JsonObject { ["sku"] = Item(i) })]),
            ["prices"] = new JsonObject { ["list"] = new JsonArray([.. lines.Select((line, i) => (JsonNode)Price(line, i))]) },
        };
    }

    /// <summary>The price holds for so many units as the invoice states; an allowance of the price is in it already.</summary>
    private static JsonObject Price(JsonObject line, int index)
    {
        var price = new JsonObject { ["item"] = Item(index), ["price"] = line.Figure("unitPrice") };
        if (line.Figure("priceBaseQuantity") is { } per and not 1)
        {
            price["per"] = per;
        }

        return price;
    }

    private static JsonObject Request(PublishedCase published, JsonObject[] lines, JsonObject[] adjustments)
    {
        var request = new JsonObject { ["account"] = "customer", ["currency"] = published.Currency, ["orderDate"] = published.Given.Text("date") ?? "2026-03-10" };
        if (lines.Any(line => line.Figure("quantity") < 0))
        {
            request["kind"] = "return";
        }

        // An adjustment states its own rate; where a category has several, the lines state theirs.
        var rates = adjustments.Concat(lines).Select(stated => (Category: stated.Part("vat")!.Text("category")!, Rate: Rate(stated))).DistinctBy(rate => rate.Category);
        var tax = new JsonObject();
        foreach (var (category, rate) in rates)
        {
            tax[category] = rate;
        }

        request["tax"] = tax;
        if (published.Given.Figure("prepaid") is { } prepaid and not 0)
        {
            request["prepaid"] = prepaid;
        }

        request["lines"] = new JsonArray([.. lines.Select((line, i) => (JsonNode)new JsonObject
        {
            ["id"] = OrderDraft.LineId(i),
            ["item"] = Item(i),
            ["quantity"] = line.Figure("quantity"),
            ["tax"] = new JsonObject { ["category"] = line.Part("vat")!.Text("category"), ["rate"] = Rate(line) },
        })]);
        JsonNode[] stated =
        [
            .. lines.SelectMany((line, i) => line.List("adjustments").Select(adjustment => Adjustment(adjustment, OrderDraft.LineId(i)))),
            .. adjustments.Select(adjustment => Adjustment(adjustment, null)),
        ];
        if (stated.Length > 0)
        {
            request["adjustments"] = new JsonArray(stated);
        }

        return request;
    }

    private static JsonObject Adjustment(JsonObject stated, string? line)
    {
        var isCharge = stated.Text("kind") == "charge";
        var adjustment = new JsonObject();
        if (line is not null)
        {
            adjustment["line"] = line;
        }

        adjustment["amount"] = isCharge ? stated.Figure("amount") : -stated.Figure("amount");
        adjustment["reason"] = isCharge ? "stated charge" : "stated allowance";
        if (line is null)
        {
            adjustment["tax"] = stated.Part("vat")!.Text("category");
        }

        return adjustment;
    }

    private static JsonObject Expected(PublishedCase published)
    {
        var quote = new JsonObject
        {
            ["lines"] = new JsonArray([.. published.Expect.List("lines").Select((line, i) => (JsonNode)new JsonObject { ["id"] = OrderDraft.LineId(i), ["netAmount"] = line.Figure("net") })]),
        };
        var blocks = published.Expect.List("vat").OrderBy(block => block.Text("category"), StringComparer.Ordinal).ThenBy(block => block.Figure("percent") ?? 0).ToArray();
        if (blocks.Length > 0)
        {
            quote["tax"] = new JsonArray([.. blocks.Select(block => (JsonNode)new JsonObject { ["category"] = block.Text("category"), ["rate"] = block.Figure("percent") ?? 0, ["taxable"] = block.Figure("base"), ["tax"] = block.Figure("tax") })]);
        }

        var totals = new JsonObject();
        foreach (var (name, stated) in new[] { ("net", "lineTotal"), ("total", "totalWithoutVat"), ("tax", "vatTotal"), ("gross", "totalWithVat"), ("prepaid", "prepaid"), ("payableRounding", "payableRounding"), ("payable", "payable") })
        {
            if (published.Expect.Figure(stated) is { } figure && (figure != 0 || stated is "lineTotal" or "vatTotal" or "payable"))
            {
                totals[name] = figure;
            }
        }

        quote["totals"] = totals;
        return quote;
    }

    private static decimal Rate(JsonObject stated) => stated.Part("vat")!.Figure("percent") ?? 0;

    private static string Item(int index) => $"ITEM-{index + 1}";
}
