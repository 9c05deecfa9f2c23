using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Numbers stages and ranks while the rules of a procedure are laid out in the order in which they are asked.</summary>
internal sealed class PlanBuilder(FactLayout layout, Procedure procedure, Dependencies dependencies, FieldCatalog fields)
{
    private readonly List<MatchRule> rules = [];
    private readonly List<PricedRule?> byRank = [];
    private readonly List<int> stageStart = [];

    public IReadOnlyList<PricedRule?> ByRank => byRank;

    /// <summary>Gets the rank of the next rule.</summary>
    public int Next => rules.Count;

    /// <summary>Begins the next stage and gives its number.</summary>
    public int Begin()
    {
        stageStart.Add(rules.Count);
        return stageStart.Count - 1;
    }

    /// <summary>Adds a condition to the stage.</summary>
    public void Add(string name, Test[] when)
    {
        rules.Add(new MatchRule(rules.Count, name, stageStart.Count - 1, when));
        byRank.Add(null);
    }

    /// <summary>Adds a rule of a step to the stage.</summary>
    public void Add(DiscountRule rule, Step step)
    {
        byRank.Add(new PricedRule(rules.Count, rule, step, procedure.Groups));
        rules.Add(new MatchRule(rules.Count, rule.FullName, stageStart.Count - 1, rule.When));
    }

    /// <summary>Adds the lines of effects, which are matched at ranks of their own after all rules of the stage.</summary>
    public void AddEffects()
    {
        for (var (rank, end) = (stageStart[^1], byRank.Count); rank < end; rank++)
        {
            for (var effect = 0; effect < byRank[rank]?.Effects.Length; effect++)
            {
                if (byRank[rank]!.Rule.Effects[effect].For is { } tests)
                {
                    byRank[rank]!.MatchEffect(effect, rules.Count);
                    Add($"{byRank[rank]!.FullName} effect {effect + 1}", tests);
                }
            }
        }
    }

    /// <summary>Adds the stages at which some sums and facts come to be known.</summary>
    public DerivedStage[] AddDerived(IEnumerable<Field> derived) => [.. dependencies.Strata(derived.ToHashSet()).Select(AddStratum)];

    /// <summary>Closes the last stage.</summary>
    public MatchPlan Finish()
    {
        stageStart.Add(rules.Count);
        return new MatchPlan(layout, [.. rules], [.. stageStart]) { Procedure = procedure.Name };
    }

    private DerivedStage AddStratum(IReadOnlyList<Field> known)
    {
        var (stage, first) = (Begin(), rules.Count);
        var pools = known.Select(fields.Pools.Find).OfType<PoolSum>().GroupBy(sum => sum.Pool).ToArray();
        foreach (var pool in pools)
        {
            Add(pool.Key.Name, pool.Key.Where);
        }

        var facts = dependencies.Facts.All.Where(rule => known.Contains(rule.Field)).ToArray();
        var signals = facts.SelectMany((rule, at) => rule.Signals.Select(signal => (Signal: signal, Of: at))).ToArray();
        foreach (var (signal, of) in signals)
        {
            Add(facts[of].FullName, signal.When);
        }

        foreach (var fact in facts)
        {
            Add(fact.FullName, fact.When);
        }

        return new DerivedStage
        {
            Stage = stage,
            FirstRank = first,
            Pools = [.. pools.Select(pool => pool.Select(sum => new PricedSum(sum.Measure, sum.Field, StepOf(sum.Measure))).ToArray())],
            Signals = signals,
            Facts = facts,
            ReadsHistory = pools.Any(pool => pool.Any(sum => sum.Measure.Over != PoolPeriod.Order)),
        };
    }

    private int StepOf(Measure measure) => measure.Step is { } name && procedure.StepNamed(name) is { } step ? step.Index : -1;
}
