using System.Globalization;
using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>A shop: price lists by priority, and promotions of which either the best of each kind counts or all, one after the other.</summary>
internal sealed class VirtoCommerce : OrderTranslator
{
    public override string Peer => "virtocommerce";

    public override string Title => "Virto Commerce";

    protected override Conditions Conditions { get; } = new Attributes();

    protected override IReadOnlyList<string> KnownSettings => ["stacking", "usageLimit"];

    protected override IEnumerable<JsonObject> Rules(OrderDraft draft) => draft.Given.List("rules");

    protected override IReadOnlyList<string> KnownParts => ["shipping"];

    public override IReadOnlyList<CaseFile> Translate(PublishedCase published)
    {
        if (published.Operation is not null)
        {
            return base.Translate(published);
        }

        if (published.Given.List("lines").Any(line => line["fee"] is not null))
        {
            throw NotTranslatedException.Missing("fees of lines, tax on them, and payment as a charge");
        }

        var given = published.Given.DeepClone().AsObject();
        var expect = published.Expect.DeepClone().AsObject();
        if (expect["priceTable"] is not null)
        {
            AddQuantities(given, expect);
        }

        AddLines(given);
        AddUnitDiscounts(given);
        var tolerance = Reword(given, expect);
        var file = Order(published, given, expect, "");
        if (tolerance > 0)
        {
            file.Content["tolerance"] = tolerance;
        }

        if (published.Expect.Text("error") == "unsupported-effect")
        {
            // What a rule does is known when it is read.
            file.Content.Remove("request");
            file.Content.Remove("expectError");
            file.Content["expectFindings"] = new JsonArray("KA1007");
        }

        return [file];
    }

    protected override IReadOnlyList<CaseFile> Operation(PublishedCase published)
    {
        if (published.Operation != "select-price-lists")
        {
            return base.Operation(published);
        }

        if (published.Given.Part("context") is not { Count: > 0 })
        {
            throw NotTranslatedException.OutOfScope("all price lists are listed for an administrator; nothing is priced");
        }

        // Each list has the price of an item of its own, so which lists hold shows in which items have a price.
        var chosen = published.Expect.Texts("priceLists").ToArray();
        var others = published.Given.List("assignments").Select(list => list.Text("list")!).Except(chosen).ToArray();
        return
        [
            .. chosen.Length > 0 ? [Order(published, Asking(chosen), new JsonObject { ["lines"] = new JsonArray([.. chosen.Select(list => (JsonNode)new JsonObject { ["line"] = list, ["unitPrice"] = 10, ["list"] = list })]) }, "")] : Array.Empty<CaseFile>(),
            .. others.Select((list, i) => Order(published, Asking([list]), new JsonObject { ["noPrice"] = new JsonArray(list) }, (i + 2).ToString(CultureInfo.InvariantCulture))),
        ];

        JsonObject Asking(string[] lists)
        {
            var given = published.Given.DeepClone().AsObject();
            given["lines"] = new JsonArray([.. lists.Select(list => (JsonNode)new JsonObject { ["line"] = list, ["sku"] = list, ["quantity"] = 1 })]);
            given["priceLists"] = new JsonArray([.. published.Given.List("assignments").Select(list => (JsonNode)new JsonObject
            {
                ["id"] = list.Text("list"),
                ["prices"] = new JsonArray(new JsonObject { ["sku"] = list.Text("list"), ["price"] = 10 }),
                ["any"] = new JsonArray([.. list.Where(member => member.Key != "list").Select(member => (JsonNode)new JsonObject { ["attr"] = $"context.{member.Key}", ["op"] = "eq", ["value"] = member.Value!.DeepClone() })]),
            })]);
            return given;
        }
    }

    protected override JsonObject Procedure(OrderDraft draft)
    {
        var policy = draft.Published.Given.Part("policy") ?? [];
        var model = IsBest(draft) ? "best" : "combine";
        var mode = policy.Part("rounding")?.Text("mode") == "toward-zero" ? "-down" : "";
        var procedure = Procedures.Named($"virtocommerce-{model}{mode}");
        if (!draft.HasTax)
        {
            procedure.Remove("tax");
        }

        return procedure;
    }

    /// <summary>Where only the best counts, lines, the order and freight are compared each for itself; a package is one rule of the order.</summary>
    protected override string? Step(OrderDraft draft, JsonObject rule, string scope) => !IsBest(draft) ? null : scope switch
    {
        "order" => "order",
        "shipping" => "freight",
        _ => "line",
    };

    protected override void AddPriceLists(OrderDraft draft)
    {
        draft.Prices.Clear();
        draft.Items.Remove("none of the order");
        var settings = new JsonObject();
        var names = new JsonArray();
        var lists = draft.Given.List("priceLists").ToArray();
        for (var i = 0; i < lists.Length; i++)
        {
            var name = OrderDraft.Word(lists[i].Text("id")!);
            var said = new JsonObject { ["priority"] = lists[i].Figure("priority") ?? lists.Length - i };
            if (lists.Length > 1 && lists[i]["priority"] is null)
            {
                draft.Notes.Add("The order of the price lists is written as priorities.");
            }

            var when = new JsonObject();
            Conditions.Add(draft, when, lists[i]["any"] is null ? null : new JsonObject { ["any"] = lists[i]["any"]!.DeepClone() });
            if (when.Count > 0)
            {
                said["when"] = when;
            }

            settings[name] = said;
            names.Add((JsonNode)name);
            draft.Prices[name] = new JsonArray([.. lists[i].List("prices").Select(price => (JsonNode)Row(draft, price))]);
        }

        draft.Company["priceList"] = names;
        draft.Company["priceLists"] = settings;
    }

    protected override void AddRule(OrderDraft draft, JsonObject published)
    {
        var rule = published.DeepClone().AsObject();
        var effect = rule.Part("effect") ?? [];
        switch (effect.Text("type"))
        {
            case "unknown-effect":
                draft.Discounts.Add(new JsonObject { ["id"] = draft.Id("unknown-effect"), ["unknownEffect"] = 10 });
                return;
            case "multiple":
                AddPackage(draft, rule, effect);
                return;
            default:
                if (rule.Part("target") is { } target && target.Text("scope") == "payment")
                {
                    target["scope"] = "shipping";
                }

                base.AddRule(draft, rule);
                return;
        }
    }

    protected override void Finish(OrderDraft draft, JsonObject published, JsonObject rule)
    {
        if (published.Text("stacking") == "exclusive")
        {
            rule["exclusive"] = "order";
        }

        var effect = published.Part("effect")!;
        if (effect.Part("everyNth") is { } every)
        {
            rule["onlyUnits"] = new JsonObject { ["every"] = every.Figure("in"), ["take"] = every.Figure("units") };
        }
        else if (effect.Figure("maxUnits") is { } most)
        {
            rule["onlyUnits"] = new JsonObject { ["max"] = most };
        }

        // Rules of one priority come in the order of the list.
        var all = draft.Given.List("rules").Select((other, i) => (Name: other.Text("name"), Priority: other.Figure("priority") ?? 0, Place: i)).OrderByDescending(other => other.Priority).ThenBy(other => other.Place).ToList();
        if (all.Count > 1)
        {
            rule["priority"] = all.Count - all.FindIndex(other => other.Name == published.Text("name"));
            draft.Notes.Add("Priority, and the order of the list where it is equal, are written as priorities.");
        }

        if (published.Figure("usageLimit") is { } limit)
        {
            var context = draft.Given.Part("context") ?? [];
            var isOfCustomer = context["couponUsesSoFarByCustomer"] is not null;
            rule["limit"] = new JsonObject { ["uses"] = limit, ["per"] = isOfCustomer ? "account" : "all", ["overrun"] = "drop" };
            draft.Usage.Add((JsonNode)new JsonObject { ["rule"] = FullName(rule.Text("id")!), ["uses"] = context.Figure(isOfCustomer ? "couponUsesSoFarByCustomer" : "couponUsesSoFar") ?? 0 });
        }

        if (IsBest(draft) && rule["effects"] is null)
        {
            AddGroup(draft, rule);
        }
    }

    protected override JsonObject Request(OrderDraft draft)
    {
        var request = base.Request(draft);
        if (draft.Usage.Count > 0)
        {
            request["usage"] = draft.Usage;
        }

        var charges = draft.Given.List("shipping").Select(charge => (charge.Text("method")!, charge.Text("method")!, charge.Figure("price") ?? 0)).ToList();
        if (draft.Given.Part("context") is { } context && context.Figure("payment.price") is { } price)
        {
            var method = context.Text("payment.method") ?? "payment";
            charges.Add((method, method, price));
        }

        if (charges.Count > 0)
        {
            AddCharges(draft, request, charges);
        }

        return request;
    }

    private static bool IsBest(OrderDraft draft) => draft.Published.Given.Part("policy")?.Text("stacking")?.StartsWith("best", StringComparison.Ordinal) == true;

    /// <summary>Of each kind and target the best counts: lines, the order, one way of shipping, or any.</summary>
    private static void AddGroup(OrderDraft draft, JsonObject rule)
    {
        var on = rule.Text("on") ?? "lines";
        var group = on == "charges" && rule.Part("when")?.Text("charge.id") is { } kind ? $"charges-{kind}" : on;
        var groups = draft.Procedure["groups"] as JsonObject;
        if (groups is null)
        {
            draft.Procedure["groups"] = groups = [];
        }

        groups[group] ??= on == "order" ? new JsonObject { ["mode"] = "best", ["level"] = "order" } : new JsonObject { ["mode"] = "best" };
        rule["group"] = group;
    }

    public override string ErrorCode(OrderDraft draft, string error) => error == "unsupported-effect" ? "KA1007" : base.ErrorCode(draft, error);

    /// <summary>A rule of several effects is a package.</summary>
    private void AddPackage(OrderDraft draft, JsonObject published, JsonObject multiple)
    {
        Refuse(published, ["name", "trigger", "when", "effect", "target", "priority", .. KnownSettings]);
        var rule = new JsonObject { ["id"] = draft.Id("package") };
        if (Step(draft, published, "order") is { } step)
        {
            rule["step"] = step;
        }

        var when = new JsonObject();
        Conditions.Add(draft, when, published.Part("when"));
        if (when.Count > 0)
        {
            rule["when"] = when;
        }

        var effects = new JsonArray();
        foreach (var effect in multiple.List("effects"))
        {
            var said = new JsonObject();
            var target = effect.Part("target") ?? [];
            var lines = new JsonObject();
            Conditions.Add(draft, lines, target.Part("where"));
            if (lines.Count > 0)
            {
                said["for"] = lines;
            }

            Effects.Put(said, effect, target.Text("scope") ?? "lines");
            effects.Add((JsonNode)said);
        }

        rule["effects"] = effects;
        Finish(draft, published, rule);
        draft.Discounts.Add(rule);
        draft.RuleIds[published.Text("name")!] = [rule.Text("id")!];
    }

    private static JsonObject Row(OrderDraft draft, JsonObject price)
    {
        Refuse(price, ["sku", "price", "minQuantity", "validity"]);
        var row = new JsonObject { ["item"] = draft.Item(price.Text("sku")!), ["price"] = price.Figure("price") };
        if (price.Figure("minQuantity") is > 1 and { } from)
        {
            row["minQuantity"] = from;
        }

        foreach (var (bound, column) in new[] { ("from", "validFrom"), ("to", "validTo") })
        {
            if (price.Part("validity")?.Text(bound) is { } day)
            {
                row[column] = day;
            }
        }

        return row;
    }

    /// <summary>A table of prices becomes a line for each quantity at which a list has a price.</summary>
    private static void AddQuantities(JsonObject given, JsonObject expect)
    {
        var table = expect.List("priceTable").ToArray();
        var breaks = given.List("priceLists").SelectMany(list => list.List("prices")).Select(price => (Sku: price.Text("sku")!, From: price.Figure("minQuantity") ?? 1)).Distinct().OrderBy(price => price.From).ToArray();
        given["lines"] = new JsonArray([.. breaks.Select(price => (JsonNode)new JsonObject { ["line"] = $"{price.Sku} {price.From}", ["sku"] = price.Sku, ["quantity"] = price.From })]);
        expect["lines"] = new JsonArray([.. breaks.Select(price => (Price: price, Row: table.Last(row => row.Text("sku") == price.Sku && row.Figure("minQuantity") <= price.From)))
            .Select(found => (JsonNode)new JsonObject { ["line"] = $"{found.Price.Sku} {found.Price.From}", ["unitPrice"] = found.Row["price"]!.DeepClone(), ["list"] = found.Row["list"]!.DeepClone() })]);
        expect.Remove("priceTable");
    }

    /// <summary>A code that is validated alone stands in an order of ours, on a day of ours.</summary>
    private static void AddLines(JsonObject given)
    {
        if (given.List("lines").Any())
        {
            return;
        }

        given["lines"] = new JsonArray(new JsonObject { ["line"] = "goods", ["sku"] = "goods", ["quantity"] = 1, ["unitPrice"] = 100 });
        foreach (var validity in given.List("rules").Select(rule => rule.Part("validity")).OfType<JsonObject>())
        {
            foreach (var bound in validity.Select(member => member.Key).ToArray())
            {
                if (validity.Text(bound) is { } text && text.StartsWith("now ", StringComparison.Ordinal) && int.TryParse(text.Split(' ')[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days))
                {
                    validity[bound] = new DateOnly(2026, 3, 10).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                }
            }
        }
    }

    /// <summary>A discount that is stated on a line is a rule for it.</summary>
    private static void AddUnitDiscounts(JsonObject given)
    {
        var rules = given["rules"] as JsonArray ?? [];
        foreach (var line in given.List("lines").Where(line => line["unitDiscount"] is not null))
        {
            rules.Add((JsonNode)new JsonObject
            {
                ["name"] = $"unit discount of {line.Text("line")}",
                ["trigger"] = "automatic",
                ["effect"] = new JsonObject { ["type"] = "fixed-amount-per-unit", ["value"] = line["unitDiscount"]!.DeepClone() },
                ["target"] = new JsonObject { ["scope"] = "lines", ["where"] = new JsonObject { ["all"] = new JsonArray(new JsonObject { ["attr"] = "line.sku", ["op"] = "eq", ["value"] = line.Text("sku") }) } },
            });
            line.Remove("unitDiscount");
        }
    }

    /// <summary>Says what the peer reports of its rewards as figures and as rules that applied.</summary>
    /// <returns>How much the stated figures may lie beside the exact ones.</returns>
    private static decimal Reword(JsonObject given, JsonObject expect)
    {
        var rules = given.List("rules").ToArray();
        var rewards = expect.List("rewards").ToArray();
        if (rewards.Length > 0)
        {
            var values = rules.ToDictionary(rule => rule.Text("name")!, rule => rule.Part("effect")?.Figure("value"));
            expect["appliedRules"] = rewards.All(reward => values[reward.Text("rule")!] == reward.Figure("value"))
                ? new JsonArray([.. rewards.Select(reward => (JsonNode)reward.Text("rule")!)])
                : throw NotTranslatedException.Missing("a reward of another value than its rule's");
            if (expect.Part("derived")?.Figure("lineDiscount") is { } discount)
            {
                expect["lines"] = new JsonArray(new JsonObject { ["line"] = given.List("lines").Single().Text("line"), ["discount"] = discount });
            }
        }

        expect.Remove("rewards");
        if (expect.Figure("rewardCount") is { } count)
        {
            // Where every reward that there can be is given, every rule applied; else the figures say which did.
            if (rules.Sum(rule => Rewards(given, rule)) == count)
            {
                expect["appliedRules"] = new JsonArray([.. rules.Select(rule => (JsonNode)rule.Text("name")!)]);
            }
            else if (expect["lines"] is null)
            {
                throw NotTranslatedException.Missing("a number of rewards without their figures");
            }
        }

        expect.Remove("rewardCount");
        if (expect["couponValid"] is { } isValid)
        {
            expect["appliedRules"] = isValid.AsText() == "true" ? new JsonArray([.. rules.Select(rule => (JsonNode)rule.Text("name")!)]) : [];
            expect.Remove("couponValid");
        }

        var freight = given.List("shipping").Sum(charge => charge.Figure("price") ?? 0);
        if (expect.Figure("shippingDiscount") is { } off)
        {
            expect["shippingTotal"] = freight - off;
            expect.Remove("shippingDiscount");
        }

        if (expect["paymentTotal"] is { } payment)
        {
            expect["shippingTotal"] = freight + payment.AsFigure();
            expect.Remove("paymentTotal");
        }

        if (expect.Figure("orderDiscount") is { } taken && expect["total"] is null)
        {
            expect["total"] = given.List("lines").Sum(line => line.Figure("unitPrice") * line.Figure("quantity")) - taken;
            expect.Remove("orderDiscount");
        }

        foreach (var line in expect.List("lines"))
        {
            line.Remove("subTotal");
        }

        // What a rule of the list lost to is not named; that it did not apply shows in those that did.
        if (expect["rejected"] is JsonArray && expect["appliedRules"] is JsonArray)
        {
            expect.Remove("rejected");
        }

        return rules.Any(rule => rule.Part("effect")?["maxUnits"] is not null) && expect.List("lines").Any()
            ? given.List("lines").Max(line => line.Figure("quantity") ?? 1) * 0.005m
            : 0;
    }

    private static int Rewards(JsonObject given, JsonObject rule) => rule.Part("effect")?.List("effects").Count() is > 0 and { } several ? several
        : rule.Part("target")?.Text("scope") is "lines" && rule.Part("target")?.Part("where")?.List("all").FirstOrDefault() is { } test && test["value"] is JsonArray ? test.Texts("value").Count(sku => given.List("lines").Any(line => line.Text("sku") == sku))
        : 1;

    private sealed class Attributes : Conditions
    {
        protected override (string Field, ValueWords Words) Field(OrderDraft draft, JsonObject test) => test.Text("attr") switch
        {
            "shipping.method" when draft.Given.List("shipping").Any() => ("charge.id", ValueWords.Charge),
            "payment.method" when draft.Given.Part("context")?["payment.price"] is not null => ("charge.id", ValueWords.Charge),
            "order.lineTotalAfterDiscounts" => ("order.amount", ValueWords.Number),
            _ => base.Field(draft, test),
        };
    }
}
