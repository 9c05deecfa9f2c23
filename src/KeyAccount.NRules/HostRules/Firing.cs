using KeyAccount.Matching;
using NRules;
using NRules.Extensibility;
using NRules.RuleModel;

namespace KeyAccount.HostRules;

/// <summary>Runs the host's rules once over some facts, and finds which rule inserted which adjustment.</summary>
internal sealed class Firing(ISessionFactory factory, int mostFirings) : IActionInterceptor
{
    private readonly Dictionary<Adjustment, IRuleDefinition> insertedBy = new(ReferenceEqualityComparer.Instance);
    private IRuleDefinition? current;

    /// <summary>Gives the adjustments that stand when no rule fires any more, each with its rule.</summary>
    public IReadOnlyList<(Adjustment Adjustment, IRuleDefinition Rule)> Run(object[] facts)
    {
        var session = factory.CreateSession();
        session.ActionInterceptor = this;
        session.Events.FactInsertingEvent += (_, inserted) =>
        {
            if (inserted.Fact.Value is Adjustment adjustment)
            {
                insertedBy[adjustment] = inserted.Fact.Source is ILinkedFactSource linked ? linked.Rule : current!;
            }
        };
        try
        {
            session.InsertAll(facts);
            if (session.Fire(mostFirings) == mostFirings)
            {
                throw new EvaluatorException(NRulesMessages.Endless, current!.Name, null, mostFirings);
            }
        }
        catch (RuleExecutionException thrown)
        {
            throw Network.Failures.Of(thrown);
        }

        return [.. session.Query<Adjustment>().Select(adjustment => ValueTuple.Create(adjustment, insertedBy[adjustment]))];
    }

    /// <summary>Runs the actions of a rule that fires.</summary>
    public void Intercept(IContext context, IReadOnlyCollection<IActionInvocation> actions)
    {
        current = context.Rule;
        foreach (var action in actions)
        {
            try
            {
                action.Invoke();
            }
            catch (Exception thrown) when (thrown is not EvaluatorException)
            {
                throw Network.Failures.Threw(current.Name, thrown);
            }
        }
    }
}
