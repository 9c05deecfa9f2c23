using System.Collections.Immutable;
using KeyAccount.Matching;
using KeyAccount.Pricing;

namespace KeyAccount.Quotes;

/// <summary>Says of each promotion code what became of it, looking at the rules that ask for it.</summary>
internal static class CodeVerdicts
{
    public static ImmutableArray<QuoteCode> Of(PricingRequest request, PricedOrder priced)
    {
        if (request.Codes.IsDefaultOrEmpty)
        {
            return [];
        }

        var rules = priced.Procedure.ByRank.OfType<PricedRule>().Where(rule => rule.Rule.When.Any(test => CodesIn(test).Any())).ToArray();
        return [.. request.Codes.Select(code => new QuoteCode(code, Of([.. rules.Where(rule => rule.Rule.When.SelectMany(CodesIn).Contains(code))], request.OrderDate, priced)))];
    }

    private static CodeVerdict Of(PricedRule[] asking, DateOnly day, PricedOrder priced)
    {
        var names = asking.Select(rule => rule.FullName).ToHashSet(StringComparer.Ordinal);
        return names.Count == 0 ? CodeVerdict.Unknown
            : priced.Steps.Any(step => step.Rank >= 0 && names.Contains(priced.RuleAt(step.Rank).FullName)) ? CodeVerdict.Applied
            : priced.Losses.Any(loss => loss.Reason == LossReason.UsedUp && names.Contains(priced.RuleAt(loss.Rank).FullName)) ? CodeVerdict.UsedUp
            : Array.TrueForAll(asking, rule => !rule.Rule.Valid.Contains(day)) ? CodeVerdict.Expired
            : CodeVerdict.NotQualified;
    }

    /// <summary>Gives the codes that a test asks for; what must not be there is not asked for.</summary>
    private static IEnumerable<string> CodesIn(Test test) => test switch
    {
        Contains { Field.Name: "order.code" } codes => codes.Values.Select(codes.Field.Text),
        All all => all.Tests.SelectMany(CodesIn),
        Any any => any.Tests.SelectMany(CodesIn),
        _ => [],
    };
}
