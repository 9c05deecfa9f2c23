using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Where only one rule can stand and two come first alike, their names would decide the price: that is for a person to decide.</summary>
internal static class Ties
{
    /// <exception cref="PricingException">The two are equal in every key, differ in worth, and the step does not let names decide.</exception>
    public static void Report(PricingRun run, int line, Step step, RankKey[] keys, in Candidate first, in Candidate second, Rounder rounder)
    {
        if (step.TieById || Ranking.ByKeys(keys, step, first, second) != 0 || first.Rule.Rule.Exclusive != second.Rule.Rule.Exclusive
            || (line >= 0 && first.Rule.Rule.IsByLine && second.Rule.Rule.IsByLine
                ? RuleArithmetic.Worth(run, line, first.Rule, first.Value, rounder) == RuleArithmetic.Worth(run, line, second.Rule, second.Value, rounder)
                : first.Worth == second.Worth))
        {
            return;
        }

        throw Undecided(run, line, step, first.Rule, second.Rule);
    }

    public static PricingException Undecided(PricingRun run, int line, Step step, PricedRule first, PricedRule second) =>
        new([new PricingProblem(Messages.EqualRules, line < 0 ? null : run.Lines[line].Request.Id, first.FullName, first.Rule.Location, first.FullName, second.FullName, step.Name)]);
}
