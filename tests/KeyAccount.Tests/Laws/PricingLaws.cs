using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Tests.Matching;
using KeyAccount.Tests.Support;
using Folder = KeyAccount.Tests.Laws.GeneratedRules.Folder;

namespace KeyAccount.Tests.Laws;

/// <summary>What holds for every rule folder and every order (rules 2, 9 and 21).</summary>
public sealed class PricingLaws
{
    [Fact]
    public void The_steps_of_a_line_sum_to_its_net_amount_less_its_list_amount_and_lines_to_the_totals()
    {
        Check((folder, order) =>
        {
            var quote = Some.Rules(folder.Files()).Price(order);
            Assert.All(quote.Lines, line => Assert.Equal(line.NetAmount - line.ListAmount, line.Steps.Sum(step => step.Amount)));
            Assert.Equal(quote.Totals.List, quote.Lines.Sum(line => line.ListAmount));
            Assert.Equal(quote.Totals.Net, quote.Lines.Sum(line => line.NetAmount) + quote.Totals.Rounding);
        });
    }

    [Fact]
    public void No_line_falls_below_zero_no_bar_is_zero_and_discounts_never_raise()
    {
        Check((folder, order) => Assert.All(Some.Rules(folder.Files()).Price(order).Lines, line =>
        {
            Assert.True(line.NetAmount >= 0);
            // Where the waterfall starts at the list price, the bar of the price found may go either way; so may that of a guard.
            Assert.All(line.Steps, step => Assert.True(step.Step switch { "fees" => step.Amount > 0, "contracted" or "guard" => step.Amount != 0, _ => step.Amount < 0 }));
        }));
    }

    [Fact]
    public void The_order_of_rules_in_a_file_changes_nothing()
    {
        Check((folder, order) =>
        {
            var expected = Text(Some.Rules(folder.Files()).Price(order));
            Assert.Equal(expected, Text(Some.Rules(folder.Files(folder.Rules.Reverse())).Price(order)));
            Assert.Equal(expected, Text(Some.Rules(folder.Files(folder.Rules.OrderBy(rule => rule.Value, StringComparer.Ordinal))).Price(order)));
        });
    }

    [Fact]
    public void The_order_of_fact_rules_changes_nothing()
    {
        Check((folder, order) =>
        {
            var expected = Some.Rules(folder.Files()).Price(order);
            var turned = Some.Rules((folder with { Facts = [.. folder.Facts.Reverse()] }).Files()).Price(order);
            Assert.Equal(Text(expected), Text(turned));
            Assert.Equal(expected.Facts.Select(Fact), turned.Facts.Select(Fact));
        });

        static string Fact(DerivedFact fact) => $"{fact.Name} {fact.Line} {fact.Value.Text} {fact.Rule}";
    }

    [Fact]
    public void A_fact_is_what_the_first_of_the_rules_that_hold_sets()
    {
        Check((folder, order) =>
        {
            // What a rule sets alone, it sets beside the others unless one of higher rank does.
            var all = Some.Rules(folder.Files()).Price(order).Facts;
            Assert.Equal(all.Length, all.DistinctBy(fact => (fact.Name, fact.Line)).Count());
            foreach (var alone in folder.Facts.SelectMany(rule => Some.Rules((folder with { Facts = [rule], Rules = [] }).Files()).Price(order).Facts).Where(fact => fact.Rule is "policies/facts/f1" or "policies/facts/f2" or "policies/facts/f3"))
            {
                Assert.Contains(all, fact => fact.Name == alone.Name && (fact.Rule == "policies/facts/f2" || string.CompareOrdinal(fact.Rule, alone.Rule) <= 0));
            }
        });
    }

    [Fact]
    public void The_order_in_which_files_are_read_changes_nothing()
    {
        Check((folder, order) =>
        {
            var files = folder.Files(files: 3);
            Assert.Equal(Text(Some.Rules(files).Price(order)), Text(Some.Rules([.. files.Reverse()]).Price(order)));
        });
    }

    [Fact]
    public void The_order_of_lines_changes_nothing()
    {
        Check((folder, order) =>
        {
            var rules = Some.Rules(folder.Files());
            var turned = rules.Price(order with { Lines = [.. order.Lines.Reverse()] });
            Assert.Equal(
                rules.Price(order).Lines.OrderBy(line => line.Id, StringComparer.Ordinal).Select(Text),
                turned.Lines.OrderBy(line => line.Id, StringComparer.Ordinal).Select(Text));
        });
    }

    [Fact]
    public void A_rule_that_cannot_hold_changes_nothing()
    {
        Check((folder, order) =>
        {
            var more = folder.Rules.Append(new GeneratedRules.GeneratedRule("zz", "one", """ "account.segment": "retail", "not": { "account.segment": "retail" } """, """ "percent": 77 """, ", \"exclusive\": \"order\", \"priority\": 99"));
            Assert.Equal(Text(Some.Rules(folder.Files()).Price(order)), Text(Some.Rules(folder.Files(more)).Price(order)));
        });
    }

    [Fact]
    public void Pricing_twice_is_pricing_once()
    {
        Check((folder, order) =>
        {
            var rules = Some.Rules(folder.Files());
            var first = rules.Price(order).ToJson();
            rules.Price(order with { OrderDate = order.OrderDate.AddDays(40), Lines = [new RequestLine("1", "SAW", 7), new RequestLine("2", "SAW", 70), new RequestLine("3", "BOLT", 7000)] });
            Assert.Equal(first, rules.Price(order).ToJson());
        });
    }

    [Fact]
    public void The_index_and_the_naive_evaluator_give_the_same_quote()
    {
        Check((folder, order) => Assert.Equal(
            Some.Rules(plan => new NaiveEvaluator(plan), folder.Files()).Price(order).ToJson(),
            Some.Rules(folder.Files()).Price(order).ToJson()), cases: 1000);
    }

    private static void Check(Action<Folder, PricingRequest> law, int cases = 300) =>
        Prop.ForAll(Arb.From(GeneratedRules.Folders), Arb.From(GeneratedRules.Orders), law).Check(Config.QuickThrowOnFailure.WithMaxTest(cases));

    private static string Text(Quote quote) => string.Join('\n', quote.Lines.Select(Text));

    /// <summary>Writes a line without where its rules stand, which a change of files may move.</summary>
    private static string Text(QuoteLine line) => string.Join(' ',
        [
            line.Id, line.Item, Number(line.NetAmount),
            .. line.Steps.Select(step => $"{step.Step}:{Name(step.Rule)}:{Number(step.Amount)}"),
            .. line.Considered.Select(lost => $"{Name(lost.Rule)}!{lost.Reason}<{Name(lost.By ?? "")}").Order(StringComparer.Ordinal),
        ]);

    private static string Name(string rule) => rule[(rule.LastIndexOf('/') + 1)..];

    private static string Number(decimal value) => value.ToString("0.########", System.Globalization.CultureInfo.InvariantCulture);
}
