using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A rule as pricing uses it, at its rank.</summary>
internal sealed class PricedRule(int rank, DiscountRule rule, Step step)
{
    public int Rank { get; } = rank;

    public DiscountRule Rule { get; } = rule;

    public Step Step { get; } = step;

    /// <summary>Gets what percentages are of.</summary>
    public AmountBase Of { get; } = rule.Of ?? step.Of;

    /// <summary>Gets the rank of the parent's rule that this one replaces; -1 for none.</summary>
    public int Replaces { get; set; } = -1;

    /// <summary>Gets the accounts above the rule's own, whose discounts it adds to; empty where it does not add.</summary>
    public IReadOnlySet<Account> AddsTo { get; set; } = new HashSet<Account>();

    public string FullName => Rule.FullName;

    /// <summary>Gives the value that holds for a line; null where its scale gives none.</summary>
    public RuleValue? ValueFor(FactTable facts, int line) =>
        Rule.Scale is not { } scale ? Rule.Value
        : facts.TryNumber(scale.By, line, out var figure) ? scale.At(figure)
        : null;
}
