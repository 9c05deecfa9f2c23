using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Bonuses;

/// <summary>Small rule folders with bonuses, and postings for them.</summary>
internal static class SomeBonus
{
    public const string Measures = """
        { "bases": {
            "net": { "title": { "en": "Net purchases", "it": "Acquisti netti" } },
            "list": { "after": "nothing", "less": [] },
            "taxed": { "tax": "gross" },
            "paid": { "paid": true },
            "tools": { "when": { "item.category": "tools" }, "except": { "item.sku": "SAW" } } },
          "calendars": {
            "monthly": { "every": "month" },
            "quarterly": { "every": "quarter", "form": "transfer" },
            "yearly": { "every": "year", "statementDays": 30, "paymentDays": 60, "form": "credit-note" },
            "fairs": { "every": "custom", "dates": ["05-31", "10-31"] } } }
        """;

    public static (string, string) File => ("measures.json", Measures);

    /// <summary>Rules with bonuses in an agreement of an account.</summary>
    public static RuleSet Of(string bonuses, string account = "shop", params (string, string)[] more) =>
        Some.Rules([File, ($"agreements/{account}/2026.json", $$"""{ "status": "released", "valid": "2026", "bonuses": [ {{bonuses}} ] }"""), .. more]);

    /// <summary>Rules with one bonus that runs over the year, with a way to earn.</summary>
    public static RuleSet Year(string earns, string account = "shop", params (string, string)[] more) =>
        Of($$"""{ "id": "b", "base": "net", "period": "year", "settle": "yearly", {{earns}} }""", account, more);

    public static string Scale(string kind, string steps, string by = "amount") =>
        $$"""
        "scale": { "by": "{{by}}", "kind": "{{kind}}", "steps": [ {{steps}} ] }
        """;

    public static Posting Invoice(string day, decimal net, decimal quantity = 1, string account = "shop", string item = "DRILL", string? document = null) => new()
    {
        Document = document ?? $"I{day}-{account}-{net}",
        Line = "1",
        Account = account,
        Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        Item = item,
        Quantity = quantity,
        Net = net,
    };

    public static Posting Return(string day, decimal net, decimal quantity, string original, string account = "shop") =>
        Invoice(day, -net, -quantity, account, document: $"R{day}") with { Kind = PostingKind.Return, OriginalDocument = original, OriginalLine = "1" };

    public static IReadOnlyList<BonusResult> Results(this RuleSet rules, string asOf, params Posting[] postings) =>
        new BonusRun(rules, new BonusQuestion { AsOf = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture) }).AddAll(postings).Results();

    /// <summary>The one result of the one account in the one period.</summary>
    public static BonusResult Result(this RuleSet rules, string asOf, params Posting[] postings) => Assert.Single(rules.Results(asOf, postings));

    /// <summary>What the year earns on one invoice.</summary>
    public static decimal Earned(this RuleSet rules, decimal net, decimal quantity = 1) => rules.Result("2026-12-31", Invoice("2026-03-10", net, quantity)).Earned;
}
