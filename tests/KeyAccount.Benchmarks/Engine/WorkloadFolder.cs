using System.Globalization;
using System.Text;
using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.Engine;

/// <summary>The workload as a rule folder in memory, as an analyst would write it: one step in cascade, three groups of which the best rule stands, scales by quantity.</summary>
internal static class WorkloadFolder
{
    public const string Policy = "policies/workload";

    /// <summary>Writes the folder.</summary>
    /// <param name="workload">The rules and customers.</param>
    /// <param name="items">The items with their list prices.</param>
    public static Dictionary<string, ReadOnlyMemory<byte>> Of(PricingWorkload workload, IEnumerable<Item> items) => new()
    {
        ["company.json"] = Bytes("""{ "name": "Workload", "currency": "EUR", "priceList": "list" }"""),
        ["vocabulary.json"] = Bytes("""{ "fields": { "account.annualVolume": { "type": "number" } } }"""),
        ["procedures/standard.json"] = Bytes("""
            {
              "steps": [ { "step": "discounts", "combine": "cascade" } ],
              "groups": { "promo": { "mode": "best" }, "contract": { "mode": "best" }, "volume": { "mode": "best" } }
            }
            """),
        ["accounts/accounts.csv"] = Bytes("id;segment;country;annualVolume\n" + string.Concat(workload.Customers.Select(customer => Invariant($"{customer.Id};{customer.Segment};{customer.Country};{customer.AnnualVolume}\n")))),
        ["items/items.csv"] = Bytes("sku;category;brand\n" + string.Concat(items.Select(item => $"{item.Sku};{item.Category};{item.Brand}\n"))),
        ["prices/list.csv"] = Bytes("item;price\n" + string.Concat(items.Select(item => Invariant($"{item.Sku};{item.ListPrice / 100m:0.00}\n")))),
        [Policy + ".json"] = Bytes("{ \"status\": \"released\", \"discounts\": [\n" + string.Join(",\n", workload.Rules.Select(Write)) + "\n] }\n"),
    };

    public static DateOnly Day(int day) => DateOnly.FromDayNumber(new DateOnly(1970, 1, 1).DayNumber + day);

    /// <summary>Here the lowest number comes first; in a rule file the highest.</summary>
    private static string Write(Rule rule)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $$"""  { "id": "{{rule.Id}}", "priority": {{-rule.Priority}}""");
        text.Append(rule.Group is { } group ? $", \"group\": \"{group}\"" : "");
        text.Append(rule.When.Days is var (from, to) ? Invariant($", \"valid\": \"{Day(from):yyyy-MM-dd}..{Day(to):yyyy-MM-dd}\"") : "");
        text.Append(", \"when\": { ").AppendJoin(", ", Tests(rule.When)).Append(" }, ").Append(Value(rule.Effect)).Append(" }");
        return text.ToString();
    }

    private static IEnumerable<string> Tests(Conditions when)
    {
        (string Field, string? Test)[] tests =
        [
            ("account.segment", when.Segment), ("account.country", when.Country), ("item.category", when.Category), ("item.brand", when.Brand),
            ("line.quantity", when.Quantity is { } quantity ? Invariant($">= {quantity}") : null),
            ("account.annualVolume", when.AnnualVolume is { } volume ? Invariant($">= {volume}") : null),
        ];
        return tests.Where(test => test.Test is not null).Select(test => $"\"{test.Field}\": \"{test.Test}\"");
    }

    private static string Value(Effect effect) => effect switch
    {
        { CentsPerUnit: > 0 } => Invariant($"\"amountPerUnit\": {effect.CentsPerUnit / 100m:0.00}"),
        { Tiers.Count: > 0 } => $$"""
            "scale": { "by": "line.quantity", "kind": "all-units", "steps": [ {{string.Join(", ", effect.Tiers.Select(tier => Invariant($"{{ \"from\": {tier.From}, \"percent\": {Percent(tier.BasisPoints)} }}")))}} ] }
            """,
        _ => Invariant($"\"percent\": {Percent(effect.BasisPoints)}"),
    };

    private static string Percent(int basisPoints) => Invariant($"{basisPoints / 100m:0.##}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
