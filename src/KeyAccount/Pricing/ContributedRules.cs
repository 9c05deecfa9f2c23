using System.Runtime.InteropServices;
using KeyAccount.Grammar;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>The rules that code of the host has added to a pricing, at ranks after those of the rule files. What is alike on several lines is one rule.</summary>
internal sealed class ContributedRules
{
    private readonly List<PricedRule> rules = [];
    private readonly List<(int Line, int Rank)> holding = [];
    private readonly List<int> ranks = [];

    public int Count => rules.Count;

    public PricedRule this[int index] => rules[index];

    public void Clear()
    {
        rules.Clear();
        holding.Clear();
    }

    public PricedRule[] ToArray() => [.. rules];

    /// <summary>Takes what is given to a step, in place of what was given to the step before.</summary>
    public void Take(Step step, IReadOnlyList<Contribution> contributions, PricingRun run, int currencies)
    {
        holding.Clear();
        var alike = contributions.GroupBy(given => given with { Line = 0 })
            .OrderBy(group => group.Key.Rule, StringComparer.Ordinal)
            .ThenByDescending(group => group.Key.Priority)
            .ThenBy(group => group.Key.Kind)
            .ThenBy(group => group.Key.Figure)
            .ThenBy(group => group.Key.Title, StringComparer.Ordinal);
        foreach (var group in alike)
        {
            var rank = run.Procedure.ByRank.Length + rules.Count;
            rules.Add(new PricedRule(rank, RuleOf(group.Key, step, run.Currency, currencies), step, run.Procedure.Procedure.Groups));
            holding.AddRange(group.Select(given => (given.Line, rank)).Distinct());
        }
    }

    /// <summary>Gives the ranks that hold for a line: those of the rule files, then the host's.</summary>
    public ReadOnlySpan<int> After(ReadOnlySpan<int> ofFiles, int line)
    {
        if (holding.Count == 0)
        {
            return ofFiles;
        }

        ranks.Clear();
        ranks.AddRange(ofFiles);
        foreach (var (at, rank) in holding)
        {
            if (at == line)
            {
                ranks.Add(rank);
            }
        }

        return CollectionsMarshal.AsSpan(ranks);
    }

    private static DiscountRule RuleOf(Contribution given, Step step, int currency, int currencies)
    {
        var isPercent = given.Kind == ValueKind.Percent;
        var amounts = new decimal?[currencies];
        amounts[currency] = given.Figure;
        return new DiscountRule
        {
            FullName = given.Rule,
            Title = given.Title is null ? null : Title.Of(given.Title),
            Location = new SourceLocation(given.Source, 0, 0),
            Step = step.Index,
            Account = null,
            Valid = Period.Always,
            When = [],
            Priority = given.Priority,
            Effects =
            [
                new Effect
                {
                    On = EffectTarget.Lines,
                    Value = isPercent ? new RuleValue(ValueKind.Percent, [given.Figure], null) : new RuleValue(given.Kind, [], new MoneyFigure(amounts)),
                    Scale = null,
                    Of = null,
                    Cap = null,
                },
            ],
        };
    }
}
