using KeyAccount.Grammar;
using KeyAccount.Pricing;
using KeyAccount.Rules;

namespace KeyAccount.Cli;

/// <summary>What percentages in cascade come to: <c>50+10+5</c> is 57.25 %.</summary>
/// <param name="Rule">The rule's full name.</param>
/// <param name="Source">Where it stands, as <c>file:line</c>.</param>
/// <param name="Written">The percentages as written.</param>
/// <param name="Percent">The one percentage that they come to.</param>
internal sealed record Equivalent(string Rule, string Source, string Written, decimal Percent)
{
    /// <summary>Gives the equivalent of every released rule that has percentages in cascade, by full name.</summary>
    public static IReadOnlyList<Equivalent> Of(RuleSet rules) =>
    [
        .. rules.Compiled.Procedures.Values
            .SelectMany(procedure => procedure.ByRank.OfType<PricedRule>())
            .SelectMany(rule => ValuesOf(rule.Rule).Select(value => new Equivalent(rule.FullName, rule.Rule.Source, Percents.Write(value.Percents), Total(rule.Step, value))))
            .Distinct()
            .OrderBy(equivalent => equivalent.Rule, StringComparer.Ordinal)
            .ThenBy(equivalent => equivalent.Percent),
    ];

    private static IEnumerable<RuleValue> ValuesOf(DiscountRule rule) =>
        (rule.Scale is { } scale ? scale.Steps.Select(step => step.Value) : [rule.Value]).OfType<RuleValue>().Where(value => value.Percents.Length > 1);

    private static decimal Total(Step step, RuleValue value) =>
        step.IsSurcharge ? Percents.Raise(value.Percents) : Percents.Cascade(value.Percents);
}
