using System.Runtime.InteropServices;
using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Prices one step: candidates of a line are ranked, admitted one by one, and applied.</summary>
internal sealed class StepPricer
{
    private readonly List<Candidate> candidates = [];
    private readonly List<Candidate> admitted = [];
    private readonly HashSet<int> done = [];

    /// <summary>Prices a step whose tests are decided at its start.</summary>
    /// <exception cref="PricingException">Two rules are equal in every key, only one of them can stand, and they differ in worth.</exception>
    public void Price(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder)
    {
        for (var line = 0; line < run.Lines.Length; line++)
        {
            var holding = Holding(run, evaluation, step, line);
            if (holding.IsEmpty)
            {
                continue;
            }

            FindCandidates(run, line, holding, step, rounder);
            if (candidates.Count == 0)
            {
                continue;
            }

            if (candidates.Count > 1)
            {
                Exclusions.Replace(run, line, candidates);
                Exclusions.KeepOneOfEachGroup(run, line, step, candidates, rounder);
                Ranking.Sort(candidates, step.Order);
                if (candidates.Count > 1 && (step.TakesOne || FirstShutsOutTheRest(run, line, step)))
                {
                    Ties.Report(run, line, step, step.Order, candidates[0], candidates[1], rounder);
                }
            }

            Admit(run, line, step);
            Apply(run, line, step, rounder);
        }
    }

    /// <summary>Says whether the candidate that comes first is exclusive and will be admitted, so that it matters which one comes first.</summary>
    private bool FirstShutsOutTheRest(PricingRun run, int line, Step step) =>
        candidates[0].Rule.Rule.Exclusive != Exclusivity.None && !step.IsSurcharge && run.Lines[line].FirstDiscount < 0;

    /// <summary>Prices a step whose tests on running figures are decided again after each rule that applied.</summary>
    public void PriceWithRetest(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder, Action<PricingRun, IEvaluation, Step> writeRunningFigures)
    {
        done.Clear();
        while (Next(run, evaluation, step, rounder) is { } next)
        {
            done.Add(next.Rank);
            for (var line = 0; line < run.Lines.Length; line++)
            {
                if (Holding(run, evaluation, step, line).BinarySearch(next.Rank) >= 0)
                {
                    FindCandidates(run, line, [next.Rank], step, rounder);
                    Admit(run, line, step);
                    Apply(run, line, step, rounder);
                }
            }

            writeRunningFigures(run, evaluation, step);
            evaluation.Reach(run.Procedure.StageOf(step));
        }
    }

    private static ReadOnlySpan<int> Holding(PricingRun run, IEvaluation evaluation, Step step, int line) =>
        run.Contributed.After(evaluation.Holding(run.Procedure.StageOf(step), line), line);

    /// <summary>Finds the first rule by rank that holds on some line and has not had its turn.</summary>
    private PricedRule? Next(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder)
    {
        Candidate? first = null;
        for (var line = 0; line < run.Lines.Length; line++)
        {
            foreach (var rank in Holding(run, evaluation, step, line))
            {
                if (done.Contains(rank))
                {
                    continue;
                }

                var rule = run.RuleAt(rank);
                var candidate = new Candidate(rule, rule.ValueFor(run.Facts, line) ?? rule.Rule.Value ?? rule.Rule.Scale!.Steps.First(known => known.Value is not null).Value!, 0);
                if (first is null || Ranking.Full(step.Order, candidate, first.Value) < 0)
                {
                    first = candidate;
                }
            }
        }

        return first?.Rule;
    }

    private void FindCandidates(PricingRun run, int line, ReadOnlySpan<int> holding, Step step, Rounder rounder)
    {
        candidates.Clear();
        foreach (var rank in holding)
        {
            var rule = run.RuleAt(rank);
            if (Exclusions.IsShutOut(run, line, rule, out var reason, out var by))
            {
                run.Lose(line, rank, reason, by);
            }
            else if (rule.ValueFor(run.Facts, line) is not { } value)
            {
                run.Lose(line, rank, LossReason.BelowScale);
            }
            else
            {
                candidates.Add(new Candidate(rule, value, 0));
            }
        }

        if (candidates.Count > 1 && (step.RanksByWorth || Exclusions.GroupsRankByWorth(run, candidates)))
        {
            foreach (ref var candidate in CollectionsMarshal.AsSpan(candidates))
            {
                candidate = candidate with { Worth = RuleArithmetic.Worth(run, line, candidate.Rule, candidate.Value, rounder) };
            }
        }
    }

    private void Admit(PricingRun run, int line, Step step)
    {
        admitted.Clear();
        var taken = -1;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            var rule = candidate.Rule;
            if (run.Procedure.HasExclusions && Exclusions.IsShutOut(run, line, rule, out var reason, out var by))
            {
                run.Lose(line, rule.Rank, reason, by);
            }
            else if (run.Procedure.HasExclusions && Exclusions.WouldShutOut(run, line, rule, out by))
            {
                run.Lose(line, rule.Rank, LossReason.Excluded, by);
            }
            else if (step.TakesOne && taken >= 0 && !Adds(rule))
            {
                run.Lose(line, rule.Rank, LossReason.Outbid, taken);
            }
            else
            {
                if (!Adds(rule))
                {
                    taken = rule.Rank;
                }

                Exclusions.Stand(run, line, rule);
                admitted.Add(candidate);
            }
        }
    }

    /// <summary>Says whether the rule comes on top of one of its parents' that is a candidate too, and so does not compete with it.</summary>
    private bool Adds(PricedRule rule)
    {
        if (rule.AddsTo.Count > 0)
        {
            foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
            {
                if (other.Rule.Rule.Account is { } account && rule.AddsTo.Contains(account))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What adds comes after what it adds to.</summary>
    private void PutWhatAddsLast()
    {
        for (int i = 0, left = admitted.Count; left > 0; left--)
        {
            if (Adds(admitted[i].Rule))
            {
                admitted.Add(admitted[i]);
                admitted.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }
    }

    private void Apply(PricingRun run, int line, Step step, Rounder rounder)
    {
        if (admitted.Count > 1)
        {
            if (step.Apply.Length > 0)
            {
                Ranking.Sort(admitted, step.Apply);
            }
            else if (step.TakesOne)
            {
                PutWhatAddsLast();
            }
        }

        var room = step.Cap?.For(run.Lines[line].StartOfStep, run.Currency) is { } cap ? cap - Math.Abs(run.Lines[line].Running - run.Lines[line].StartOfStep) : decimal.MaxValue;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(admitted))
        {
            // On top of another means of what that one left.
            var of = step.TakesOne && admitted.Count > 1 && Adds(candidate.Rule) ? new AmountBase(AmountBaseKind.Running) : candidate.Rule.Of;
            var amount = RuleArithmetic.Apply(run, line, candidate.Rule, candidate.Value, of, room, rounder);
            room -= Math.Abs(amount);
            if (amount == 0)
            {
                run.Lose(line, candidate.Rule.Rank, LossReason.NothingLeft);
            }
        }
    }
}
