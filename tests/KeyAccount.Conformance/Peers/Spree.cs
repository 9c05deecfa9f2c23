using System.Globalization;
using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>A shop: price lists by position, and the best promotion for each line and for the order.</summary>
internal sealed class Spree : OrderTranslator
{
    public override string Peer => "spree";

    public override string Title => "Spree";

    protected override Conditions Conditions { get; } = new Asked();

    protected override JsonObject Procedure(OrderDraft draft)
    {
        var procedure = Procedures.Named("spree");
        if (!draft.HasTax)
        {
            procedure.Remove("tax");
        }

        return procedure;
    }

    protected override string Step(OrderDraft draft, JsonObject rule, string scope) => scope == "order" ? "order" : "line";

    /// <summary>An amount off lines comes off each of them once.</summary>
    protected override void AddRule(OrderDraft draft, JsonObject published)
    {
        var rule = published.DeepClone().AsObject();
        if (rule.Part("effect") is { } effect && effect.Text("type") == "fixed-amount" && rule.Part("target")?.Text("scope") == "lines")
        {
            effect["perLine"] = true;
        }

        base.AddRule(draft, rule);
    }

    protected override IReadOnlyList<string> KnownParts => ["shipping"];

    /// <summary>Freight has a price from each amount of the goods on.</summary>
    protected override JsonObject Request(OrderDraft draft)
    {
        var request = base.Request(draft);
        foreach (var method in draft.Given.List("shipping"))
        {
            var pricing = method.Part("pricing") ?? throw NotTranslatedException.Missing("freight without a way to price it");
            Refuse(pricing, ["base", "fromOrderAmount"]);
            var prices = pricing.List("fromOrderAmount").Select(price => (From: price.Figure("from")!.Value, Price: price.Figure("price"))).Prepend((From: 0m, Price: pricing.Figure("base"))).OrderBy(price => price.From).ToArray();
            for (var i = 0; i < prices.Length; i++)
            {
                var bounds = string.Create(CultureInfo.InvariantCulture, $">= {prices[i].From}{(i + 1 < prices.Length ? $" and < {prices[i + 1].From}" : "")}");
                draft.ChargeRules.Add(new JsonObject { ["id"] = draft.Id("freight"), ["charge"] = draft.ChargeKind("freight"), ["step"] = "line", ["when"] = new JsonObject { ["order.amount"] = bounds }, ["amount"] = prices[i].Price });
            }
        }

        if (draft.Given.Figure("taxRate") is { } rate)
        {
            AddTax(draft, request, rate * 100, draft.Given.Flag("taxIncluded"));
        }

        return request;
    }

    /// <summary>A case may follow one order through several versions; each becomes a file.</summary>
    public override IReadOnlyList<CaseFile> Translate(PublishedCase published) => published.Given["steps"] is JsonArray
        ? [.. published.Given.List("steps").Zip(published.Expect.List("steps"), (given, expect) => (given, expect)).Select((step, i) => Order(published, step.given, Version(step.expect), Number(i)))]
        : base.Translate(published);

    /// <summary>The list of the lowest position comes first, so its priority is the highest; the base list comes last.</summary>
    protected override void AddPriceLists(OrderDraft draft)
    {
        var settings = new JsonObject();
        var names = new JsonArray();
        foreach (var list in draft.Given.List("priceLists"))
        {
            var name = OrderDraft.Word(list.Text("id")!);
            var said = new JsonObject { ["priority"] = 1000 - (list.Figure("position") ?? 0) };
            if (list.Text("status") is not (null or "active"))
            {
                said["status"] = "blocked";
            }

            if (Period(list.Part("validity")) is { } valid)
            {
                said["valid"] = valid;
            }

            var when = new JsonObject();
            Conditions.Add(draft, when, list.Part("when"));
            if (list.Text("store") is { } store)
            {
                draft.Fields["order.store"] = "text";
                when["order.store"] = OrderDraft.Word(store);
            }

            if (when.Count > 0)
            {
                said["when"] = when;
            }

            settings[name] = said;
            names.Add((JsonNode)name);
            draft.Prices[name] = draft.Rows(list.List("prices").Select(price => (price.Text("sku")!, price.Figure("price"))));
        }

        names.Add((JsonNode)"base");
        settings["base"] = new JsonObject { ["priority"] = 0 };
        draft.Company["priceList"] = names;
        draft.Company["priceLists"] = settings;
    }

    protected override IReadOnlyList<CaseFile> Operation(PublishedCase published) => published.Operation switch
    {
        "count-usage" => throw NotTranslatedException.OutOfScope("counting the uses of a code over the orders of a checkout is the shop's bookkeeping; pricing reads the count"),
        "evaluate-conditions" when published.Given["match"] is not null => throw NotTranslatedException.OutOfScope("two truth values are combined; no fact, price or rule is given"),
        "evaluate-conditions" => Inputs(published),
        _ => base.Operation(published),
    };

    /// <summary>Each input becomes an order with a rule under the condition; it applies or it does not.</summary>
    private IReadOnlyList<CaseFile> Inputs(PublishedCase published)
    {
        var outputs = published.Expect.Texts("outputs").ToArray();
        return [.. (published.Given["inputs"] as JsonArray ?? []).Select((input, i) =>
        {
            var amount = input!.AsFigure() ?? 10;
            var rule = new JsonObject { ["name"] = "rule", ["trigger"] = "automatic", ["effect"] = new JsonObject { ["type"] = "percentage", ["value"] = "10" }, ["target"] = new JsonObject { ["scope"] = "lines" }, ["when"] = When(published, input!) };
            var given = new JsonObject
            {
                ["lines"] = new JsonArray(new JsonObject { ["line"] = "1", ["sku"] = "1", ["quantity"] = 1, ["unitPrice"] = amount }),
                ["rules"] = new JsonArray(rule),
                ["context"] = Context(input!),
            };
            var expect = new JsonObject { ["appliedRules"] = outputs[i] == "true" ? new JsonArray("rule") : [] };
            return Order(published with { Given = given }, given, expect, Number(i));
        })];
    }

    private static JsonObject When(PublishedCase published, JsonNode input)
    {
        if (published.Given.Part("when") is { } when)
        {
            return when.DeepClone().AsObject();
        }

        var tests = new JsonArray();
        if (input is JsonObject entry && entry.ContainsKey("quantity"))
        {
            foreach (var (bound, comparison) in new[] { ("min", "gte"), ("max", "lte") })
            {
                if (entry.Figure(bound) is { } figure)
                {
                    tests.Add((JsonNode)new JsonObject { ["attr"] = "input.quantity", ["op"] = comparison, ["value"] = figure });
                }
            }
        }
        else if (input is JsonObject member && member["groups"] is JsonArray groups)
        {
            // No group named means any customer that is known.
            tests.Add((JsonNode)(groups.Count == 0
                ? new JsonObject { ["attr"] = "context.known", ["op"] = "eq", ["value"] = "yes" }
                : new JsonObject { ["attr"] = "context.group", ["op"] = "in", ["value"] = groups.DeepClone() }));
        }
        else
        {
            throw NotTranslatedException.Missing("an input of another kind");
        }

        return new JsonObject { ["all"] = tests };
    }

    private static JsonObject Context(JsonNode input)
    {
        var context = new JsonObject();
        if (input is JsonObject asked && asked.Figure("quantity") is { } quantity)
        {
            context["asked"] = quantity;
        }

        if (input is JsonObject entry && entry.Part("customer") is { } customer)
        {
            context["known"] = "yes";
            if (customer.Texts("groups").FirstOrDefault() is { } group)
            {
                context["group"] = group;
            }
        }

        return context;
    }

    private static JsonObject Version(JsonObject expect)
    {
        // That the code stays on the cart is the shop's business; what it does to the price is checked.
        var version = expect.DeepClone().AsObject();
        version.Remove("codeKept");
        return version;
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A quantity that is tested without a line, and that may be missing.</summary>
    private sealed class Asked : Conditions
    {
        protected override (string Field, ValueWords Words) Field(OrderDraft draft, JsonObject test) =>
            test.Text("attr") == "input.quantity" ? (Own(draft, "order.asked", "number"), ValueWords.Number) : base.Field(draft, test);
    }
}
