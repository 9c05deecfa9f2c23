using System.Collections.Frozen;
using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A rule as pricing uses it, at its rank.</summary>
internal sealed class PricedRule
{
    public PricedRule(int rank, DiscountRule rule, Step step, ExclusionGroup[] groups)
    {
        Rank = rank;
        Rule = rule;
        Step = step;
        var inGroup = rule.Group < 0 ? (AmountBaseKind?)null : groups[rule.Group].Mode switch
        {
            GroupMode.Sum => AmountBaseKind.Start,
            GroupMode.Cascade => AmountBaseKind.Running,
            _ => null,
        };
        Effects = [.. rule.Effects.Select(effect => new PricedEffect(effect, effect.Of ?? (inGroup is { } of ? new AmountBase(of) : step.Of), -1))];
        First = Effects[0];
        OnCharges = rule.OnCharges;
    }

    public int Rank { get; }

    public DiscountRule Rule { get; }

    public Step Step { get; }

    public PricedEffect[] Effects { get; }

    /// <summary>Gets the one effect of a rule that does one thing, the first of a package.</summary>
    public PricedEffect First { get; private set; }

    /// <summary>Gets whether the rule chooses among charges, not among the lines of goods.</summary>
    public bool OnCharges { get; }

    /// <summary>Gets the rank of the parent's rule that this one replaces; -1 for none.</summary>
    public int Replaces { get; set; } = -1;

    /// <summary>Gets the accounts above the rule's own, whose discounts it adds to; empty where it does not add.</summary>
    public IReadOnlySet<Account> AddsTo { get; set; } = FrozenSet<Account>.Empty;

    public string FullName => Rule.FullName;

    /// <summary>Gives the value that holds for a line; null where its scale gives none.</summary>
    public RuleValue? ValueFor(FactTable facts, int line) => First.ValueFor(facts, line);

    /// <summary>Says at which rank the lines of an effect are matched.</summary>
    public void MatchEffect(int effect, int rank)
    {
        Effects[effect] = Effects[effect] with { ForRank = rank };
        First = Effects[0];
    }
}
