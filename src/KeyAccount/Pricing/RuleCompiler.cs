using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Puts the rules of each procedure in rank order and makes the evaluators.</summary>
internal static class RuleCompiler
{
    public static CompiledRules Compile(RuleModel model, Func<MatchPlan, IRuleEvaluator> evaluator, IHostRules? hostRules, CancellationToken cancellation)
    {
        var layout = new FactLayout(model.Catalog.Fields.Used);
        var procedures = new Dictionary<string, PricedProcedure>(StringComparer.Ordinal);
        foreach (var (procedure, rules) in model.Discounts)
        {
            cancellation.ThrowIfCancellationRequested();
            procedures.Add(procedure.Name, Compile(procedure, rules, model, layout, evaluator));
        }

        return new CompiledRules(model, layout, procedures) { HostRules = hostRules };
    }

    private static PricedProcedure Compile(
        Procedure procedure, IReadOnlyList<DiscountRule> rules, RuleModel model, FactLayout layout, Func<MatchPlan, IRuleEvaluator> evaluator)
    {
        var steps = rules.GroupBy(rule => rule.Step).ToDictionary(group => group.Key, InOrder);
        var matchRules = new List<MatchRule>();
        var byRank = new List<PricedRule?>();
        var stageStart = new List<int>();
        var charges = new List<PricedCharge>();
        var added = model.Charges[procedure];

        stageStart.Add(0);
        foreach (var (name, when) in model.PriceConditions)
        {
            matchRules.Add(new MatchRule(matchRules.Count, name, PricedProcedure.PriceStage, when));
            byRank.Add(null);
        }

        stageStart.Add(matchRules.Count);
        foreach (var step in procedure.Steps)
        {
            foreach (var rule in DecidedEarly(step, steps.GetValueOrDefault(step.Index, [])))
            {
                Add(rule, step, PricedProcedure.ExclusiveStage);
            }
        }

        AddEffects(stageStart[^1], PricedProcedure.ExclusiveStage);

        foreach (var step in procedure.Steps)
        {
            stageStart.Add(matchRules.Count);
            foreach (var rule in steps.GetValueOrDefault(step.Index, []))
            {
                Add(rule, step, PricedProcedure.StageOf(step));
            }

            foreach (var rule in added.Where(rule => rule.Step == step.Index))
            {
                charges.Add(new PricedCharge(matchRules.Count, rule));
                matchRules.Add(new MatchRule(matchRules.Count, rule.FullName, PricedProcedure.StageOf(step), rule.When));
                byRank.Add(null);
            }

            AddEffects(stageStart[^1], PricedProcedure.StageOf(step));
        }

        stageStart.Add(matchRules.Count);
        Relate(byRank);
        var plan = new MatchPlan(layout, [.. matchRules], [.. stageStart]) { Procedure = procedure.Name };
        return new PricedProcedure
        {
            Procedure = procedure,
            Plan = plan,
            Evaluator = evaluator(plan),
            ByRank = [.. byRank],
            Written = [.. procedure.Steps.Select(step => (IfRead(FieldCatalog.DiscountOf(step.Name)), IfRead(FieldCatalog.SubtotalOf(step.Name))))],
            Charges = charges.Count == 0 ? null : new PricedCharges(charges),
            HasNestedGroups = Array.Exists(procedure.Groups, group => group.In >= 0),
            WalksOrder = [.. procedure.Steps.Select(step => step.Retest || step.ComparesOrder || steps.GetValueOrDefault(step.Index, []).Any(rule => !rule.IsByLine || HasOrderContest(procedure, rule)))],
            HasExclusions = rules.Any(rule => rule.Group >= 0 || rule.Exclusive != Exclusivity.None || rule.ExcludedGroups.Length > 0 || rule.ExcludedSteps.Length > 0),
        };

        Field? IfRead(string name) => model.Catalog.Fields.Find(name)?.Field is { IsRead: true } read ? read : null;

        void Add(DiscountRule rule, Step step, int stage)
        {
            byRank.Add(new PricedRule(matchRules.Count, rule, step, procedure.Groups));
            matchRules.Add(new MatchRule(matchRules.Count, rule.FullName, stage, rule.When));
        }

        // The lines of an effect are matched at ranks of their own, after all rules of the stage.
        void AddEffects(int from, int stage)
        {
            for (var (rank, end) = (from, byRank.Count); rank < end; rank++)
            {
                for (var effect = 0; effect < byRank[rank]?.Effects.Length; effect++)
                {
                    if (byRank[rank]!.Rule.Effects[effect].For is { } tests)
                    {
                        byRank[rank]!.MatchEffect(effect, matchRules.Count);
                        matchRules.Add(new MatchRule(matchRules.Count, $"{byRank[rank]!.FullName} effect {effect + 1}", stage, tests));
                        byRank.Add(null);
                    }
                }
            }
        }
    }

    private static bool HasOrderContest(Procedure procedure, DiscountRule rule) =>
        rule.Group >= 0 && procedure.Groups[GroupContest.Top(procedure.Groups, rule.Group)].OverOrder;

    private static DiscountRule[] InOrder(IEnumerable<DiscountRule> rules) =>
        [.. rules.OrderByDescending(rule => rule.Priority).ThenBy(rule => rule.FullName, StringComparer.Ordinal)];

    /// <summary>The rules of a discount step that shut out the whole order, and those of the step that they yield to.</summary>
    private static IEnumerable<DiscountRule> DecidedEarly(Step step, DiscountRule[] rules)
    {
        var lowest = rules.Where(rule => rule.Exclusive == Exclusivity.Order).Select(rule => rule.Priority).DefaultIfEmpty(int.MaxValue).Min();
        return step.IsSurcharge ? [] : rules.Where(rule =>
            rule.Exclusive == Exclusivity.Order
            || (!step.RanksExclusiveFirst && rule.Priority > lowest && Array.TrueForAll(rule.When, test => test.Fields().All(field => field.KnownAt <= PricedProcedure.ExclusiveStage))));
    }

    private static void Relate(List<PricedRule?> rules)
    {
        var inSteps = rules.OfType<PricedRule>().GroupBy(rule => rule.FullName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Rank, StringComparer.Ordinal);
        foreach (var rule in rules.OfType<PricedRule>())
        {
            if (rule.Rule.Replaces is { } replaced)
            {
                rule.Replaces = inSteps.GetValueOrDefault(replaced, -1);
            }

            if (rule.Rule is { Adds: true, Account: { } account })
            {
                rule.AddsTo = account.Above();
            }
        }
    }
}
