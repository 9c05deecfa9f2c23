using FsCheck.Fluent;
using FsCheck.Xunit;
using KeyAccount.Matching;

namespace KeyAccount.Tests.Matching;

public sealed class EvaluatorAgreementTests
{
    [Property(MaxTest = 4_000)]
    public FsCheck.Property Compiled_and_naive_hold_the_same_rules_at_every_stage_and_line() =>
        Prop.ForAll(MatchCases.Any, match => { Compare(match); });

    [Property(MaxTest = 60)]
    public FsCheck.Property Compiled_and_naive_agree_on_a_field_of_more_than_a_thousand_values() =>
        Prop.ForAll(MatchCases.Wide, match => { Compare(match); });

    [Fact]
    public void The_cases_have_rules_that_hold_and_rules_that_do_not()
    {
        var (held, asked) = (0, 0);
        foreach (var match in MatchCases.Any.Generator.Sample(300, 300))
        {
            var counts = Compare(match);
            held += counts.Held;
            asked += counts.Asked;
        }

        Assert.InRange(held, asked / 5, asked * 4 / 5);
    }

    private static (int Held, int Asked) Compare(MatchCase match)
    {
        var plan = match.Plan();
        return match.Compare(new NaiveEvaluator(plan), new CompiledEvaluator(plan, match.RowBudget), plan.Layout);
    }
}
