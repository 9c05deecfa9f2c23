using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing.Goods;

/// <summary>Applies a rule for free goods that was admitted on some lines.</summary>
internal static class FreeGoodsPricer
{
    /// <summary>Gives what the rule is worth to the customer on the lines, if no other of its step has taken units. Goods that are added are worth nothing: no price changes.</summary>
    public static decimal Worth(PricingRun run, IEvaluation evaluation, PricedRule rule, IReadOnlyList<int> lines, Rounder rounder) => rule.Rule.Goods switch
    {
        GiveTerms { IsAdded: true } => 0,
        GiveTerms give => lines.Sum(line => Earned(run, line, give, 0) is var (free, _) && free > 0 ? RuleArithmetic.WorthOfUnits(run, line, rule, free, rounder) : 0),
        DealTerms deal when DealPricer.Plan(run, evaluation, rule, deal, lines, taken: null, bound: null) is { } plan => DealPricer.Worth(run, rule, deal, lines, plan, rounder),
        _ => 0,
    };

    /// <summary>Says whether the lines hold enough for the rule to apply once, if no other takes units.</summary>
    public static bool CanApply(PricingRun run, IEvaluation evaluation, PricedRule rule, IReadOnlyList<int> lines) => rule.Rule.Goods switch
    {
        GiveTerms give => lines.Any(line => Earned(run, line, give, 0).Free > 0),
        DealTerms deal => DealPricer.Plan(run, evaluation, rule, deal, lines, taken: null, bound: null) is not null,
        _ => true,
    };

    /// <summary>Applies the rule, within its limit.</summary>
    public static void Apply(PricingRun run, IEvaluation evaluation, PricedRule rule, IReadOnlyList<int> lines, Rounder rounder)
    {
        var limit = LimitUse.Of(run, rule);
        if (limit is { IsUsedUp: true })
        {
            Lose(run, rule, lines, LossReason.UsedUp);
            return;
        }

        var taken = run.UnitsTaken.In(rule.Step.Index, run.Lines.Length);
        var gives = rule.Rule.Goods is GiveTerms give
            ? Give(run, rule, give, lines, taken, limit, rounder)
            : DealPricer.Apply(run, evaluation, rule, (DealTerms)rule.Rule.Goods!, lines, taken, limit, rounder);
        if (gives && limit is not null)
        {
            run.Consume(limit);
        }
    }

    public static void Lose(PricingRun run, PricedRule rule, IReadOnlyList<int> lines, LossReason reason)
    {
        foreach (var line in lines)
        {
            run.Lose(line, rule.Rank, reason);
        }
    }

    private static bool Give(PricingRun run, PricedRule rule, GiveTerms give, IReadOnlyList<int> lines, UnitsTaken taken, LimitUse? limit, Rounder rounder)
    {
        var any = false;
        foreach (var line in lines)
        {
            var (free, used) = Earned(run, line, give, taken.Of(line));
            if (free == 0)
            {
                run.Lose(line, rule.Rank, LossReason.TooFew);
                continue;
            }

            var item = give.IsAdded && give.Item is { } other ? other : run.Lines[line].Item;
            free = limit?.UnitsLeft(item, free) is { } possible && possible < free ? decimal.Floor(possible) : free;

            var amount = 0m;
            if (free > 0 && give.IsAdded)
            {
                run.GiveFree(new AddedGoods(line, rule.Rank, item, free));
            }
            else if (free > 0 && !(limit is { DropsAmounts: true } && limit.Refuses(RuleArithmetic.WorthOfUnits(run, line, rule, free, rounder))))
            {
                amount = Math.Abs(RuleArithmetic.ApplyToUnits(run, line, rule, free, limit?.AmountLeft ?? decimal.MaxValue, rounder));
            }

            if (free == 0 || (amount == 0 && !give.IsAdded))
            {
                run.Lose(line, rule.Rank, limit is null ? LossReason.NothingLeft : LossReason.UsedUp);
                continue;
            }

            any = true;
            limit?.Use(item, free, amount);
            taken.Take(line, !give.ReusesBought ? used : give.IsAdded ? 0 : free);
        }

        return any;
    }

    /// <summary>Gives how many units a line earns, in the unit of the price of what is given, and how many of its own it takes for them.</summary>
    private static (decimal Free, decimal Taken) Earned(PricingRun run, int line, GiveTerms give, decimal taken)
    {
        ref readonly var state = ref run.Lines[line];
        if ((give.Unit is { } unit ? state.Item.FactorOf(unit) : 1) is not { } factor)
        {
            return (0, 0);
        }

        var (free, used) = give.Of((state.Quantity - taken) / factor);
        return (give.IsAdded && give.Item is not null ? free : free * factor, used * factor);
    }
}
