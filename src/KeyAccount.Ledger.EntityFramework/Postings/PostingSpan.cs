using System.Runtime.CompilerServices;
using KeyAccount.Bonuses;

namespace KeyAccount.Ledger.Postings;

/// <summary>The days on which something can count for some bonus, baselines included; all days where there are no bonuses.</summary>
internal sealed record PostingSpan(DateOnly From, DateOnly To)
{
    private static readonly ConditionalWeakTable<RuleSet, PostingSpan> Known = [];

    public static PostingSpan Of(RuleSet rules) => Known.GetValue(rules, static each =>
    {
        var bonuses = each.Compiled.Model.Bonuses;
        return bonuses.Count == 0 ? new PostingSpan(DateOnly.MinValue, DateOnly.MaxValue) : new PostingSpan(bonuses.Min(BonusSelection.FirstDay), bonuses.Max(scheme => scheme.Valid.To));
    });

    public bool Contains(DateOnly day) => From <= day && day <= To;
}
