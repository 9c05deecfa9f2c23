using System.Globalization;
using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>An ERP system: one rule a line unless rules say that they combine, margins, packed units, free goods. Two revisions differ in which of several rules is applied first.</summary>
internal sealed class ErpNext : OrderTranslator
{
    /// <summary>A price where the source has none.</summary>
    private const decimal OwnPrice = 100;

    public override string Peer => "erpnext";

    public override string Title => "ERPNext";

    protected override Conditions Conditions { get; } = new Attributes();

    protected override IReadOnlyList<string> KnownSettings => ["stacking", "base", "margin", "cumulative", "mixedConditions", "minQuantity", "maxQuantity", "minAmount", "maxAmount"];

    protected override IReadOnlyList<string> KnownParts => ["history"];

    public override IReadOnlyList<CaseFile> Translate(PublishedCase published)
    {
        if (published.Given.List("rules").Any(rule => rule.Flag("recursive")))
        {
            throw NotTranslatedException.OutOfScope("a restriction of that product: pooled conditions and repeated free goods cannot stand in one rule; here they can");
        }

        if (published.Given.List("rules").Any(rule => rule["appliesTo"] is not null))
        {
            throw NotTranslatedException.OutOfScope("whether a rule is for buying or for selling; here all rules are for selling");
        }

        var given = published.Given.DeepClone().AsObject();
        AddOwnPrices(given);
        var sums = new JsonArray();
        var free = published.Expect["addedLines"] as JsonArray;
        var file = Order(published with { Given = given }, given, Expect(given, published.Expect, sums, IsOld(published)), "");
        if (published.Expect.Text("error") == "invalid-rule")
        {
            // What is refused there when it is saved is found here when it is read.
            file.Content["expectFindings"] = new JsonArray(file.Content["expectError"]!.DeepClone());
            file.Content.Remove("expectError");
            file.Content.Remove("request");
        }

        if (file.Content["expect"] is JsonObject quote)
        {
            if (sums.Count > 0)
            {
                quote["subtotals"] = sums;
            }

            if (free is not null)
            {
                quote["freeGoods"] = FreeGoods(file, free, given);
            }
        }

        return [file];
    }

    protected override IEnumerable<JsonObject> Rules(OrderDraft draft) => draft.Given.List("rules");

    protected override JsonObject Procedure(OrderDraft draft)
    {
        var procedure = Procedures.Named(IsOld(draft.Published) ? "erpnext-low-first" : "erpnext-high-first");
        if (draft.Given.Part("options")?.Flag("ignoreRules") == true)
        {
            draft.Fields["order.ignoreRules"] = "yes-no";
            draft.OrderFields["order.ignoreRules"] = true;
        }
        else
        {
            procedure.List("steps").ToList().ForEach(step => step.Remove("when"));
        }

        if (!draft.Lines.Any(line => line["variantOf"] is not null))
        {
            // A field that no item has cannot be looked at.
            procedure.List("steps").Select(step => step["specificity"] as JsonArray).OfType<JsonArray>().ToList().ForEach(fields => fields.Remove(fields.First(field => field!.AsText() == Attributes.Family)));
        }
        else
        {
            draft.Fields[Attributes.Family] = "text";
        }

        return procedure;
    }

    protected override string Step(OrderDraft draft, JsonObject rule, string scope) =>
        IsMargin(rule) ? "margin" : scope == "order" ? "document" : "discount";

    protected override void AddPrices(OrderDraft draft)
    {
        foreach (var line in draft.Lines)
        {
            draft.Item(line.Text("sku")!);
            var item = draft.Items[line.Text("sku")!];
            if (line.Text("category") is { } category)
            {
                item["category"] = draft.Category(category);
            }

            if (line.Text("variantOf") is { } family)
            {
                item["family"] = OrderDraft.Word(family);
            }

            if (line.Text("uom") is { } unit && line.Figure("uomFactor") is { } factor)
            {
                item["uom"] = "PCE";
                if (factor != 1)
                {
                    draft.Units.Add((JsonNode)new JsonObject { ["item"] = item.Text("sku"), ["unit"] = Unit(unit), ["factor"] = factor });
                    draft.Notes.Add("The source states the price of a pack; here it is that of a piece.");
                }
            }
        }

        if (draft.Given.Flag("ownPrices"))
        {
            draft.Notes.Add("The list price of 100.00 is ours.");
        }

        draft.Prices["base"] = draft.Rows(draft.Lines.Select(line => (line.Text("sku")!, (decimal?)PiecePrice(line))));
    }

    protected override void AddRule(OrderDraft draft, JsonObject published)
    {
        Refuse(published, ["name", "trigger", "code", "when", "effect", "target", "priority", "validity", .. KnownSettings]);
        if (published["cumulative"] is JsonObject)
        {
            draft.Notes.Add("What was ordered earlier stands in the history.");
        }

        var rule = published.DeepClone().AsObject();
        AddTests(rule);
        var effect = rule.Part("effect")!;
        switch (effect.Text("type"))
        {
            case "free-item":
                AddFreeItem(draft, rule, effect);
                return;
            case "set-price":
                AddPrice(draft, rule, effect);
                break;
            default:
                base.AddRule(draft, rule);
                break;
        }

        if (rule.Part("margin") is { } margin)
        {
            var second = rule.DeepClone().AsObject();
            second.Remove("margin");
            second.Remove("name");
            second["effect"] = new JsonObject { ["type"] = $"margin-{margin.Text("type")}", ["value"] = margin["value"]!.DeepClone() };
            AddRule(draft, second);
        }
    }

    protected override void Finish(OrderDraft draft, JsonObject published, JsonObject rule)
    {
        if (published.Text("stacking") != "combine" && !IsMargin(published))
        {
            rule["exclusive"] = "line";
        }

        if (published.Part("effect")?.Text("currency") is { } currency && rule["newPrice"] is { } price)
        {
            rule["newPrice"] = new JsonObject { [currency] = price.DeepClone() };
        }

        if (published.Text("base") is "discounted-rate" or "marginalized-rate")
        {
            rule["of"] = "running";
        }
    }

    protected override void AddCustomer(OrderDraft draft)
    {
        base.AddCustomer(draft);
        if (draft.Given.Part("customer")?.Text("id") is { } id)
        {
            draft.Account["id"] = OrderDraft.Word(id);
        }

        foreach (var other in draft.Discounts.Concat(draft.FreeGoods).Select(rule => rule.Part("when")?.Text("account.id")).OfType<string>().Distinct().Where(other => other != draft.Account.Text("id")))
        {
            draft.OtherAccounts.Add(new JsonObject { ["id"] = other });
        }
    }

    protected override JsonObject Request(OrderDraft draft)
    {
        var request = base.Request(draft);
        request["account"] = draft.Account["id"]!.DeepClone();
        if (draft.Lines.Any(line => line.Figure("quantity") < 0))
        {
            request["kind"] = "return";
        }

        if (draft.Given.List("history").Any())
        {
            request["history"] = new JsonArray([.. draft.Given.List("history").Select(past => (JsonNode)new JsonObject { ["date"] = past.Text("date"), ["item"] = draft.Item(past.Text("sku")!), ["quantity"] = past.Figure("quantity"), ["amount"] = past.Figure("amount") })]);
        }

        return request;
    }

    protected override JsonObject Line(OrderDraft draft, JsonObject line, int index)
    {
        Refuse(line, ["line", "sku", "quantity", "unitPrice", "category", "uom", "uomFactor", "variantOf", "originalDiscountPercentage"]);
        var said = new JsonObject { ["id"] = OrderDraft.LineId(index), ["item"] = draft.Item(line.Text("sku")!), ["quantity"] = line.Figure("quantity") ?? 1 };
        if (line.Text("uom") is { } unit && line.Figure("uomFactor") is not (null or 1))
        {
            said["unit"] = Unit(unit);
        }

        if (line.Figure("originalDiscountPercentage") is { } percent)
        {
            said["carried"] = new JsonObject { ["percent"] = percent, ["from"] = "invoice" };
        }

        if (draft.Fields.ContainsKey(Attributes.Packing) && line.Text("uom") is { } packing)
        {
            said["fields"] = new JsonObject { [Attributes.Packing] = OrderDraft.Word(packing) };
        }

        return said;
    }

    /// <summary>What a refused rule is refused for shows in what it says.</summary>
    public override string ErrorCode(OrderDraft draft, string error)
    {
        if (error == "conflicting-rules")
        {
            return "KA4014";
        }

        var rule = draft.Given.List("rules").Single();
        return error != "invalid-rule" ? base.ErrorCode(draft, error)
            : rule["minQuantity"] is not null || rule["minAmount"] is not null ? "KA1304"
            : rule.Part("effect")?.Figure("value") < 0 ? "KA1408"
            : rule["cumulative"] is not null ? "KA1334"
            : rule.Part("effect")?.Text("sku") is "" ? "KA1011"
            : throw NotTranslatedException.Missing("a rule that is refused for another reason");
    }

    private static bool IsOld(PublishedCase published) => published.Revision.Length > 0;

    private static bool IsMargin(JsonObject rule) => rule.Part("effect")?.Text("type")?.StartsWith("margin-", StringComparison.Ordinal) == true;

    private static string Unit(string unit) => unit.ToUpperInvariant() is { Length: <= 3 } written ? written : unit.ToUpperInvariant()[..3];

    private static decimal PiecePrice(JsonObject line) => line.Figure("unitPrice")!.Value / (line.Figure("uomFactor") ?? 1);

    /// <summary>Lines and prices that the source does not state.</summary>
    private static void AddOwnPrices(JsonObject given)
    {
        if (!given.List("lines").Any())
        {
            given["lines"] = new JsonArray(new JsonObject { ["line"] = "1", ["sku"] = "_Test Item", ["quantity"] = 1 });
        }

        foreach (var line in given.List("lines").Where(line => line["unitPrice"] is null))
        {
            line["unitPrice"] = OwnPrice;
            given["ownPrices"] = true;
        }
    }

    /// <summary>Conditions that stand beside the others become tests like them.</summary>
    private static void AddTests(JsonObject rule)
    {
        if (rule["when"] is not JsonObject when)
        {
            rule["when"] = when = [];
        }

        if (when["all"] is not JsonArray all)
        {
            when["all"] = all = [];
        }

        foreach (var (name, attribute, comparison) in new[] { ("minQuantity", "line.quantity", "gte"), ("maxQuantity", "line.quantity", "lte"), ("minAmount", "line.amount", "gte"), ("maxAmount", "line.amount", "lte") })
        {
            if (rule[name] is { } figure)
            {
                all.Add((JsonNode)new JsonObject { ["attr"] = attribute, ["op"] = comparison, ["value"] = figure.DeepClone() });
            }
        }

        // A sum looks at lines of its own: those of an item, those that the rule is for, those of earlier orders too.
        foreach (var test in all.OfType<JsonObject>().Where(test => test.Text("attr") is "sumOfTargetQuantity" or "cumulative.quantity"))
        {
            test["of"] = rule.Part("target")?["where"]?.DeepClone();
        }

        if (rule["cumulative"] is JsonValue && all.Count == 0)
        {
            all.Add((JsonNode)new JsonObject { ["attr"] = "cumulative.quantity", ["op"] = "gte", ["value"] = 1, ["of"] = rule.Part("target")?["where"]?.DeepClone() });
        }
    }

    /// <summary>A price that a rule sets lowers as a discount or raises as a margin; of a pack it is that of its pieces.</summary>
    private void AddPrice(OrderDraft draft, JsonObject rule, JsonObject effect)
    {
        Refuse(effect, ["type", "value", "uom", "currency", "ifZero"]);
        var value = effect.Figure("value") ?? 0;
        if (value == 0 && effect["ifZero"] is not null)
        {
            return;
        }

        if (effect.Text("currency") is { } currency)
        {
            if (currency != draft.Published.Currency)
            {
                // Another account buys in that currency, so a rule may ask for it.
                draft.OtherAccounts.Add(new JsonObject { ["id"] = OrderDraft.Word($"customer in {currency}"), ["currency"] = currency });
            }

            (rule["when"]!["all"] as JsonArray)!.Add((JsonNode)new JsonObject { ["attr"] = "order.currency", ["op"] = "eq", ["value"] = currency });
        }

        var factor = effect.Text("uom") is { } unit ? draft.Lines.FirstOrDefault(line => line.Text("uom") == unit)?.Figure("uomFactor") ?? 10 : 1;
        effect["value"] = value / factor;
        if (draft.Lines.Any(line => PiecePrice(line) < value / factor))
        {
            var raising = rule.DeepClone().AsObject();
            raising.Part("effect")!["type"] = "margin-price";
            base.AddRule(draft, raising);
        }
        else
        {
            base.AddRule(draft, rule);
        }
    }

    private void AddFreeItem(OrderDraft draft, JsonObject published, JsonObject effect)
    {
        Refuse(effect, ["type", "sku", "quantity", "unitPrice", "recurseFor", "roundDown"]);
        if (effect.Figure("unitPrice") > 0)
        {
            throw NotTranslatedException.Missing("goods that are given at a price of their own");
        }

        var sku = effect.Text("sku") ?? throw NotTranslatedException.Missing("a gift without an item");

        var target = published.Part("target") ?? [];
        var when = new JsonObject();
        Conditions.Add(draft, when, target.Part("where"));
        Conditions.Add(draft, when, published.Part("when"));
        var quantity = effect.Figure("quantity") ?? 1;
        var each = effect.Figure("recurseFor") ?? 1;
        var rule = new JsonObject { ["id"] = draft.Id(string.Create(CultureInfo.InvariantCulture, $"give-{quantity}-for-{each}")), ["when"] = when, ["give"] = string.Create(CultureInfo.InvariantCulture, $"{each}+{quantity}"), ["as"] = "added" };
        if (!draft.Lines.Any(line => line.Text("sku") == sku))
        {
            rule["item"] = sku.Length == 0 ? "" : draft.Item(sku);
        }

        if (effect["recurseFor"] is null)
        {
            rule["limit"] = new JsonObject { ["quantity"] = quantity, ["during"] = "order" };
        }

        draft.FreeGoods.Add(rule);
        draft.RuleIds[published.Text("name")!] = [rule.Text("id")!];
    }

    private static JsonArray FreeGoods(CaseFile file, JsonArray expected, JsonObject given)
    {
        var rule = file.Content["rules"]!["policies"]?[0]?["freeGoods"]?[0]?.AsObject();
        return new JsonArray([.. expected.OfType<JsonObject>().Select(line =>
        {
            var said = new JsonObject { ["item"] = rule?.Text("item") ?? file.Content["rules"]!["items"]![given.List("lines").ToList().FindIndex(ordered => ordered.Text("sku") == line.Text("sku"))]!["sku"]!.DeepClone() };
            if (line.Figure("quantity") is { } quantity)
            {
                said["quantity"] = quantity;
            }

            return (JsonNode)said;
        })]);
    }

    /// <summary>Says percentages and amounts of a unit as what the line comes to, and on a single line as what each step comes to.</summary>
    private static JsonObject Expect(JsonObject given, JsonObject published, JsonArray sums, bool isMarginFirst)
    {
        var expect = published.DeepClone().AsObject();
        foreach (var line in expect.List("lines"))
        {
            var ordered = given.List("lines").First(other => other.Text("line") == line.Text("line"));
            var price = ordered.Figure("unitPrice")!.Value;
            var quantity = ordered.Figure("quantity") ?? 1;
            var margin = line.Figure("marginAmount") ?? line.Figure("marginPercentage") * price / 100 ?? line.Figure("priceWithMargin") - price;
            var discount = line.Figure("discountAmount") ?? line.Figure("discountPercentage") * (price + (isMarginFirst ? margin ?? 0 : 0)) / 100;
            if (line["unitPrice"] is null && line["amount"] is null && (margin ?? discount) is not null)
            {
                line["unitPrice"] = price + (margin ?? 0) - (discount ?? 0);
            }

            if (given.List("lines").Count() == 1 && margin is not null)
            {
                JsonNode?[] both =
                [
                    margin is 0 or null ? null : new JsonObject { ["step"] = "margin", ["amount"] = margin * quantity },
                    discount is 0 or null ? null : new JsonObject { ["step"] = "discount", ["amount"] = -discount * quantity },
                ];
                (isMarginFirst ? both : both.Reverse()).OfType<JsonNode>().ToList().ForEach(sums.Add);
            }

            foreach (var name in new[] { "marginAmount", "marginPercentage", "priceWithMargin", "discountAmount", "discountPercentage" })
            {
                line.Remove(name);
            }
        }

        foreach (var (name, verdict) in new[] { ("acceptedCodes", "applied"), ("rejected", "not-qualified") })
        {
            if (expect[name] is JsonArray)
            {
                expect.Remove(name);
                expect["codeVerdict"] = verdict;
            }
        }

        if (expect["addedLines"] is JsonArray)
        {
            expect.Remove("addedLines");
            expect["total"] = given.List("lines").Sum(line => line.Figure("unitPrice") * (line.Figure("quantity") ?? 1));
        }

        return expect;
    }

    private sealed class Attributes : Conditions
    {
        public const string Family = "item.family";
        public const string Packing = "line.packing";

        protected override (string Field, ValueWords Words) Field(OrderDraft draft, JsonObject test) => test.Text("attr") switch
        {
            "line.sku" when draft.Lines.Any(line => line.Text("variantOf") == test.Text("value")) => (Family, ValueWords.Text),
            "line.uom" => (Own(draft, Packing, "text"), ValueWords.Text),
            "line.amount" => ("line.amount", ValueWords.Number),
            "customer.id" => ("account.id", ValueWords.Text),
            "order.currency" => ("order.currency", ValueWords.Same),
            "document.isReturn" => ("order.kind", new ValueWords((_, value) => value == "true" ? "return" : "order")),
            _ => base.Field(draft, test),
        };

        protected override (JsonObject Where, string Measure, string? Over)? Basket(OrderDraft draft, JsonObject test)
        {
            var where = new JsonObject();
            switch (test.Text("attr"))
            {
                case "amountOf" or "quantityOf":
                    where["item.sku"] = draft.Item(test.Text("sku")!);
                    return (where, test.Text("attr") == "amountOf" ? "amount" : "quantity", null);
                case "sumOfTargetQuantity":
                    Add(draft, where, test.Part("of"));
                    return (where, "quantity", null);
                case "cumulative.quantity":
                    Add(draft, where, test.Part("of"));
                    return (where, "quantity", "valid");
                case "cumulative.amount":
                    return (where, "amount", "valid");
                default:
                    return base.Basket(draft, test);
            }
        }
    }
}
