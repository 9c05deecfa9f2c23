using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;

namespace KeyAccount.Conformance.Translation;

/// <summary>Says how often a promotion or its code may be used, until when, and how often it has been.</summary>
internal static class Limits
{
    /// <summary>Puts the limit of a rule, and what was used of it into the order.</summary>
    public static void Put(OrderDraft draft, JsonObject published, JsonObject rule, string fullName)
    {
        var coupon = published.Part("coupon") ?? [];
        if (coupon.Text("to") is { } to && (published.Part("validity")?.Text("to") is not { } last || string.CompareOrdinal(to, last) < 0))
        {
            rule["valid"] = $"{published.Part("validity")?.Text("from")}..{to}";
        }

        (decimal? Uses, string Per, decimal? Used)[] limits =
        [
            .. new (decimal? Uses, string Per, decimal? Used)[]
            {
                (published.Figure("usageLimit"), "all", published.Figure("used")),
                (coupon.Figure("limit"), "all", coupon.Figure("used")),
                (coupon.Figure("perCustomer") ?? published.Figure("perCustomerUsageLimit"), "account", coupon.Figure("usedByCustomer") ?? published.Figure("used")),
            }.Where(limit => limit.Uses is not null),
        ];
        if (limits.Length == 0)
        {
            return;
        }

        if (limits.Length > 1)
        {
            throw NotTranslatedException.Missing("two limits of one rule");
        }

        rule["limit"] = new JsonObject { ["uses"] = limits[0].Uses, ["per"] = limits[0].Per };
        if (limits[0].Used is > 0)
        {
            draft.Usage.Add((JsonNode)new JsonObject { ["rule"] = fullName, ["uses"] = limits[0].Used });
        }
    }

    /// <summary>Gives what becomes of a code that gives nothing.</summary>
    public static string Verdict(OrderDraft draft, string code)
    {
        var given = draft.Published.Given;
        var asking = given.List("rules").Where(rule => (rule.Part("coupon")?.Text("code") ?? rule.Text("code")) == code && rule["enabled"]?.AsText() != "false").ToArray();
        return asking.Length == 0 ? "unknown" : Array.TrueForAll(asking, rule => IsOut(rule, given.Text("date") ?? "2026-03-10")) ? "expired" : Array.Exists(asking, IsUsedUp) ? "used-up" : "not-qualified";
    }

    private static bool IsOut(JsonObject rule, string day) =>
        new[] { rule.Part("coupon"), rule.Part("validity") }.OfType<JsonObject>().Any(period =>
            string.Compare(period.Text("from") ?? "", day, StringComparison.Ordinal) > 0 || string.Compare(period.Text("to") ?? "9", day, StringComparison.Ordinal) < 0);

    private static bool IsUsedUp(JsonObject rule)
    {
        var coupon = rule.Part("coupon") ?? [];
        return rule.Figure("used") >= (rule.Figure("usageLimit") ?? rule.Figure("perCustomerUsageLimit")) || coupon.Figure("used") >= coupon.Figure("limit") || coupon.Figure("usedByCustomer") >= coupon.Figure("perCustomer");
    }
}
