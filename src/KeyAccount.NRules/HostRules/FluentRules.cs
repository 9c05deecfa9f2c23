using KeyAccount.Matching;
using KeyAccount.Pricing;
using KeyAccount.Rules;
using NRules.RuleModel;

namespace KeyAccount.HostRules;

/// <summary>Lets the host's own rules take part: at the start of a step they see the facts as they stand, in a session of their own, and what they insert goes to that step.</summary>
internal sealed class FluentRules(NRulesOptions options) : IHostRules
{
    private readonly Lazy<OwnRules> rules = new(() => OwnRules.Make(options));

    public bool IsEmpty => options.Rules.Count == 0 && options.Assemblies.Count == 0;

    public void Check(CompiledRules compiled, FindingList findings)
    {
        foreach (var failure in rules.Value.Failures)
        {
            findings.Add(failure.Code, Place(failure.Rule), failure.Arguments);
        }

        var steps = StepsOf(compiled);
        var taking = StepsOf(compiled, Takes);
        foreach (var rule in rules.Value.All)
        {
            foreach (var step in rule.Steps.Where(step => !steps.Contains(step)).Order(StringComparer.Ordinal))
            {
                findings.Add(NRulesMessages.NoSuchStep, new SourceLocation(rule.Source, 0, 0), rule.Name, step, Messages.NearestTo(step, steps));
            }

            foreach (var step in rule.Steps.Where(step => steps.Contains(step) && !taking.Contains(step)).Order(StringComparer.Ordinal))
            {
                findings.Add(NRulesMessages.NoDiscountStep, new SourceLocation(rule.Source, 0, 0), rule.Name, step);
            }
        }
    }

    public IReadOnlyList<Contribution> At(Step step, PricingRun run, PricingRequest request, CompiledRules compiled)
    {
        var own = rules.Value;
        if (!own.All.Any(rule => !rule.SaysAll || rule.Steps.Contains(step.Name)))
        {
            return [];
        }

        var given = Fire(own, Facts(step, run, request, compiled, out var lines));
        var contributions = new List<Contribution>();
        foreach (var (adjustment, definition) in given)
        {
            var rule = own.All.First(known => known.Definition == definition);
            if (adjustment.Step != step.Name)
            {
                var steps = StepsOf(compiled);
                if (!steps.Contains(adjustment.Step))
                {
                    throw new EvaluatorException(NRulesMessages.NoSuchStepNow, rule.Name, null, adjustment.Step, Messages.NearestTo(adjustment.Step, steps));
                }

                continue;
            }

            if (!Takes(step))
            {
                throw new EvaluatorException(NRulesMessages.NoDiscountStepNow, rule.Name, null, adjustment.Step);
            }

            if (Array.IndexOf(lines, adjustment.Line) < 0)
            {
                throw new EvaluatorException(NRulesMessages.ForeignLine, rule.Name, null);
            }

            contributions.Add(new Contribution(adjustment.Line.Index, rule.Name, rule.Source, adjustment.Title, adjustment.Priority, adjustment.Kind, adjustment.Figure));
        }

        return contributions;
    }

    /// <summary>Runs the rules; what goes wrong is named with the class, whatever name the rule has in NRules.</summary>
    private IReadOnlyList<(Adjustment Adjustment, IRuleDefinition Rule)> Fire(OwnRules own, object[] facts)
    {
        try
        {
            return new Firing(own.Factory!, options.MostFirings).Run(facts);
        }
        catch (EvaluatorException failed) when (own.All.FirstOrDefault(known => known.Definition.Name == failed.Rule) is { } rule && rule.Name != failed.Rule)
        {
            throw new EvaluatorException(failed.Code, rule.Name, failed.InnerException, failed.Arguments[1..]);
        }
    }

    private static object[] Facts(Step step, PricingRun run, PricingRequest request, CompiledRules compiled, out LineFact[] lines)
    {
        lines = new LineFact[run.GoodsCount];
        var (list, amount) = (0m, 0m);
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new LineFact(i, run.Lines[i]);
            list += lines[i].ListAmount;
            amount += lines[i].Amount;
        }

        var currency = compiled.Model.Catalog.Currencies.Codes[run.Currency];
        return [new AccountFact(run.Account.Account, run.Family.Select(member => member.Account)), new OrderFact(request, currency, step.Name, list, amount), .. lines];
    }

    private static SortedSet<string> StepsOf(CompiledRules compiled, Func<Step, bool>? that = null) =>
        new(compiled.Procedures.Values.SelectMany(procedure => procedure.Procedure.Steps.Where(that ?? (static _ => true)).Select(step => step.Name)), StringComparer.Ordinal);

    /// <summary>Says whether a step takes discounts or surcharges; others round, or hold free goods or what a person writes.</summary>
    private static bool Takes(Step step) => step.Holds is StepKind.Discount or StepKind.Surcharge;

    private SourceLocation Place(string rule) => new(rules.Value.All.FirstOrDefault(known => known.Name == rule || known.Definition.Name == rule)?.Source ?? rule, 0, 0);
}
