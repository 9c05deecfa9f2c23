using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Laws;

/// <summary>What holds for the approvals of every quote, with the step of prices by hand last.</summary>
public sealed class ApprovalLaws
{
    private static readonly string[] Items = ["DRILL", "SAW", "BOLT"];
    private static readonly string[] Tests = [""" "item.category": "tools" """, """ "item.category": "tools/saws" """, """ "account.tier": "gold" """, """ "item.brand": "Bora" """, """ "line.quantity": ">= 10" """];
    private static readonly DateTimeOffset At = new(2026, 3, 10, 9, 30, 0, TimeSpan.Zero);

    private static readonly Gen<Case> Cases =
        from limits in Gen.ListOf(from kam in Gen.Choose(0, 20) from manager in Gen.Choose(0, 30) from margin in Gen.Choose(-10, 40) from test in Gen.Elements<string?>([null, .. Tests]) select new Limit(kam, manager, margin, test), 3)
        from discount in Gen.Choose(0, 30)
        from guard in Gen.Elements("", """{ "id": "g", "minimumMarginPercent": 30, "outcome": "approval" }""", """{ "id": "g", "when": { "item.category": "tools" }, "floorPrice": 80, "outcome": "approval" }, { "id": "h", "maximumDiscountPercent": 25, "per": "order", "outcome": "approval" }""")
        from lines in Gen.NonEmptyListOf(from item in Gen.Elements(Items) from quantity in Gen.Elements(1m, 3m, 10m, 50m) from percent in Gen.Choose(0, 400) select new Line(item, quantity, percent / 10m))
        from off in Gen.Choose(0, 50)
        select new Case([.. limits], discount, guard, [.. lines.Take(5)], off / 10m);

    [Fact]
    public void A_bigger_discount_never_needs_fewer_approvals_nor_a_lower_role()
    {
        var needed = 0;
        Check((made, more) =>
        {
            var rules = Some.Rules(made.Files());
            var line = Math.Abs(more) % made.Lines.Length;
            var first = rules.Price(made.Order());
            var bigger = made with { Lines = [.. made.Lines.Select((one, i) => i == line ? one with { Percent = one.Percent + Math.Abs(more) % 500 / 10m } : one)], Off = made.Off + (Math.Abs(more) % 30 / 10m) };
            var second = rules.Price(bigger.Order());
            if (first.Adjustments.Any(adjustment => adjustment.Amount != 0) && second.Adjustments.All(adjustment => adjustment.Amount == 0))
            {
                // Off a document of a few cents nothing is left after rounding: that is no concession.
                return;
            }

            var (before, after) = (first.Approvals, second.Approvals);
            needed += before.Length;
            Assert.True(after.Length >= before.Length);
            Assert.All(before, one => Assert.Contains(after, other => IsAbout(other, one) && Height(other.Role) >= Height(one.Role)));
        });
        Assert.True(needed > 100);
    }

    [Fact]
    public void Neither_the_order_of_lines_nor_that_of_files_decides_anything()
    {
        Check((made, _) =>
        {
            var rules = Some.Rules(made.Files());
            var quote = rules.Price(made.Order());
            var turned = rules.Price(made.Order() with { Lines = [.. made.Order().Lines.Reverse()] });
            Assert.Equal(quote.Hash, turned.Hash);
            Assert.Equal(quote.Approvals.Select(Told), turned.Approvals.Select(Told));
            Assert.Equal(quote.Approvals.Select(Told), Some.Rules([.. made.Files().Reverse()]).Price(made.Order()).Approvals.Select(Told));
        });
    }

    [Fact]
    public void Who_made_a_quote_and_who_approved_it_change_no_figure_and_a_record_survives_being_written()
    {
        var approved = 0;
        Check((made, _) =>
        {
            var rules = Some.Rules(made.Files());
            var order = made.Order();
            var quote = rules.Price(order);
            Assert.Equal(Figures(rules.Price(order with { By = null })), Figures(quote));
            if (quote.Approvals.Length == 0)
            {
                return;
            }

            approved++;
            var record = quote.Approve("dora", At);
            Assert.Equal(record.ToJson(), ApprovalRecord.Parse(record.ToJson()).ToJson());
            var again = rules.Price(order with { Approvals = [ApprovalRecord.Parse(record.ToJson())] });
            Assert.True(again.IsApproved);
            Assert.Equal(quote.Hash, again.Hash);
            Assert.Equal(Figures(quote), Figures(again));
        });
        Assert.True(approved > 50);
    }

    private static void Check(Action<Case, int> law) =>
        Prop.ForAll(Arb.From(Cases), Arb.From(Gen.Choose(0, 10_000)), law).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>Says whether two are about the same; a rule may come to ask what the maker's limits asked before.</summary>
    private static bool IsAbout(QuoteApproval after, QuoteApproval before) =>
        after.Limit == before.Limit && after.Lines.SequenceEqual(before.Lines) && (after.Rule == before.Rule || before.Rule is null);

    private static string Key(QuoteApproval one) => $"{one.Limit} {one.Rule} {string.Join(' ', one.Lines)}";

    private static string Told(QuoteApproval one) => $"{Key(one)} {one.Role} {one.Figure} {one.Why}";

    private static int Height(string? role) => role switch { "manager" => 1, "director" => 2, _ => 3 };

    private static string Figures(Quote quote) => string.Join('\n', quote.Lines.OrderBy(line => line.Id, StringComparer.Ordinal).Select(line => line.ToString())) + quote.Totals;

    private sealed record Limit(int Kam, int Manager, int Margin, string? Test)
    {
        public string Write(int most, int margin) => string.Create(CultureInfo.InvariantCulture, $$"""{ {{(Test is null ? "" : $"\"when\": {{{Test}}}, ")}} "discountPercent": {{most}}, "totalDiscountPercent": {{Math.Min(100, most * 2)}}, "marginPercent": {{margin}}, "deviationPercent": {{most}}, "contractValue": {{1000 + (most * 100)}} }""");
    }

    private sealed record Line(string Item, decimal Quantity, decimal Percent);

    private sealed record Case(Limit[] Limits, int Discount, string Guard, Line[] Lines, decimal Off)
    {
        public PricingRequest Order() => Some.Order() with
        {
            By = "anna",
            Lines = [.. Lines.Select((line, i) => new RequestLine($"{(i + 1) * 10}", line.Item, line.Quantity) { Manual = line.Percent == 0 ? null : new ManualPrice { Percent = Math.Min(line.Percent, 100) } })],
            Adjustments = Off == 0 ? [] : [new StatedAdjustment { Percent = -Off, Reason = "goodwill" }],
        };

        public (string, string)[] Files() =>
        [
            ("authority.json", $$"""
            { "roles": [ { "id": "kam", "reportsTo": "manager", "limits": [ {{Written(limit => limit.Write(limit.Kam, limit.Margin))}} ] }, { "id": "manager", "reportsTo": "director", "limits": [ {{Written(limit => limit.Write(limit.Kam + limit.Manager, limit.Margin - 10))}} ] }, { "id": "director", "unlimited": true } ],
              "people": [ { "id": "anna", "role": "kam" }, { "id": "bruno", "role": "manager" }, { "id": "dora", "role": "director" } ] }
            """),
            ("items/items.csv", "sku;name;category;brand;uom;cost\nDRILL;Drill;tools/drills;Bora;PCE;60\nSAW;Saw;tools/saws;Acme;PCE;50\nBOLT;Bolt;fasteners;Bora;PCE;0.25\n"),
            Some.Steps("""{ "step": "base", "combine": "best" }, { "step": "manual", "holds": "manual" }"""),
            ("policies/test.json", $$"""{ "status": "released", "discounts": [ { "id": "d", "step": "base", "percent": {{Discount}} } ], "guards": [ {{Guard}} ], "manual": [ { "id": "hand", "maxPercent": 100 } ] }"""),
        ];

        // Of those without conditions one is enough.
        private string Written(Func<Limit, string> write) => string.Join(", ", Limits.Where(limit => limit.Test is not null).Concat(Limits.Where(limit => limit.Test is null).Take(1)).Select(write));
    }
}
