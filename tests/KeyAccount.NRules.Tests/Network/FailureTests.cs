using System.Linq.Expressions;
using KeyAccount.Matching;
using KeyAccount.Network;
using KeyAccount.Tests.Support;
using NRules.Extensibility;

namespace KeyAccount.Tests.Network;

/// <summary>What NRules throws names the entry of the rule file.</summary>
public sealed class FailureTests
{
    private const string Rules = """{ "id": "good", "step": "base", "percent": 10 }, { "id": "bad", "step": "promo", "percent": 5, "when": { "item.brand": "Bora" } }""";

    [Fact]
    public void A_rule_that_does_not_compile_is_a_finding_at_its_entry()
    {
        var broken = Assert.Throws<RuleFileException>(() => Some.Rules(plan => Compile(plan, refuses: true), Some.Policy(Rules)));

        Assert.Equal(
            "policies/test.json(1,89): error KA6001: NRules could not take in the rule policies/test/bad: no compiler today [/discounts/1]",
            Assert.Single(broken.Findings).ToString());
    }

    [Fact]
    public void A_condition_that_throws_is_a_problem_of_the_order_that_names_the_rule_and_the_next_order_is_priced()
    {
        var throws = true;
        var rules = Some.Rules(plan => Compile(plan, refuses: false, () => throws), Some.Policy(Rules));

        var problem = Assert.Single(Assert.Throws<PricingException>(() => rules.Price(Some.Order(("DRILL", 1)))).Problems);
        Assert.Equal(("KA6101", "policies/test/bad", "policies/test.json(1,89)"), (problem.Code, problem.Rule, problem.Location!.ToString()));
        Assert.Equal("the rule policies/test/bad threw InvalidOperationException: out of order", problem.Message());
        Assert.Equal("la regola policies/test/bad ha sollevato InvalidOperationException: out of order", problem.Message(Language.Italian));

        throws = false;
        Assert.Equal(85.50m, Some.Net(rules));
    }

    private static NRulesEvaluator Compile(MatchPlan plan, bool refuses, Func<bool>? throws = null) =>
        NRulesEvaluator.Compile(plan, new Saboteur(refuses, throws), null, TestContext.Current.CancellationToken);

    /// <summary>Has conditions fail, which of themselves cannot; the rule "bad" is the only one that has any.</summary>
    private sealed class Saboteur(bool refuses, Func<bool>? throws) : IExpressionCompiler
    {
        public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
            where TDelegate : Delegate
        {
            if (expression.ReturnType != typeof(bool))
            {
                return expression.Compile();
            }

            return refuses
                ? throw new InvalidOperationException("no compiler today")
                : Expression.Lambda<TDelegate>(Expression.AndAlso(Expression.Not(Expression.Invoke(Expression.Constant((Func<bool>)Fail))), expression.Body), expression.Parameters).Compile();
        }

        private bool Fail() => throws!() ? throw new InvalidOperationException("out of order") : false;
    }
}
