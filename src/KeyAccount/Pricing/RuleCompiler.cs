using KeyAccount.Matching;
using KeyAccount.Pricing.Guards;
using KeyAccount.Pricing.SpecialConditions;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

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
        var fields = model.Catalog.Fields;
        var dependencies = new Dependencies(fields, model.Facts);
        var steps = rules.GroupBy(rule => rule.Step).ToDictionary(group => group.Key, InOrder);
        var added = model.Charges[procedure];
        var charges = new List<PricedCharge>();
        var limits = model.Authority?.Conditions ?? [];
        var ofFacts = dependencies.Derived(model.Facts.Facts);
        Field[] ofConditions = [.. model.Conditions.SelectMany(condition => condition.Terms is CommitmentTerms { Bought: { } bought } ? FieldsOf(condition.When).Append(bought) : FieldsOf(condition.When))];
        var read = dependencies.Derived([.. model.PriceConditions.SelectMany(condition => FieldsOf(condition.When)), .. rules.SelectMany(ReadBy), .. added.SelectMany(charge => FieldsOf(charge.When)), .. model.Guards.SelectMany(guard => FieldsOf(guard.When)), .. limits.SelectMany(limit => FieldsOf(limit.When)), .. ofConditions, .. model.Facts.Facts]);
        var early = read.Where(field => ofFacts.Contains(field) || !fields.Pools.IsRunning(field)).ToLookup(dependencies.NeedsPrices);
        var plan = new PlanBuilder(layout, procedure, dependencies, fields);

        var beforePrices = plan.AddDerived(early[false]);
        var priceStage = plan.Begin();
        foreach (var condition in model.PriceConditions)
        {
            plan.Add(condition.Name, condition.When);
        }

        var afterPrices = plan.AddDerived(early[true]);
        var exclusiveStage = plan.Begin();
        foreach (var step in procedure.Steps)
        {
            foreach (var rule in DecidedEarly(step, steps.GetValueOrDefault(step.Index, []), fields.Pools))
            {
                plan.Add(rule, step);
            }
        }

        plan.AddEffects();
        var firstGuard = plan.Next;
        foreach (var guard in model.Guards)
        {
            plan.Add(guard.FullName, guard.When);
        }

        var firstLimit = plan.Next;
        foreach (var (name, when) in limits)
        {
            plan.Add(name, when);
        }

        var beforeStep = new DerivedStage[procedure.Steps.Length][];
        var stepStages = new int[procedure.Steps.Length];
        foreach (var step in procedure.Steps)
        {
            var ofStep = steps.GetValueOrDefault(step.Index, []);
            beforeStep[step.Index] = plan.AddDerived(dependencies.Derived(ofStep.SelectMany(ReadBy).Concat(added.Where(charge => charge.Step == step.Index).SelectMany(charge => FieldsOf(charge.When)))).Where(fields.Pools.IsRunning));
            stepStages[step.Index] = plan.Begin();
            foreach (var rule in ofStep)
            {
                plan.Add(rule, step);
            }

            foreach (var charge in added.Where(charge => charge.Step == step.Index))
            {
                charges.Add(new PricedCharge(plan.Next, charge));
                plan.Add(charge.FullName, charge.When);
            }

            plan.AddEffects();
        }

        var conditions = Conditions(plan, model.Conditions, dependencies.Derived(ofConditions).Where(fields.Pools.IsRunning));
        Relate(plan.ByRank);
        var matchPlan = plan.Finish();
        return new PricedProcedure
        {
            Procedure = procedure,
            Model = model,
            Plan = matchPlan,
            Evaluator = evaluator(matchPlan),
            ByRank = [.. plan.ByRank],
            BeforePrices = beforePrices,
            PriceStage = priceStage,
            HasPriceConditions = model.PriceConditions.Count > 0,
            AfterPrices = afterPrices,
            ExclusiveStage = exclusiveStage,
            BeforeStep = beforeStep,
            StepStages = stepStages,
            ReadsHistory = beforePrices.Concat(afterPrices).Concat(beforeStep.SelectMany(stages => stages)).Concat(conditions?.Before ?? []).Any(stage => stage.ReadsHistory),
            Written = [.. procedure.Steps.Select(step => (IfRead(FieldCatalog.DiscountOf(step.Name)), IfRead(FieldCatalog.PriceOf(step.Name)), IfRead(FieldCatalog.SubtotalOf(step.Name))))],
            Guards = model.Guards.Count == 0 ? null : new PricedGuards(firstGuard, [.. model.Guards], model.Catalog),
            Limits = limits.Length == 0 ? null : new PricedLimits(firstLimit, limits.Length),
            Charges = charges.Count == 0 ? null : new PricedCharges(charges),
            Conditions = conditions,
            Holds = PricedConditions.InRank(model.Conditions.Where(condition => condition.Kind == ConditionKind.PriceHold)).ToArray() is { Length: > 0 } holds ? new PriceHolds(conditions!, holds) : null,
            HasNestedGroups = Array.Exists(procedure.Groups, group => group.In >= 0),
            WalksOrder = [.. procedure.Steps.Select(step => step.Retest || step.ComparesOrder || steps.GetValueOrDefault(step.Index, []).Any(rule => !rule.IsByLine || HasOrderContest(procedure, rule)))],
            HasExclusions = rules.Any(rule => rule.Group >= 0 || rule.Exclusive != Exclusivity.None || rule.ExcludedGroups.Length > 0 || rule.ExcludedSteps.Length > 0),
        };

        Field? IfRead(string name) => fields.Find(name)?.Field is { IsRead: true } read ? read : null;
    }

    /// <summary>Lays out the special conditions, which are asked when every figure is known.</summary>
    private static PricedConditions? Conditions(PlanBuilder plan, IReadOnlyList<SpecialCondition> conditions, IEnumerable<Field> running)
    {
        if (conditions.Count == 0)
        {
            return null;
        }

        var before = plan.AddDerived(running);
        var (stage, first) = (plan.Begin(), plan.Next);
        foreach (var condition in conditions)
        {
            plan.Add(condition.FullName, condition.When);
        }

        return new PricedConditions(stage, first, before, [.. conditions]);
    }

    /// <summary>Everything that must be known when a rule is asked.</summary>
    private static IEnumerable<Field> ReadBy(DiscountRule rule) =>
        FieldsOf(rule.When).Concat(rule.Effects.SelectMany(effect => FieldsOf(effect.For ?? []).Concat(effect.Scale is { } scale ? [scale.By] : [])));

    private static IEnumerable<Field> FieldsOf(Test[] tests) => tests.SelectMany(test => test.Fields());

    private static bool HasOrderContest(Procedure procedure, DiscountRule rule) =>
        rule.Group >= 0 && procedure.Groups[GroupTree.Top(procedure.Groups, rule.Group)].OverOrder;

    private static DiscountRule[] InOrder(IEnumerable<DiscountRule> rules) =>
        [.. rules.OrderByDescending(rule => rule.Priority).ThenBy(rule => rule.FullName, StringComparer.Ordinal)];

    /// <summary>The rules of a discount step that shut out the whole order, and those of the step that they yield to.</summary>
    private static IEnumerable<DiscountRule> DecidedEarly(Step step, DiscountRule[] rules, Pools pools)
    {
        var lowest = rules.Where(rule => rule.Exclusive == Exclusivity.Order).Select(rule => rule.Priority).DefaultIfEmpty(int.MaxValue).Min();
        return step.IsSurcharge ? [] : rules.Where(rule =>
            rule.Exclusive == Exclusivity.Order
            || (!step.RanksExclusiveFirst && rule.Priority > lowest && !ReadBy(rule).Any(pools.IsRunning)));
    }

    private static void Relate(IReadOnlyList<PricedRule?> rules)
    {
        Dictionary<string, int>? inSteps = null;
        foreach (var rule in rules.OfType<PricedRule>())
        {
            if (rule.Rule.Replaces is { } replaced)
            {
                inSteps ??= RankOfEach(rules);
                rule.Replaces = inSteps.GetValueOrDefault(replaced, -1);
            }

            if (rule.Rule is { Adds: true, Account: { } account })
            {
                rule.AddsTo = account.Above();
            }
        }
    }

    /// <summary>Gives the rank of each rule by its name; of one that is there twice, in a step.</summary>
    private static Dictionary<string, int> RankOfEach(IEnumerable<PricedRule?> rules)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var rule in rules.OfType<PricedRule>())
        {
            ranks[rule.FullName] = rule.Rank;
        }

        return ranks;
    }
}
