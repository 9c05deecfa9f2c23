using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Translation;

/// <summary>Says priced orders. What peers have in common is here; a peer gives its procedure, and overrides where its facts are laid out in another way.</summary>
internal abstract class OrderTranslator : Translator
{
    /// <summary>Gets how conditions are said.</summary>
    protected virtual Conditions Conditions { get; } = new();

    public override IReadOnlyList<CaseFile> Translate(PublishedCase published) =>
        published.Operation is null ? [Order(published, published.Given, published.Expect, "")] : Operation(published);

    /// <summary>Translates bare arithmetic or another single operation.</summary>
    protected virtual IReadOnlyList<CaseFile> Operation(PublishedCase published) => published.Operation switch
    {
        "round" or "divide-and-round" => Arithmetic.Round(published, Title),
        var other => throw NotTranslatedException.Missing($"the operation {other}"),
    };

    /// <summary>Gives the peer's pricing procedure, that of the revision which the case comes from.</summary>
    protected abstract JsonObject Procedure(OrderDraft draft);

    /// <summary>Gives the step of a rule; null where the procedure has only one that takes it.</summary>
    protected abstract string? Step(OrderDraft draft, JsonObject rule, string scope);

    /// <summary>Translates an order.</summary>
    protected CaseFile Order(PublishedCase published, JsonObject given, JsonObject expect, string part)
    {
        var draft = new OrderDraft(published, given);
        draft.Procedure = Procedure(draft);
        AddPrices(draft);
        foreach (var rule in Rules(draft))
        {
            AddRule(draft, rule);
        }

        AddCustomer(draft);
        var request = Request(draft);
        if (draft.ChargeKinds.Count > 0)
        {
            draft.Company["priceList"] ??= "base";
            draft.Company["charges"] = draft.ChargeKinds;
        }

        var content = CaseFile.Head(published, Name(draft, part));
        if (draft.Notes.Count > 0)
        {
            content["note"] = string.Join(' ', draft.Notes.Distinct());
        }

        content["rules"] = RuleFolder(draft);
        content["request"] = request;
        Expectations.Put(draft, content, expect, this);
        return CaseFile.Of(published, part, draft.AllRules.FirstOrDefault() is { } first ? $"rule-{first.Text("id")}" : "no-rule", content);
    }

    /// <summary>Gives the full name of one of our rules.</summary>
    public virtual string FullName(string id) => $"policies/promotions/{id}";

    /// <summary>Gives the code of the error that a peer's word for it means.</summary>
    public virtual string ErrorCode(OrderDraft draft, string error) => throw NotTranslatedException.Missing($"the error {error}");

    /// <summary>Says a figure of the order, or an error, that the peer means in its own way; false for what is said as is usual.</summary>
    public virtual bool PutTotal(OrderDraft draft, JsonObject quote, JsonObject totals, JsonObject expect, string name) => false;

    /// <summary>Says a figure of a line that the peer means in its own way; false for what is said as is usual.</summary>
    public virtual bool PutOfLine(OrderDraft draft, JsonObject given, JsonObject line, string name, JsonNode value) => false;

    /// <summary>Says what a figure expected of a line is, where the peer alone has it.</summary>
    /// <returns>Whether it is known.</returns>
    public virtual bool ExpectOfLine(OrderDraft draft, JsonObject target, string name, JsonNode? value) => false;

    /// <summary>Gives the published rules, those in effect for this order.</summary>
    protected virtual IEnumerable<JsonObject> Rules(OrderDraft draft) => draft.Published.Given.List("rules");

    /// <summary>Says the prices: those of the lines and of the catalogue, or the base prices and price lists.</summary>
    protected virtual void AddPrices(OrderDraft draft)
    {
        foreach (var line in draft.Lines)
        {
            draft.Item(line.Text("sku")!);
        }

        draft.Prices["base"] = draft.Rows(draft.Lines.Select(line => (line.Text("sku")!, line.Figure("unitPrice") ?? line.Figure("amount") / (line.Figure("quantity") ?? 1)))
            .Concat(draft.Given.List("catalog").Select(item => (item.Text("sku")!, item.Figure("listPrice"))))
            .Concat(draft.Given.List("priceBook").Select(item => (item.Text("sku")!, item.Figure("price")))));
        if (draft.Given.List("priceLists").Any())
        {
            AddPriceLists(draft);
        }

        foreach (var line in draft.Lines)
        {
            if (line.Text("category") is { } category)
            {
                draft.Items[line.Text("sku")!]["category"] = draft.Category(category);
            }
        }

        foreach (var item in draft.Given.List("catalog").Where(item => item.Texts("categories").Any()))
        {
            draft.Item(item.Text("sku")!);
            draft.Items[item.Text("sku")!]["category"] = item.Texts("categories").Count() == 1 ? draft.Category(item.Texts("categories").Single()) : throw NotTranslatedException.Missing("an item of several categories");
        }
    }

    /// <summary>Says further price lists.</summary>
    protected virtual void AddPriceLists(OrderDraft draft) => throw NotTranslatedException.Missing("price lists");

    /// <summary>Says a rule.</summary>
    protected virtual void AddRule(OrderDraft draft, JsonObject published)
    {
        Refuse(published, ["name", "trigger", "code", "when", "effect", "target", "priority", "validity", "enabled", "status", "allocation", "channel", "effects", .. KnownSettings]);
        var effects = published.List("effects").ToArray();
        var target = published.Part("target") ?? (effects.Length == 0 ? null : new JsonObject { ["scope"] = effects[0].Part("target")?.Text("scope") }) ?? [];
        var scope = target.Text("scope") ?? "lines";
        var rule = new JsonObject { ["id"] = "" };
        if (Step(draft, published, scope) is { } step)
        {
            rule["step"] = step;
        }

        if (published["enabled"] is JsonValue enabled && enabled.AsText() == "false" || published.Text("status") is "inactive" or "disabled")
        {
            rule["status"] = "blocked";
        }
        else if (published.Text("status") is "draft")
        {
            rule["status"] = "draft";
        }

        if (Period(published.Part("validity")) is { } valid)
        {
            rule["valid"] = valid;
        }

        var when = new JsonObject();
        Conditions.Add(draft, when, target.Part("where"));
        Conditions.Add(draft, when, target["any"] is JsonArray any ? new JsonObject { ["any"] = any.DeepClone() } : null);
        Conditions.Add(draft, when, published.Part("when"));
        if (published.Text("trigger") is "code")
        {
            when.TryAdd("order.code", draft.Code(published.Text("code") ?? published.Part("coupon")?.Text("code") ?? published.Text("name")!));
        }

        if (published.Text("channel") is { } channel)
        {
            when.TryAdd("order.channel", OrderDraft.Word(channel));
        }

        if (when.Count > 0)
        {
            rule["when"] = when;
        }

        var name = effects.Length > 0
            ? PutPackage(draft, rule, effects)
            : Effects.Put(rule, published.Part("effect") ?? throw NotTranslatedException.Missing("a rule without a single effect"), scope);
        if (effects.Length == 0)
        {
            FinishEffect(rule, scope);
        }

        if (published.Figure("priority") is { } priority)
        {
            rule["priority"] = priority;
        }

        rule["id"] = draft.Id(name);
        Finish(draft, published, rule);
        draft.Discounts.Add(rule);
        if (published.Text("name") is { } own)
        {
            (draft.RuleIds.TryGetValue(own, out var ids) ? ids : draft.RuleIds[own] = []).Add(rule.Text("id")!);
        }
    }

    /// <summary>Says the effects of a rule that has several.</summary>
    private string PutPackage(OrderDraft draft, JsonObject rule, JsonObject[] effects)
    {
        var package = new JsonArray();
        var names = new List<string>();
        foreach (var effect in effects)
        {
            Refuse(effect, ["effect", "target", "channel", "allocation"]);
            var scope = effect.Part("target")?.Text("scope") ?? "lines";
            var lines = new JsonObject();
            Conditions.Add(draft, lines, effect.Part("target")?.Part("where"));
            if (effect.Text("channel") is { } channel)
            {
                lines["order.channel"] = OrderDraft.Word(channel);
            }

            var said = new JsonObject();
            if (lines.Count > 0)
            {
                said["for"] = lines;
            }

            names.Add(Effects.Put(said, effect.Part("effect")!, scope));
            FinishEffect(said, scope);
            package.Add((JsonNode)said);
        }

        rule["effects"] = package;
        return string.Join("-and-", names);
    }

    /// <summary>Says what the peer adds to what a rule does.</summary>
    protected virtual void FinishEffect(JsonObject effect, string scope)
    {
    }

    /// <summary>Gets the settings of a published rule that the peer knows beside the common ones.</summary>
    protected virtual IReadOnlyList<string> KnownSettings => [];

    /// <summary>Says what the peer adds to a rule.</summary>
    protected virtual void Finish(OrderDraft draft, JsonObject published, JsonObject rule)
    {
    }

    /// <summary>Says what is known of the customer and of the order.</summary>
    protected virtual void AddCustomer(OrderDraft draft)
    {
        foreach (var (name, value) in draft.Given.Part("customer") ?? [])
        {
            switch (name)
            {
                case "group" when value?.AsText() is { } group:
                    draft.Account["segment"] = OrderDraft.Word(group);
                    break;
                case "roles" when value is JsonArray { Count: 1 } roles:
                    draft.Account["segment"] = OrderDraft.Word(roles[0]!.AsText()!);
                    break;
                case "country" when value?.AsText() is { } country:
                    draft.Account["country"] = country;
                    break;
                default:
                    if (draft.Fields.TryGetValue($"account.{name}", out var type) && value?.AsText() is { } known)
                    {
                        draft.Account[name] = type == "yes-no" ? known == "true" ? "yes" : "no" : OrderDraft.Word(known);
                    }
                    else if (draft.Fields.ContainsKey($"order.{name}") && value?.AsFigure() is { } figure)
                    {
                        draft.OrderFields[$"order.{name}"] = figure;
                    }

                    break;
            }
        }

        foreach (var (name, value) in draft.Given.Part("context") ?? [])
        {
            var field = name switch { "payment.method" => "order.payment", "shipping.method" => "order.shipping", "document.isReturn" => "order.isReturn", _ => $"order.{OrderDraft.Word(name)}" };
            if (draft.Fields.TryGetValue(field, out var type) && value?.AsText() is { } text)
            {
                draft.OrderFields[field] = type switch { "yes-no" => text == "true", "number" => value!.AsFigure(), _ => OrderDraft.Word(text) };
            }
        }
    }

    /// <summary>Gets the parts of an order that the peer says itself.</summary>
    protected virtual IReadOnlyList<string> KnownParts => [];

    /// <summary>Says the order.</summary>
    protected virtual JsonObject Request(OrderDraft draft)
    {
        foreach (var expected in new[] { "shipping", "payments", "surcharges", "orderFee", "documentAdjustments", "prepaid", "history" }.Except(KnownParts))
        {
            if (draft.Given[expected] is JsonArray { Count: > 0 } or JsonObject or JsonValue)
            {
                throw NotTranslatedException.Missing($"{expected} in the request");
            }
        }

        var request = new JsonObject { ["account"] = "customer", ["currency"] = draft.Published.Currency, ["orderDate"] = draft.Given.Text("date") ?? draft.Published.Given.Text("date") ?? "2026-03-10" };
        if (draft.Given.Text("channel") is { } channel)
        {
            request["channel"] = OrderDraft.Word(channel);
        }

        if ((draft.Given["couponCodes"] ?? draft.Published.Given["couponCodes"]) is JsonArray { Count: > 0 } codes)
        {
            request["codes"] = new JsonArray([.. codes.Select(code => (JsonNode)draft.Code(code!.AsText()!))]);
        }

        if (draft.Usage.Count > 0)
        {
            request["usage"] = draft.Usage;
        }

        if (draft.OrderFields.Count > 0)
        {
            request["fields"] = draft.OrderFields.DeepClone();
        }

        request["lines"] = new JsonArray([.. draft.Lines.Select((line, i) => (JsonNode)Line(draft, line, i))]);
        return request;
    }

    /// <summary>Says one tax rate for everything, and whether prices include it.</summary>
    protected static void AddTax(OrderDraft draft, JsonObject request, decimal percent, bool isIncluded)
    {
        draft.Company["priceList"] ??= "base";
        draft.Company["tax"] = "S";
        if (isIncluded)
        {
            draft.Company["priceLists"] = new JsonObject { ["base"] = new JsonObject { ["includesTax"] = true } };
        }

        request["tax"] = new JsonObject { ["S"] = percent };
    }

    /// <summary>Says the charges of the order: each has a kind of its own.</summary>
    protected static void AddCharges(OrderDraft draft, JsonObject request, IEnumerable<(string Name, string Kind, decimal Amount)> charges)
    {
        var said = new JsonArray();
        foreach (var (name, kind, amount) in charges)
        {
            var word = draft.ChargeKind(kind);
            var id = draft.Charges.Values.Any(charge => charge.Id == word) ? $"{word}-{said.Count + 1}" : word;
            draft.Charges.Add(name, (id, amount));
            said.Add((JsonNode)(id == word ? new JsonObject { ["id"] = id, ["amount"] = amount } : new JsonObject { ["id"] = id, ["charge"] = word, ["amount"] = amount }));
        }

        request["charges"] = said;
    }

    /// <summary>Says a line of the order.</summary>
    protected virtual JsonObject Line(OrderDraft draft, JsonObject line, int index)
    {
        Refuse(line, ["line", "sku", "quantity", "amount", "unitPrice", "category", "compareAtPrice", "taxRate", "taxCategory"]);
        var said = new JsonObject { ["id"] = OrderDraft.LineId(index), ["item"] = draft.Item(line.Text("sku")!), ["quantity"] = line.Figure("quantity") ?? 1 };
        var fields = new JsonObject();
        foreach (var (field, source) in new[] { ("line.compareAt", "compareAtPrice"), ("line.unitPrice", "unitPrice") })
        {
            if (draft.Fields.ContainsKey(field) && line.Figure(source) is { } figure)
            {
                fields[field] = figure;
            }
        }

        if (fields.Count > 0)
        {
            said["fields"] = fields;
        }

        return said;
    }

    /// <summary>Stops at what the translator does not know, so that nothing is passed over in silence.</summary>
    protected static void Refuse(JsonObject value, IReadOnlyList<string> known)
    {
        if (value.FirstOrDefault(member => !known.Contains(member.Key)).Key is { } other)
        {
            throw NotTranslatedException.Missing($"\"{other}\" of a line or a rule");
        }
    }

    /// <summary>Says a validity; null for always.</summary>
    protected static string? Period(JsonObject? validity) =>
        validity is null || validity.Text("from") is null && validity.Text("to") is null ? null : $"{validity.Text("from")}..{validity.Text("to")}";

    private static JsonObject RuleFolder(OrderDraft draft)
    {
        var folder = new JsonObject();
        if (draft.Company.Count > 0)
        {
            var company = new JsonObject { ["name"] = "Company", ["currency"] = draft.Published.Currency };
            foreach (var (name, value) in draft.Company)
            {
                company[name] = value?.DeepClone();
            }

            folder["company"] = company;
        }

        if (draft.Fields.Count > 0)
        {
            folder["vocabulary"] = new JsonObject { ["fields"] = new JsonObject(draft.Fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)new JsonObject { ["type"] = field.Value }))) };
        }

        folder["procedure"] = draft.Procedure;
        folder["accounts"] = new JsonArray([draft.Account, .. draft.OtherAccounts]);
        folder["items"] = new JsonArray([.. draft.Items.Values]);
        if (draft.Units.Count > 0)
        {
            folder["units"] = draft.Units;
        }

        folder["prices"] = draft.Prices.Count == 1 && draft.Company.Count == 0 ? draft.Prices.Values.Single() : new JsonObject(draft.Prices.Select(list => KeyValuePair.Create(list.Key, (JsonNode?)list.Value)));
        if (draft.Discounts.Count + draft.FreeGoods.Count + draft.ChargeRules.Count + draft.Guards.Count > 0)
        {
            var policy = new JsonObject { ["policy"] = "promotions", ["status"] = "released" };
            foreach (var (list, rules) in new[] { ("discounts", draft.Discounts), ("freeGoods", draft.FreeGoods), ("charges", draft.ChargeRules), ("guards", draft.Guards) })
            {
                if (rules.Count > 0)
                {
                    policy[list] = new JsonArray([.. rules]);
                }
            }

            folder["policies"] = new JsonArray(policy);
        }

        return folder;
    }

    private string Name(OrderDraft draft, string part)
    {
        var what = !draft.AllRules.Any() ? "no rule" : string.Join(", ", draft.AllRules.Select(rule => rule.Text("id")!.Replace('-', ' ')));
        var lines = draft.Lines.Count == 1 ? "one line" : $"{draft.Lines.Count} lines";
        return $"{Title} {draft.Published.Number}{(part.Length == 0 ? "" : $"/{part}")}: {what}; {lines}";
    }
}
