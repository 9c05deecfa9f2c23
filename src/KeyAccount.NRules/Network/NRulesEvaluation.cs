using System.Runtime.InteropServices;
using KeyAccount.Matching;
using NRules;

namespace KeyAccount.Network;

/// <summary>One session of NRules for one request.</summary>
internal sealed class NRulesEvaluation : IEvaluation
{
    private readonly MatchPlan plan;
    private readonly bool[] late;
    private readonly bool[] lateStages;
    private readonly ISession session;
    private readonly FactTable facts;
    private readonly LineNode[] lines;
    private readonly StageNode[]?[] stages;

    public NRulesEvaluation(MatchPlan plan, bool[] late, bool[] lateStages, ISession session, FactTable facts)
    {
        this.plan = plan;
        this.late = late;
        this.lateStages = lateStages;
        this.session = session;
        this.facts = facts;
        stages = new StageNode[]?[plan.StageCount];
        lines = [.. Enumerable.Range(0, facts.Lines).Select(line => new LineNode(facts, line))];
        Fire(() => session.InsertAll([new OrderNode(facts), .. lines]));
    }

    public void Reach(int number)
    {
        if (!lateStages[number])
        {
            return;
        }

        if (stages[number] is { } reached)
        {
            // What held before the figures changed is forgotten: NRules fires again whatever still holds, and takes no firing back.
            foreach (var line in lines)
            {
                line.Ranks.RemoveAll(rank => late[rank] && IsOf(number, rank));
            }

            Fire(() => session.UpdateAll(reached));
        }
        else
        {
            var first = stages[number] = [.. lines.Select(line => new StageNode(facts, line.Line, number))];
            Fire(() => session.InsertAll(first));
        }
    }

    public ReadOnlySpan<int> Holding(int number, int line)
    {
        var ranks = CollectionsMarshal.AsSpan(lines[line].Ranks);
        var from = At(ranks, plan.StageStart[number]);
        return ranks[from..At(ranks, plan.StageStart[number + 1])];
    }

    /// <summary>A session is not disposable; it goes with the evaluation.</summary>
    public void Dispose()
    {
    }

    private static int At(ReadOnlySpan<int> ranks, int rank) => ranks.BinarySearch(rank) is var at && at < 0 ? ~at : at;

    private bool IsOf(int number, int rank) => rank >= plan.StageStart[number] && rank < plan.StageStart[number + 1];

    private void Fire(Action change)
    {
        try
        {
            change();
            session.Fire();
        }
        catch (RuleExecutionException thrown)
        {
            throw Failures.Of(thrown);
        }

        foreach (var line in lines)
        {
            line.Ranks.Sort();
        }
    }
}
