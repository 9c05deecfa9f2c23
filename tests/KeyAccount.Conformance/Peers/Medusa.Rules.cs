using System.Globalization;
using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;

namespace KeyAccount.Conformance.Peers;

/// <content>Promotions: discounts, what is bought and got, budgets.</content>
internal sealed partial class Medusa
{
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
            draft.Notes.Add("Line ids run from the last line of the source, which takes the later of equal lines first.");
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
}
