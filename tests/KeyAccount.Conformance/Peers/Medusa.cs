using System.Globalization;
using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>A shop: price lists for sales and overrides, promotions that all combine, budgets that refuse what passes them. Two revisions differ in which promotion goes first.</summary>
internal sealed class Medusa : OrderTranslator
{
    /// <summary>A rate that shows whether a price includes tax, where the source only says that it does.</summary>
    private const decimal TaxRate = 25;

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

    protected override void AddRule(OrderDraft draft, JsonObject published)
    {
        if (published.Text("kind") == "buy-get")
        {
            AddBuyGet(draft, published);
            return;
        }

        var rule = published.DeepClone().AsObject();
        if (published.Part("allocation")?.Text("mode") == "each" && rule.Part("effect") is { } effect && effect.Text("type") == "fixed-amount")
        {
            effect["perLine"] = true;
        }

        base.AddRule(draft, rule);
    }

    protected override void Finish(OrderDraft draft, JsonObject published, JsonObject rule)
    {
        var all = draft.Given.List("rules").Select(other => other.Text("name")).ToList();
        if (all.Count > 1)
        {
            rule["priority"] = all.Count - all.IndexOf(published.Text("name"));
            draft.Notes.Add("The order in which the rules were made is written as priorities.");
        }

        if (draft.Given.Part("options") is { } options && options.Flag("preventAutomatic") && published.Text("trigger") == "automatic")
        {
            draft.Fields["order.codesOnly"] = "yes-no";
            draft.OrderFields["order.codesOnly"] = true;
            rule["when"] ??= new JsonObject();
            rule["when"]!["order.codesOnly"] = false;
        }

        var allocation = published.Part("allocation") ?? [];
        if (allocation.Figure("maxQuantityPerLine") is { } max)
        {
            rule["onlyUnits"] = new JsonObject { ["max"] = max };
        }
        else if (allocation.Figure("maxQuantityTotal") is { } total)
        {
            rule["onlyUnits"] = new JsonObject
            {
                ["maxOrder"] = total,
                ["pick"] = allocation.Text("order") is null or "unit-price-ascending" ? "cheapest" : throw NotTranslatedException.Missing($"units in the order {allocation.Text("order")}"),
            };
        }
        else if (allocation.Text("mode") == "across" && rule.Text("on") == "charges" && rule["amountPerLine"] is { } amount)
        {
            rule.Remove("amountPerLine");
            rule["amountPerOrder"] = amount.DeepClone();
        }

        AddBudget(draft, published, rule);
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
        order["lines"] = new JsonArray(new JsonObject { ["line"] = "goods", ["sku"] = "goods", ["quantity"] = 1, ["unitPrice"] = 0 });
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

    private void AddBuyGet(OrderDraft draft, JsonObject published)
    {
        Refuse(published, ["name", "trigger", "code", "when", "effect", "status", "validity", .. KnownSettings]);
        var (buy, get) = (published.Part("buy") ?? [], published.Part("get") ?? []);
        Refuse(buy, ["where", "minQuantity"]);
        Refuse(get, ["where", "quantity", "maxQuantity"]);
        var (bought, got) = (buy.Figure("minQuantity") ?? 1, get.Figure("quantity") ?? 1);
        var rule = new JsonObject { ["id"] = draft.Id(string.Create(CultureInfo.InvariantCulture, $"buy-{bought}-get-{got}")), ["step"] = "buy-get" };
        if (published.Text("status") == "draft")
        {
            rule["status"] = "draft";
        }

        if (Period(published.Part("validity")) is { } valid)
        {
            rule["valid"] = valid;
        }

        var when = new JsonObject();
        Conditions.Add(draft, when, published.Part("when"));
        if (published.Text("trigger") == "code")
        {
            when.TryAdd("order.code", draft.Code(published.Text("code") ?? published.Text("name")!));
        }

        if (when.Count > 0)
        {
            rule["when"] = when;
        }

        rule["buy"] = new JsonObject { ["where"] = Where(draft, buy), ["quantity"] = bought, ["pick"] = "dearest" };
        var (setting, value, _) = Effects.Value(published.Part("effect")!, "lines");
        rule["get"] = new JsonObject { ["where"] = Where(draft, get), ["quantity"] = got, [setting] = value, ["pick"] = "dearest" };
        if (published["repeat"] is not null)
        {
            rule["repeat"] = true;
        }
        else if (published.Figure("maxApplications") is > 1 and { } times)
        {
            rule["repeat"] = times;
        }

        if (get.Figure("maxQuantity") is { } most)
        {
            rule["maxGet"] = most;
        }

        if (!IsNew(draft.Published))
        {
            rule["reuse"] = "bought";
        }

        Finish(draft, published, rule);
        draft.FreeGoods.Add(rule);
        draft.RuleIds[published.Text("name")!] = [rule.Text("id")!];
    }

    private JsonObject Where(OrderDraft draft, JsonObject side)
    {
        var where = new JsonObject();
        Conditions.Add(draft, where, side.Part("where"));
        return where;
    }

    /// <summary>What would pass a budget is refused altogether.</summary>
    private void AddBudget(OrderDraft draft, JsonObject published, JsonObject rule)
    {
        if (published.Part("budget") is not { } budget)
        {
            return;
        }

        Refuse(budget, ["type", "limit", "currency", "used", "attribute", "usedByValue"]);
        var limit = budget.Figure("limit") ?? throw NotTranslatedException.Missing("a budget without a limit");
        var used = budget.Figure("used") ?? 0;
        var of = budget.Text("type") == "spend" ? "amount" : "uses";
        var per = "all";
        if (budget.Text("attribute") is { } attribute)
        {
            if (!attribute.StartsWith("customer.", StringComparison.Ordinal))
            {
                throw NotTranslatedException.Missing($"a budget for each {attribute}");
            }

            per = $"account.{attribute[9..]}";
            draft.Fields[per] = "text";
            used = draft.Given.Part("customer")?.Text(attribute[9..]) is { } value ? budget.Part("usedByValue")?.Figure(value) ?? 0 : 0;
        }

        rule["limit"] = new JsonObject { [of] = limit, ["per"] = per, ["overrun"] = "drop" };
        if (used > 0)
        {
            draft.Usage.Add((JsonNode)new JsonObject { ["rule"] = FullName(rule.Text("id")!), [of] = used });
        }
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
