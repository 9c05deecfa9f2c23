using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Laws;

/// <summary>Rule 8a: what the check accepts does not depend on names, and what it refuses does.</summary>
public sealed class CommutationLaws
{
    private static readonly string[] Whens = ["", """ "when": { "item.sku": "DRILL" }, """, """ "when": { "item.category": "tools" }, """, """ "when": { "item.brand": "Acme" }, """];

    private static readonly Gen<string> Value =
        from figure in Gen.Choose(1, 9)
        from kind in Gen.Elements("\"percent\": #", "\"percent\": #, \"of\": \"start\"", "\"amountPerLine\": #", "\"amountPerUnit\": #", "\"newPrice\": 4#", "\"amountPerOrder\": #", "\"amountPerOrder\": #, \"cap\": 100")
        select kind.Replace("#", $"{figure}", StringComparison.Ordinal);

    private static readonly Gen<string> Effect =
        from target in Gen.Elements("", """ "for": { "item.sku": "DRILL" }, """, """ "for": { "item.sku": "SAW" }, """)
        from value in Value
        select $$"""{ {{target}} {{value}} }""";

    private static readonly Gen<string> Body =
        from when in Gen.Elements(Whens)
        from rest in Gen.Frequency(
            (3, Value),
            (2, Effect.ArrayOf(2).Select(effects => $"\"effects\": [ {string.Join(", ", effects)} ]")))
        select when + rest;

    private static readonly string[][] Orders = [["DRILL"], ["SAW"], ["DRILL", "SAW"], ["DRILL", "DRILL", "SAW", "SAW"], ["DRILL", "SAW", "BOLT"]];

    [Fact]
    public void Rules_that_are_accepted_give_one_price_whatever_they_are_called() =>
        Check((one, two) =>
        {
            if (!Some.Findings(Files(one, two, byId: false)).Contains("KA3014"))
            {
                foreach (var order in Orders)
                {
                    Assert.Equal(Nets(one, two, order), Nets(two, one, order));
                }
            }
        });

    [Fact]
    public void Rules_that_are_refused_give_two_prices_on_some_order() =>
        Check((one, two) =>
        {
            // Of two set prices the lower one can hide what was done before it. A package that shares two amounts out over different lines is refused beside some rules that bend no proportion.
            if ((one + two).Split("newPrice").Length < 3 && one.Split("amountPerOrder").Length < 3 && two.Split("amountPerOrder").Length < 3 && Some.Findings(Files(one, two, byId: false)).Contains("KA3014"))
            {
                Assert.Contains(Orders, order => !Nets(one, two, order).SequenceEqual(Nets(two, one, order)));
            }
        });

    [Fact]
    public void Many_pairs_are_accepted_and_many_refused()
    {
        var refused = Pairs.Sample(100, 200).Count(pair => Some.Findings(Files(pair.One, pair.Two, byId: false)).Contains("KA3014"));
        Assert.InRange(refused, 40, 160);
    }

    private static Gen<(string One, string Two)> Pairs => from one in Body from two in Body select (one, two);

    private static void Check(Action<string, string> law) =>
        Prop.ForAll(Pairs.ToArbitrary(), pair => law(pair.One, pair.Two)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static (string, string)[] Files(string first, string second, bool byId) =>
    [
        Some.Steps($$"""{ "step": "s", "combine": "cascade" {{(byId ? """, "tie": "id" """ : "")}} }""", """ "rounding": [ { "at": "never" } ], "allocation": { "shares": "exact" } """),
        ("prices/list.csv", "item;price;minQuantity\nDRILL;100;\nDRILL;90;2\nSAW;100;\nSAW;90;4\nBOLT;100;\nBOLT;90;3\n"),
        Some.Policy($$"""{ "id": "a", {{first}} }, { "id": "b", {{second}} }"""),
    ];

    /// <summary>The net amounts, to nine decimals: shares are kept to twelve.</summary>
    private static decimal[] Nets(string first, string second, string[] items) =>
        [.. Some.Rules(Files(first, second, byId: true)).Price(Some.Order([.. items.Select((item, i) => (item, i + 1m))])).Lines.Select(line => decimal.Round(line.NetAmount, 9))];
}
