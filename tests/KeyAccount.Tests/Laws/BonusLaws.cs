using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KeyAccount.Tests.Bonuses;

namespace KeyAccount.Tests.Laws;

/// <summary>Rules 15 to 18 for any history: nothing is paid twice, nothing is lost, and no order decides.</summary>
public sealed class BonusLaws
{
    private static readonly string[] Ways =
    [
        SomeBonus.Scale("all-units", """{ "from": 0, "percent": 1 }, { "from": 500, "percent": 2.5 }, { "from": 1500, "percent": 3 }"""),
        SomeBonus.Scale("graduated", """{ "from": 100, "percent": 1 }, { "from": 500, "percent": 2.5 }, { "from": 1500, "percent": 3 }"""),
        SomeBonus.Scale("graduated", """{ "from": 0, "percent": 1.5 }, { "from": 20, "percent": 7 }""", "quantity"),
        SomeBonus.Scale("graduated", """{ "from": 10, "amountPerUnit": 0.37 }, { "from": 40, "amountPerUnit": 1.11 }""", "quantity"),
        SomeBonus.Scale("linear", """{ "from": 200, "percent": 1 }, { "from": 2000, "percent": 3 }"""),
        SomeBonus.Scale("total", """{ "from": 200, "amount": 10 }, { "from": 900, "amount": 33.33 }"""),
        """  "percent": 1.25, "cap": 20, "guarantee": 5  """,
        """  "growth": { "on": "increment", "zeroBaseline": "pay", "steps": [ { "from": 10, "percent": 1.5 } ] }  """,
        """  "mix": { "part": { "item.sku": "DRILL" }, "steps": [ { "from": 30, "percent": 1 }, { "from": 60, "percent": 2 } ] }  """,
    ];

    private static readonly string[] More =
    [
        "",
        """, "returns": { "policy": "keep" } """,
        """, "returns": { "by": "credit-date" } """,
        """, "rollUp": { "payout": "split" } """,
        """, "rollUp": { "payout": "head" }, "returns": { "policy": "keep", "by": "credit-date" } """,
    ];

    private static readonly RuleSet[] RuleSets = [.. Ways.SelectMany(_ => More, (way, more) => Make(way, more))];

    [Property(MaxTest = 400)]
    public Property Settled_and_open_are_what_is_earned_whenever_it_is_settled()
    {
        return Prop.ForAll(Histories(), history =>
        {
            var settled = new List<BonusSettled>();
            foreach (var on in history.Settlements)
            {
                var lines = BonusSettlement.Propose(Results(history, on), settled);
                settled.AddRange(lines.Select(line => line.Settled(on)));
                Assert.Empty(BonusSettlement.Propose(Results(history, on), settled));
            }

            // Once every period is over and settled, what was paid and had back is what a replay of everything earns.
            var end = new DateOnly(2028, 12, 31);
            var last = Results(history, end);
            settled.AddRange(BonusSettlement.Propose(last, settled).Select(line => line.Settled(end)));
            foreach (var result in last)
            {
                foreach (var share in result.Shares)
                {
                    Assert.Equal(share.Earned, settled.Where(one => one.Scheme == result.Scheme && one.Account == result.Account && one.PeriodFrom == result.PeriodFrom && one.Share == share.Account).Sum(one => one.Amount));
                }
            }

            Assert.Equal(last.Sum(result => result.Earned), settled.Sum(one => one.Amount));
        });
    }

    [Property(MaxTest = 200)]
    public Property No_order_of_postings_decides()
    {
        return Prop.ForAll(Histories(), history =>
        {
            var end = new DateOnly(2026, 12, 31);
            var turned = history with { Postings = [.. history.Postings.Reverse()] };
            Assert.Equal(Results(history, end).Select(Shown), Results(turned, end).Select(Shown));
        });
    }

    [Property(MaxTest = 200)]
    public Property Shares_sum_exactly_and_every_amount_is_of_whole_minor_units()
    {
        return Prop.ForAll(Histories(), history =>
        {
            foreach (var result in history.Settlements.SelectMany(on => Results(history, on)))
            {
                Assert.Equal((result.Earned, result.Accrued), (result.Shares.Sum(share => share.Earned), result.Shares.Sum(share => share.Accrued)));
                Assert.All(result.Shares, share => Assert.Equal((decimal.Round(share.Earned, 2), decimal.Round(share.Accrued, 2)), (share.Earned, share.Accrued)));
                Assert.Equal(result.Earned, result.Rows.Sum(row => row.Amount));
            }
        });
    }

    [Property(MaxTest = 300)]
    public Property A_graduated_bonus_is_the_sum_of_its_slices_and_grows_with_what_is_bought()
    {
        return Prop.ForAll(Gen.Choose(0, 300_000).Two().ToArbitrary(), pair =>
        {
            var (less, more) = (Math.Min(pair.Item1, pair.Item2) / 100m, Math.Max(pair.Item1, pair.Item2) / 100m);
            var rules = RuleSets[More.Length];
            var expected = decimal.Round((Slice(more, 100, 500) * 0.01m) + (Slice(more, 500, 1500) * 0.025m) + (Slice(more, 1500, decimal.MaxValue) * 0.03m), 2, MidpointRounding.AwayFromZero);
            Assert.Equal(expected, rules.Earned(more));
            Assert.True(rules.Earned(less) <= expected);
        });

        static decimal Slice(decimal figure, decimal from, decimal to) => Math.Max(Math.Min(figure, to) - from, 0);
    }

    private static object Shown(BonusResult result) => (result.Scheme, result.Account, result.PeriodFrom, result.Base, result.Figure, result.Earned, result.Accrued, string.Join(", ", result.Shares));

    private static IReadOnlyList<BonusResult> Results(History history, DateOnly on) =>
        new BonusRun(RuleSets[history.Rules], new BonusQuestion { AsOf = on }).AddAll(history.Postings).Results();

    private static RuleSet Make(string way, string more) => SomeBonus.Of(
        $$"""{ "id": "b", "base": "net", "period": "half-year", "settle": "quarterly", {{way}}{{more}} }""", "group",
        ("agreements/group/2025.json", $$"""{ "status": "released", "valid": "2025", "bonuses": [ { "id": "b", "base": "net", "period": "year", "settle": "monthly", {{way}}{{more}} } ] }"""));

    private static Arbitrary<History> Histories()
    {
        var invoice = from day in Gen.Choose(0, 800)
                      from cents in Gen.Choose(1, 90_000)
                      from quantity in Gen.Choose(1, 30)
                      from account in Gen.Elements("shop", "branch", "group")
                      from item in Gen.Elements("DRILL", "SAW", "BOLT")
                      select (day, cents, quantity, account, item);
        var back = from which in Gen.Choose(0, 1000)
                   from later in Gen.Choose(0, 300)
                   from percent in Gen.Choose(1, 100)
                   from kind in Gen.Elements(PostingKind.Return, PostingKind.CreditNote)
                   select (which, later, percent, kind);
        return (from rules in Gen.Choose(0, (Ways.Length * More.Length) - 1)
                from invoices in Gen.ArrayOf(invoice, 12)
                from returns in Gen.ArrayOf(back, 5)
                from settlements in Gen.ArrayOf(Gen.Choose(0, 36), 4)
                select Make(rules, invoices, returns, settlements)).ToArbitrary();
    }

    private static History Make(int rules, (int Day, int Cents, int Quantity, string Account, string Item)[] invoices, (int Which, int Later, int Percent, PostingKind Kind)[] returns, int[] settlements)
    {
        var first = new DateOnly(2024, 6, 1);
        var postings = invoices.Select((each, i) => new Posting
        {
            Document = $"I{i}",
            Line = "1",
            Account = each.Account,
            Date = first.AddDays(each.Day),
            Item = each.Item,
            Quantity = each.Quantity,
            Net = each.Cents / 100m,
        }).ToList();
        foreach (var (which, later, percent, kind) in invoices.Length == 0 ? [] : returns)
        {
            var original = postings[which % invoices.Length];
            postings.Add(original with
            {
                Document = $"R{postings.Count}",
                Kind = kind,
                Date = original.Date.AddDays(later),
                Quantity = kind == PostingKind.Return ? -decimal.Round(original.Quantity * percent / 300, 1) : 0,
                Net = -decimal.Round(original.Net * percent / 300, 2),
                OriginalDocument = original.Document,
                OriginalLine = "1",
            });
        }

        return new History(rules, [.. postings], [.. settlements.Order().Distinct().Select(month => new DateOnly(2025, 1, 1).AddMonths(month + 1).AddDays(-1))]);
    }

    private sealed record History(int Rules, Posting[] Postings, DateOnly[] Settlements);
}
