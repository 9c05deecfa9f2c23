using KeyAccount.Matching;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Pricing.SpecialConditions;

/// <summary>The special conditions of a rule set as a procedure asks for them: once all steps are taken.</summary>
/// <param name="stage">The stage at which their conditions are asked.</param>
/// <param name="firstRank">The rank of the first.</param>
/// <param name="before">The stages of the sums that they read and that change from step to step.</param>
/// <param name="all">All of them, by full name.</param>
internal sealed class PricedConditions(int stage, int firstRank, DerivedStage[] before, SpecialCondition[] all)
{
    private readonly SpecialCondition[] ofPolicies = Array.FindAll(all, condition => condition.Account is null);
    private readonly Dictionary<Account, SpecialCondition[]> ofAccounts = all.Where(condition => condition.Account is not null)
        .GroupBy(condition => condition.Account!).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Gets the stages of the sums that they read and that change from step to step.</summary>
    public DerivedStage[] Before => before;

    public SpecialCondition this[int index] => all[index];

    public int RankOf(SpecialCondition condition) => firstRank + Array.IndexOf(all, condition);

    /// <summary>Gives a condition as the rule of a bar: that of a charge which it waives.</summary>
    public PricedRule RuleAt(int rank)
    {
        var condition = all[rank - firstRank];
        var rule = new DiscountRule
        {
            FullName = condition.FullName,
            Title = condition.Title,
            Location = condition.Location,
            Step = int.MaxValue - 2,
            Account = condition.Account,
            Valid = condition.Valid,
            IsDraft = condition.IsDraft,
            IsInternal = condition.IsInternal,
            Overrides = condition.Overrides,
            When = [],
            Effects = [new Effect { On = EffectTarget.Charges, Value = new RuleValue(ValueKind.Percent, [100], null), Scale = null, Of = null, Cap = null }],
        };
        var step = new Step
        {
            Index = rule.Step,
            Name = condition.Kind.Name,
            Title = condition.Kind.Title,
            IsSurcharge = false,
            Location = condition.Location,
            Of = new AmountBase(AmountBaseKind.Running),
            Order = [],
            TakesOne = false,
            Apply = [],
            Retest = false,
            Cap = null,
            TieById = false,
            DropsOverrun = false,
            Rounding = [],
        };
        return new PricedRule(rank, rule, step, []);
    }

    /// <summary>Notes which of them hold, and on which lines.</summary>
    public void Match(PricingRun run, IEvaluation evaluation)
    {
        evaluation.Reach(stage);
        for (var line = 0; line < run.GoodsCount; line++)
        {
            foreach (var rank in evaluation.Holding(stage, line))
            {
                if (line == 0 || all[rank - firstRank].ChoosesLines)
                {
                    run.HoldCondition(rank - firstRank, line);
                }
            }
        }
    }

    /// <summary>Gives those of an account on a day, whether or not their conditions hold: what a nearer place has replaces what a farther one has.</summary>
    public IEnumerable<SpecialCondition> OnDay((Account Account, int Distance)[] family, DateOnly day, bool withDrafts) =>
        family.SelectMany(member => ofAccounts.GetValueOrDefault(member.Account, [])).Concat(ofPolicies)
            .Where(condition => condition.Valid.Contains(day) && (withDrafts || !condition.IsDraft));

    /// <summary>Gives the nearest place that has a kind on a day; null for none.</summary>
    public (int Distance, int Began)? NearestPlace(ConditionKind kind, (Account Account, int Distance)[] family, DateOnly day, bool withDrafts)
    {
        (int, int)? nearest = null;
        foreach (var condition in OnDay(family, day, withDrafts))
        {
            if (condition.Kind == kind && PlaceOf(condition, family) is var place && (nearest is not { } known || place.CompareTo(known) < 0))
            {
                nearest = place;
            }
        }

        return nearest;
    }

    /// <summary>Says how near a condition is: its account, then the later agreement; policies last.</summary>
    public static (int Distance, int Began) PlaceOf(SpecialCondition condition, (Account Account, int Distance)[] family) => condition.Account is null
        ? (int.MaxValue, 0)
        : (Array.Find(family, member => member.Account == condition.Account).Distance, -condition.Began.DayNumber);

    /// <summary>Compares conditions of one kind and place: higher priority, then those with conditions of their own, then by name.</summary>
    public static IOrderedEnumerable<SpecialCondition> InRank(IEnumerable<SpecialCondition> conditions) =>
        conditions.OrderByDescending(condition => condition.Priority).ThenByDescending(condition => condition.IsConditional).ThenBy(condition => condition.FullName, StringComparer.Ordinal);
}
