using System.Collections.Immutable;
using KeyAccount.Matching;
using KeyAccount.Pricing;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Quotes;

/// <summary>Says of each promotion code what became of it, looking at everything that asks for it.</summary>
internal static class CodeVerdicts
{
    public static ImmutableArray<QuoteCode> Of(PricingRequest request, PricedOrder priced)
    {
        if (request.Codes.IsDefaultOrEmpty)
        {
            return [];
        }

        var askers = All(priced).Where(asker => asker.Codes.Count > 0 && (!asker.IsDraft || request.Simulate)).ToArray();
        return [.. request.Codes.Select(code => new QuoteCode(code, Of([.. askers.Where(asker => asker.Codes.Contains(code))], request.OrderDate)))];
    }

    private static CodeVerdict Of(CodeAsker[] asking, DateOnly day) =>
        asking.Length == 0 ? CodeVerdict.Unknown
            : Array.Exists(asking, asker => asker.HasGiven()) ? CodeVerdict.Applied
            : Array.Exists(asking, asker => asker.IsUsedUp()) ? CodeVerdict.UsedUp
            : Array.TrueForAll(asking, asker => !asker.IsInForce(day)) ? CodeVerdict.Expired
            : CodeVerdict.NotQualified;

    /// <summary>Gives everything of the procedure that can ask for a code.</summary>
    private static IEnumerable<CodeAsker> All(PricedOrder priced)
    {
        var model = priced.Procedure.Model;
        return priced.Procedure.ByRank.OfType<PricedRule>().Select(rule => OfRule(rule, priced))
            .Concat(model.Charges[priced.Procedure.Procedure].Select(charge => OfCharge(charge, priced)))
            .Concat(model.PriceConditions.Select((_, number) => OfPrice(number, priced)))
            .Concat(model.Facts.All.Select(fact => OfFact(fact, priced)))
            .Concat(model.Conditions.Select(condition => OfCondition(condition, priced)))
            .Concat(model.Guards.Select(guard => new CodeAsker(CodesIn(guard.When))));
    }

    private static CodeAsker OfRule(PricedRule rule, PricedOrder priced) => new(CodesIn([.. rule.Rule.When, .. rule.Rule.Effects.SelectMany(effect => effect.For ?? [])]))
    {
        IsDraft = rule.Rule.IsDraft,
        IsInForce = day => rule.Rule.Valid.Contains(day) && IsOn(rule.Rule.When, day),
        HasGiven = () => (!rule.Step.IsStatistical && priced.Steps.Any(step => step.Rank >= 0 && priced.RuleAt(step.Rank).FullName == rule.FullName))
            || priced.FreeGoods.Any(goods => priced.RuleAt(goods.Rank).FullName == rule.FullName),
        IsUsedUp = () => priced.Losses.Any(loss => loss.Reason == LossReason.UsedUp && priced.RuleAt(loss.Rank).FullName == rule.FullName),
    };

    private static CodeAsker OfCharge(ChargeRule charge, PricedOrder priced) => new(CodesIn(charge.When))
    {
        IsDraft = charge.IsDraft,
        IsInForce = day => IsOn(charge.When, day),
        HasGiven = () => priced.Lines.Skip(priced.GoodsCount).Any(line => !line.Waits && line.Charge?.Adds?.Rule == charge),
    };

    private static CodeAsker OfPrice(int number, PricedOrder priced)
    {
        var model = priced.Procedure.Model;
        var condition = model.PriceConditions[number];
        return new CodeAsker(CodesIn(condition.When))
        {
            IsInForce = day => IsOn(condition.When, day) && PricesInForce(number, model, day) is not false,
            HasGiven = () => priced.Lines.Take(priced.GoodsCount).Any(line => line.Access >= 0
                && (line.PriceCondition == number || line.Origin.Condition == number || priced.Procedure.Procedure.Accesses[line.Access].Condition == number)),
        };
    }

    private static CodeAsker OfFact(FactRule fact, PricedOrder priced) => new(CodesIn([.. fact.When, .. fact.Signals.SelectMany(signal => signal.When)]))
    {
        IsDraft = fact.IsDraft,
        IsInForce = day => IsOn(fact.When, day),
        HasGiven = () => priced.Derived.Any(derived => derived.Rule == fact),
    };

    private static CodeAsker OfCondition(SpecialCondition condition, PricedOrder priced) => new(CodesIn(condition.When))
    {
        IsDraft = condition.IsDraft,
        IsInForce = day => condition.Valid.Contains(day) && IsOn(condition.When, day),
        HasGiven = () => priced.Conditions?.InForce.Any(inForce => inForce.Condition == condition) == true,
    };

    /// <summary>Says whether one of the prices that have a condition is in force; null where none has it.</summary>
    private static bool? PricesInForce(int condition, RuleModel model, DateOnly day)
    {
        bool? inForce = null;
        foreach (var book in model.Contracted.Values.Append(model.Policies).Concat(model.Catalog.PriceLists.Values.Select(list => list.Book)))
        {
            foreach (ref readonly var record in book.All)
            {
                if (record.Condition == condition || record.Origin.Condition == condition)
                {
                    inForce = inForce == true || (record.From <= day && day <= record.To);
                }
            }
        }

        return inForce;
    }

    /// <summary>Says whether the tests that bound the days leave a day in.</summary>
    private static bool IsOn(Test[] when, DateOnly day) =>
        Array.TrueForAll(when, test => test is not Between { Field.Name: "order.date" } days || (days.From <= day.DayNumber && day.DayNumber <= days.To));

    /// <summary>Gives the codes that tests ask for; what must not be there is not asked for.</summary>
    private static HashSet<string> CodesIn(Test[] tests) => tests.SelectMany(CodesIn).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> CodesIn(Test test) => test switch
    {
        Contains { Field.Name: "order.code" } codes => codes.Values.Select(codes.Field.Text),
        All all => all.Tests.SelectMany(CodesIn),
        Any any => any.Tests.SelectMany(CodesIn),
        _ => [],
    };
}
