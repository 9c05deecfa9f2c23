using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KeyAccount.Matching;
using KeyAccount.Network;
using KeyAccount.Tests.Laws;
using KeyAccount.Tests.Matching;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Network;

/// <summary>Both evaluators say the same, of everything that can be made up.</summary>
public sealed class AgreementTests
{
    private const int Folders = 1_000;
    private const int OrdersEach = 10;

    [Fact]
    public void Generated_rules_and_10000_orders_give_the_same_quotes_byte_for_byte()
    {
        var (folder, pairs, applied, outcomes) = (0, 0, 0, 0);
        var prices = new HashSet<string?>();
        Prop.ForAll(Arb.From(GeneratedRules.Folders), Arb.From(GeneratedRules.Orders.ListOf(OrdersEach)), (rules, orders) =>
        {
            // Compiling takes longest; the expressions are the same, so that some of them are enough.
            var form = folder++ % 20 == 0 ? NRulesExpressions.Compiled : NRulesExpressions.Interpreted;
            var compiled = Some.Rules(plan => new CompiledEvaluator(plan), rules.Files());
            var network = Some.Rules(plan => NRulesEvaluator.Compile(plan, form), rules.Files());
            foreach (var order in orders)
            {
                var expected = compiled.Price(order);
                Assert.Equal(expected.ToJson(), network.Price(order).ToJson());
                pairs++;
                applied += expected.Lines.Sum(line => line.Steps.Length);
                outcomes += expected.Alerts.Count(alert => alert.Rule?.Contains("/guards/", StringComparison.Ordinal) == true);
                prices.UnionWith(expected.Lines.SelectMany(line => new[] { line.PriceFrom?.Split('/')[0], line.PriceFormation is { } formed ? formed[0].Step : null }));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Folders));
        TestContext.Current.TestOutputHelper?.WriteLine($"{pairs} pairs, {applied} bars");

        Assert.True(pairs >= 10_000);
        Assert.True(applied > pairs);
        Assert.True(outcomes > 1_000);
        Assert.Superset(new HashSet<string?> { "list", "keyed", "dealer", "policies", "shop", "group", "cost" }, prices);
    }

    [Property(MaxTest = 1_000)]
    public FsCheck.Property Interpreted_rules_hold_as_the_definition_says_at_every_stage_and_line_and_at_retests() =>
        Prop.ForAll(MatchCases.Any, match => { Compare(match, NRulesExpressions.Interpreted); });

    [Property(MaxTest = 100)]
    public FsCheck.Property Compiled_rules_hold_as_the_definition_says_at_every_stage_and_line_and_at_retests() =>
        Prop.ForAll(MatchCases.Any, match => { Compare(match, NRulesExpressions.Compiled); });

    private static void Compare(MatchCase match, NRulesExpressions form)
    {
        var plan = match.Plan();
        match.Compare(new NaiveEvaluator(plan), NRulesEvaluator.Compile(plan, form), plan.Layout);
    }
}
