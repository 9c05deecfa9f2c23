using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace KeyAccount.Tests.Laws;

/// <summary>A guard of a generated folder: every bound, level, reach and outcome.</summary>
/// <param name="Setting">The setting that holds the bound.</param>
/// <param name="Bound">The bound; null for the field of the item.</param>
/// <param name="IsNetNet">Whether the expected bonus is taken off.</param>
/// <param name="IsOfOrder">Whether the lines are looked at together.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="When">The conditions, without braces.</param>
/// <param name="More">Further settings, each after a comma.</param>
internal sealed record GeneratedGuard(string Setting, decimal? Bound, bool IsNetNet, bool IsOfOrder, string Outcome, string When, string More)
{
    /// <summary>What always holds, and is no condition on items: a contracted price below such a guard is no error.</summary>
    private const string Always = "\"order.lineCount\": \">= 1\"";

    private static readonly Dictionary<string, decimal?[]> Bounds = new()
    {
        ["floorPrice"] = [null, 0.3m, 45, 70, 88.5m, 101],
        ["maximumPrice"] = [null, 0.44m, 66, 89.99m, 150],
        ["minimumMarginPercent"] = [0, 12.5m, 33.3m, 50],
        ["minimumMarkupPercent"] = [0, 20, 33.3m, 150],
        ["maximumDiscountPercent"] = [0, 7.5m, 20, 33.3m, 100],
    };

    /// <summary>Gets guards whose conditions are among some.</summary>
    public static Gen<GeneratedGuard> With(string[] tests) =>
        from setting in Gen.Elements(Bounds.Keys.ToArray())
        from bound in Gen.Elements(Bounds[setting])
        from isNetNet in Gen.Elements(false, false, true)
        from isOfOrder in Gen.Elements(false, false, true)
        from outcome in Gen.Elements("alert", "approval", "reject", "clamp", "clamp", "clamp")
        from chosen in Gen.Choose(0, 2).SelectMany(count => Gen.Elements(tests).ListOf(count))
        from more in Gen.Elements("", "", "", ", \"status\": \"draft\"", ", \"valid\": \"2026-01-01..2026-06-30\"")
        let together = isOfOrder && outcome != "clamp" && setting is not ("floorPrice" or "maximumPrice")
        select new GeneratedGuard(setting, bound, isNetNet, together, outcome, string.Join(", ", chosen.DistinctBy(test => test.Trim().Split('"')[1]).Append(Always).DistinctBy(test => test.Trim().Split('"')[1])), more);

    /// <summary>Gets whether it bounds prices from above.</summary>
    public bool IsUpper => Setting == "maximumPrice";

    /// <summary>Gives one that lets less pass.</summary>
    public GeneratedGuard Stricter(decimal by) => this with
    {
        Bound = (Setting, Bound) switch
        {
            (_, null) => null,
            ("maximumPrice", { } price) => price * (100 - by) / 100,
            ("maximumDiscountPercent", { } percent) => percent * (100 - by) / 100,
            ("minimumMarginPercent", { } percent) => percent + ((100 - percent) * by / 200),
            (_, { } figure) => figure + by,
        },
    };

    /// <summary>Gets the name, unique in the folder.</summary>
    public string Id { get; init; } = "";

    /// <summary>Gets the folder that it stands in.</summary>
    public string Place { get; init; } = "policies";

    public string Text => string.Create(CultureInfo.InvariantCulture,
        $$"""{ "id": "{{Id}}", "{{Setting}}": {{(Bound is { } bound ? Money(bound) : $"\"item.{Setting}\"")}}, "outcome": "{{Outcome}}"{{(IsNetNet ? ", \"level\": \"net-net\"" : "")}}{{(IsOfOrder ? ", \"per\": \"order\"" : "")}}{{(When.Length == 0 ? "" : $", \"when\": {{ {When} }}")}}{{More}} }""");

    private string Money(decimal bound) => Setting is "floorPrice" or "maximumPrice" ? string.Create(CultureInfo.InvariantCulture, $$"""{ "EUR": {{bound}} }""") : bound.ToString(CultureInfo.InvariantCulture);
}
