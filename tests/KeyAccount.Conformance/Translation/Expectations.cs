using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;

namespace KeyAccount.Conformance.Translation;

/// <summary>Says what a published case expects as parts of a quote. Every stated figure is checked, or the case is not translated.</summary>
internal static class Expectations
{
    public static void Put(OrderDraft draft, JsonObject content, JsonObject expect, OrderTranslator peer)
    {
        if (expect["noPrice"] is JsonArray { Count: > 0 })
        {
            content["expectError"] = "KA4003";
            return;
        }

        var quote = new JsonObject();
        var totals = new JsonObject();
        if (expect.Text("error") is { } error && !peer.PutTotal(draft, quote, totals, expect, "error"))
        {
            content["expectError"] = peer.ErrorCode(draft, error);
            return;
        }

        var lines = Lines(draft, expect, peer);
        PutTotals(draft, quote, totals, expect, peer);
        if (Applied(draft, expect) is { } applied)
        {
            PutApplied(draft, lines, applied, content, peer);
        }

        if (lines.Count > 0)
        {
            quote["lines"] = new JsonArray([.. lines.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => line.Value)]);
        }

        PutCharges(draft, quote, expect, peer);
        if (totals.Count > 0)
        {
            quote["totals"] = totals;
        }

        if (expect.List("rejected").Any(rule => rule.Text("reason") is "budget-exceeded") && draft.Given["couponCodes"] is JsonArray { Count: 1 } codes)
        {
            quote["codes"] = new JsonArray(new JsonObject { ["code"] = draft.Code(codes[0]!.AsText()!), ["verdict"] = "used-up" });
        }

        if (expect["precision"] is not null)
        {
            content["tolerance"] = 0.000000001m;
        }

        content["expect"] = quote.Count > 0 || content["expectRules"] is not null ? quote : throw NotTranslatedException.Missing("a case that expects nothing of a quote");
    }

    private static Dictionary<string, JsonObject> Lines(OrderDraft draft, JsonObject expect, OrderTranslator peer)
    {
        var said = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var line in expect.List("lines"))
        {
            var index = Index(draft, line);
            var given = draft.Lines[index];
            var quantity = given.Figure("quantity") ?? 1;
            var target = At(said, index);
            foreach (var (name, value) in line)
            {
                switch (name)
                {
                    case var own when peer.PutOfLine(draft, given, target, own, value!):
                        break;
                    case "line" or "sku" or "quantity":
                        break;
                    case "unitPrice":
                        target["netAmount"] = value!.AsFigure()!.Value * quantity;
                        break;
                    case "tax":
                        target["tax"] = value!.AsFigure();
                        break;
                    case "net" or "amount":
                        target["netAmount"] = value!.AsFigure();
                        break;
                    case "discount":
                        target["netAmount"] = (draft.ListAmount(given) ?? throw NotTranslatedException.Missing("a discount of an unknown price")) - value!.AsFigure()!.Value;
                        break;
                    case "listPrice":
                        target["listPrice"] = value!.AsFigure();
                        break;
                    case "list":
                        target["priceFrom"] = OrderDraft.Word(value!.AsText()!);
                        break;
                    case "by" or "appliedRules":
                        target["steps"] = Steps(draft, line, name, peer);
                        break;
                    default:
                        if (!peer.ExpectOfLine(draft, target, name, value))
                        {
                            throw NotTranslatedException.Missing($"\"{name}\" expected of a line");
                        }

                        break;
                }
            }
        }

        return said;
    }

    private static JsonArray Steps(OrderDraft draft, JsonObject line, string name, OrderTranslator peer) =>
    [
        .. line.Texts(name).Select(rule => (JsonNode)new JsonObject { ["rule"] = Rule(draft, rule, peer) }),
        .. line.List(name).Select(by => (JsonNode)new JsonObject { ["rule"] = Rule(draft, by.Text("rule")!, peer), ["amount"] = -by.Figure("amount") }),
    ];

    private static string Rule(OrderDraft draft, string name, OrderTranslator peer) =>
        draft.RuleIds.TryGetValue(name, out var ids) && ids.Count == 1 ? peer.FullName(ids[0]) : throw NotTranslatedException.Missing("a rule of several effects named by its name");

    private static void PutTotals(OrderDraft draft, JsonObject quote, JsonObject totals, JsonObject expect, OrderTranslator peer)
    {
        foreach (var (name, value) in expect)
        {
            var figure = value?.AsFigure();
            switch (name)
            {
                case var own when peer.PutTotal(draft, quote, totals, expect, own):
                    break;
                case "lines" or "appliedRules" or "derived" or "noPrice" or "rejected" or "error" or "shipping" or "precision":
                    break;
                case "tax" or "totalWithTax" or "total" when draft.HasTax && draft.Company["tax"] is null:
                    throw NotTranslatedException.Missing("tax");
                case "tax":
                    totals["tax"] = figure;
                    break;
                case "totalWithTax" or "total" when draft.HasTax:
                    totals["gross"] = figure;
                    break;
                case "shippingTotal":
                    totals["charges"] = figure;
                    break;
                case "itemTotal":
                    totals["list"] = figure;
                    break;
                case "total":
                    totals["net"] = figure;
                    break;
                case "discountTotal" when draft.Charges.Count > 0:
                    totals["total"] = Listed(draft) + draft.Charges.Values.Sum(charge => charge.Amount) - figure;
                    break;
                case "discountTotal":
                    totals["net"] = Listed(draft) - figure;
                    break;
                case "orderDiscount" when draft.Discounts.All(rule => rule.Text("on") == "order"):
                    totals["net"] = Listed(draft) - figure;
                    break;
                default:
                    throw NotTranslatedException.Missing($"\"{name}\" expected of the order");
            }
        }
    }

    private static void PutCharges(OrderDraft draft, JsonObject quote, JsonObject expect, OrderTranslator peer)
    {
        var said = draft.Charges.Values.ToDictionary(charge => charge.Id, charge => new JsonObject { ["id"] = charge.Id });
        foreach (var charge in expect.List("shipping"))
        {
            var (id, amount) = draft.Charges[charge.Text("id")!];
            foreach (var (name, value) in charge)
            {
                switch (name)
                {
                    case "id":
                        break;
                    case "net":
                        said[id]["netAmount"] = value!.AsFigure();
                        break;
                    case "discount":
                        said[id]["netAmount"] = amount - value!.AsFigure();
                        break;
                    case "by":
                        said[id]["steps"] = Steps(draft, charge, name, peer);
                        break;
                    default:
                        throw NotTranslatedException.Missing($"\"{name}\" expected of a charge");
                }
            }
        }

        if (Applied(draft, expect) is [])
        {
            foreach (var charge in said.Values)
            {
                charge["steps"] = new JsonArray();
            }
        }

        if (said.Values.Any(charge => charge.Count > 1))
        {
            quote["charges"] = new JsonArray([.. said.Values]);
        }
    }

    /// <summary>Gives what the lines come to at the prices that the source states.</summary>
    public static decimal Listed(OrderDraft draft) =>
        draft.Lines.Sum(line => draft.ListAmount(line) ?? throw NotTranslatedException.Missing("a discount of an unknown price"));

    private static string[]? Applied(OrderDraft draft, JsonObject expect) =>
        expect["appliedRules"] is JsonArray ? [.. expect.Texts("appliedRules")] : null;

    /// <summary>On a single line the bars are the rules in order; over several lines only which rules applied is known.</summary>
    private static void PutApplied(OrderDraft draft, Dictionary<string, JsonObject> lines, string[] applied, JsonObject content, OrderTranslator peer)
    {
        if (applied.Length == 0)
        {
            for (var i = 0; i < draft.Lines.Count; i++)
            {
                At(lines, i)["steps"] = new JsonArray();
            }
        }
        else
        {
            content["expectRules"] = new JsonArray([.. applied.SelectMany(rule => draft.RuleIds.GetValueOrDefault(rule) ?? throw NotTranslatedException.Missing("an applied rule that is not given")).Select(id => (JsonNode)peer.FullName(id))]);
        }
    }

    private static JsonObject At(Dictionary<string, JsonObject> said, int index)
    {
        var id = OrderDraft.LineId(index);
        return said.TryGetValue(id, out var line) ? line : said[id] = new JsonObject { ["id"] = id };
    }

    private static int Index(OrderDraft draft, JsonObject line)
    {
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            if (line.Text("line") is { } name ? draft.Lines[i].Text("line") == name : draft.Lines[i].Text("sku") == line.Text("sku"))
            {
                return i;
            }
        }

        throw NotTranslatedException.Missing("an expected line that is not given");
    }
}
