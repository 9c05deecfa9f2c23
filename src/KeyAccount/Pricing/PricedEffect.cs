using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>An effect of a rule as pricing uses it.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="Of">What percentages are of.</param>
/// <param name="ForRank">The rank at which its own lines are matched; -1 where it is for the lines that the rule chose.</param>
internal sealed record PricedEffect(Effect Effect, AmountBase Of, int ForRank)
{
    /// <summary>Gives the value that holds for a line; null where its scale gives none.</summary>
    public RuleValue? ValueFor(FactTable facts, int line) =>
        Effect.Scale is not { } scale ? Effect.Index is { } index ? IndexValue(index, facts, line) : Effect.Value
        : facts.TryNumber(scale.By, line, out var figure) ? scale.At(figure)
        : null;

    /// <exception cref="PricingException">The index has no value for the order.</exception>
    private static RuleValue? IndexValue(IndexFormula index, FactTable facts, int line) =>
        facts.TryNumber(index.Value, 0, out _)
            ? index.For(facts, line)
            : throw new PricingException([new PricingProblem(Messages.NoIndexValue, null, null, new SourceLocation(index.Table.Path, 1, 1), index.Table.Name)]);
}
