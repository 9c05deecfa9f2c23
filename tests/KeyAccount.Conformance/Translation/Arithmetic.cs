using System.Globalization;
using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Translation;

/// <summary>Says bare arithmetic: amounts split by weights, and amounts rounded.</summary>
internal static class Arithmetic
{
    private static readonly Dictionary<string, string> Modes = new(StringComparer.Ordinal)
    {
        ["half-up"] = "half-up",
        ["half-away-from-zero"] = "half-up",
        ["half-even"] = "half-even",
        ["half-odd"] = "half-odd",
        ["half-down"] = "half-down",
        ["half-toward-zero"] = "half-down",
        ["half-ceiling"] = "half-ceiling",
        ["half-floor"] = "half-floor",
        ["up"] = "up",
        ["down"] = "down",
        ["ceiling"] = "ceiling",
        ["floor"] = "floor",
        ["toward-zero"] = "down",
        ["away-from-zero"] = "up",
    };

    /// <summary>Translates an allocation.</summary>
    /// <param name="published">The case.</param>
    /// <param name="title">The peer's name.</param>
    /// <param name="rule">The peer's way of splitting: shares, rest and zero as a case file says them.</param>
    public static CaseFile Allocate(PublishedCase published, string title, AllocationWords rule)
    {
        var given = published.Given;
        var isMinor = given["amountMinor"] is not null;
        var amount = given.Figure(isMinor ? "amountMinor" : "amount") ?? throw NotTranslatedException.Missing("an allocation without an amount");
        var weights = given["equalParts"] is { } parts
            ? [.. Enumerable.Repeat(1m, Math.Max((int)parts.AsFigure()!.Value, 0))]
            : Ratios.Whole(given.Texts("weights"));
        var allocate = new JsonObject { ["amount"] = amount, ["weights"] = List(weights) };
        var policy = given.Part("policy") ?? [];
        if (policy.Figure(isMinor ? "stepMinor" : "step") is { } step)
        {
            allocate["unit"] = step;
        }
        else
        {
            allocate["currency"] = published.Currency;
        }

        foreach (var (name, word) in new[] { ("shares", rule.Shares), ("rest", rule.Rest), ("zero", rule.Zero) })
        {
            if (word is not null)
            {
                allocate[name] = word;
            }
        }

        var content = CaseFile.Head(published, $"{title} {published.Number}: {Written(amount)} over {(weights.Count == 0 ? "nobody" : string.Join(" : ", weights.Select(Written)))}, the rest {RestWords(rule.Rest)}");
        content["arithmetic"] = new JsonObject { ["allocate"] = allocate };
        if (published.Expect.Text("error") is not null)
        {
            content["expectError"] = weights.Any(weight => weight < 0) ? "KA1408" : "KA5003";
        }
        else
        {
            var expect = new JsonObject { ["parts"] = List(published.Expect.Texts(isMinor ? "partsMinor" : "parts").Select(Figure)) };
            if (published.Expect.Figure("remainder") is { } remainder)
            {
                expect["remainder"] = remainder;
            }

            content["expect"] = expect;
        }

        return CaseFile.Of(published, "", $"{Slug(rule.Rest ?? "remainder")}-{weights.Count}-parts", content);
    }

    /// <summary>Translates roundings; amounts that are rounded to different increments become several case files.</summary>
    /// <param name="published">The case.</param>
    /// <param name="title">The peer's name.</param>
    /// <param name="first">What comes before the increment, as a case file says it; null for nothing.</param>
    public static IReadOnlyList<CaseFile> Round(PublishedCase published, string title, JsonObject? first = null)
    {
        var given = published.Given;
        var written = given.Part("policy")?.Part("rounding")?.Text("mode") ?? "half-up";
        var mode = Modes.GetValueOrDefault(written) ?? throw NotTranslatedException.Missing($"the rounding mode {written}");
        var results = published.Expect.Texts("outputs").Select(Figure).ToArray();
        var entries = (given["inputs"] as JsonArray ?? []).Select((input, i) => (Amount: Amount(input!), Increment: (input as JsonObject)?.Figure("increment") ?? given.Figure("increment"), Result: results[i]));
        var groups = entries.GroupBy(entry => entry.Increment).ToArray();
        return [.. groups.Select((group, i) => File(group, groups.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{i + 1}")))];

        CaseFile File(IGrouping<decimal?, (decimal Amount, decimal? Increment, decimal Result)> group, string part)
        {
            var round = new JsonObject { ["amounts"] = List(group.Select(entry => entry.Amount)) };
            if (group.Key is null)
            {
                round["currency"] = published.Currency;
            }

            var to = group.Key is { } increment ? new JsonObject { ["increment"] = increment, ["mode"] = mode } : new JsonObject { ["mode"] = mode };
            foreach (var (name, value) in first ?? to)
            {
                round[name] = value?.DeepClone();
            }

            if (first is not null)
            {
                round["then"] = to;
            }

            var content = CaseFile.Head(published, $"{title} {published.Number}{(part.Length == 0 ? "" : $"/{part}")}: {group.Count()} amounts to {(group.Key is { } key ? Written(key) : "minor units")}, {mode}");
            content["arithmetic"] = new JsonObject { ["round"] = round };
            content["expect"] = new JsonObject { ["amounts"] = List(group.Select(entry => entry.Result)) };
            return CaseFile.Of(published, part, $"{mode}{(group.Key is { } by ? $"-to-{Slug(Written(by))}" : "")}", content);
        }
    }

    /// <summary>An input is an amount, or an amount to be divided first.</summary>
    private static decimal Amount(JsonNode input) => input is JsonObject entry
        ? (entry.Figure("amount") ?? 0) / (entry.Figure("divisor") ?? 1)
        : input.AsFigure() ?? throw NotTranslatedException.Missing("an input that is no amount");

    private static string RestWords(string? rest) => rest switch
    {
        "first" => "from the first on",
        "weight" => "to the largest weights",
        "apart" => "kept apart",
        "blocks" => "kept apart from whole blocks",
        "last" => "to the last",
        _ => "to the largest fractions",
    };

    private static decimal Figure(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Written(decimal figure) => figure.ToString(CultureInfo.InvariantCulture);

    private static string Slug(string text) => text.Replace('.', '-').Replace("--", "-", StringComparison.Ordinal);

    private static JsonArray List(IEnumerable<decimal> figures) => [.. figures.Select(figure => (JsonNode)figure)];
}
