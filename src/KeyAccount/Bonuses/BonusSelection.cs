using KeyAccount.Pricing;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>Which bonuses a question needs, and whose postings they count.</summary>
internal static class BonusSelection
{
    /// <summary>Gives the bonuses that a question asks for, and those that they need, each after those that it needs.</summary>
    public static IEnumerable<BonusScheme> Of(CompiledRules rules, BonusQuestion question)
    {
        var all = rules.Model.Bonuses.Where(scheme => question.Simulate || !scheme.IsDraft).ToArray();
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scheme in all.Reverse())
        {
            if (needed.Contains(scheme.FullName) || IsAsked(scheme, question))
            {
                needed.Add(scheme.FullName);
                needed.UnionWith(scheme.Less);
                needed.UnionWith(scheme.CapWith);
            }
        }

        return all.Where(scheme => needed.Contains(scheme.FullName));
    }

    /// <summary>Says whether a bonus itself is asked for.</summary>
    public static bool IsAsked(BonusScheme scheme, BonusQuestion question) => question.Scheme is null || scheme.FullName == question.Scheme;

    /// <summary>Says whether an account's postings can count for a bonus on some day.</summary>
    public static bool CanCount(BonusScheme scheme, Account account, BonusQuestion question)
    {
        if (scheme.Terms is ReferralBonusTerms referral)
        {
            return account == referral.Brought && (question.Account is null || scheme.Account!.Id == question.Account);
        }

        if (scheme.Account is { } head && account != head && !account.Above().Contains(head))
        {
            return false;
        }

        return question.Account is null || (scheme.RollUp is not null ? scheme.Account!.Id : account.Id) == question.Account;
    }

    /// <summary>Gives the first day whose postings count, that of a baseline included.</summary>
    public static DateOnly FirstDay(BonusScheme scheme)
    {
        if (scheme.Terms is not GrowthTerms { Baseline: null } growth || scheme.Valid.From == DateOnly.MinValue)
        {
            return scheme.Valid.From;
        }

        var first = growth.Over?.From ?? BonusPeriods.BaselineOf(scheme, scheme.PeriodOf(scheme.Valid.From)).From;
        return first < scheme.Valid.From ? first : scheme.Valid.From;
    }
}
