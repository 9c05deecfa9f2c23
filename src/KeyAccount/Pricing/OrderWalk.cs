using System.Runtime.InteropServices;
using KeyAccount.Matching;
using KeyAccount.Pricing.Goods;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Prices a step rule by rule over the whole order: where a rule bears on several lines at once, where rules are compared by order, or where tests are decided again.</summary>
internal sealed class OrderWalk(LineAdmission byLine)
{
    private readonly SortedDictionary<int, List<int>> linesOf = [];
    private readonly List<Candidate> candidates = [];
    private readonly List<Candidate> admitted = [];
    private readonly HashSet<int> onTop = [];
    private readonly HashSet<int> done = [];

    /// <summary>Prices the step.</summary>
    /// <exception cref="PricingException">Two rules are equal in every key, only one of them can stand, and they differ in worth.</exception>
    public void Price(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder, Action<PricingRun, IEvaluation, Step> figuresChanged)
    {
        if (step.Retest)
        {
            PriceWithRetest(run, evaluation, step, rounder, figuresChanged);
            return;
        }

        Clear();
        if (step.ComparesOrder)
        {
            AdmitByOrder(run, evaluation, step, rounder);
        }
        else
        {
            AdmitByLine(run, evaluation, step, rounder);
        }

        Apply(run, evaluation, step, rounder);
    }

    private void Clear()
    {
        linesOf.Clear();
        candidates.Clear();
        admitted.Clear();
        onTop.Clear();
    }

    /// <summary>Admits rules on each line; what they do follows when all lines have been walked.</summary>
    private void AdmitByLine(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder)
    {
        var losers = LosersOfTheOrder(run, evaluation, step, rounder);
        if (step.HoldsFreeGoods)
        {
            losers.UnionWith(TooFewUnits(run, evaluation, step, isReported: true));
        }

        for (var line = 0; line < run.Lines.Length; line++)
        {
            var holding = StepPricer.Holding(run, evaluation, step, line);
            foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(byLine.Admit(run, line, losers.Count == 0 ? holding : Without(holding, losers), step, rounder)))
            {
                Admit(candidate, line);
                if (step.TakesOne && byLine.Adds(candidate.Rule))
                {
                    onTop.Add(candidate.Rule.Rank);
                }
            }
        }
    }

    /// <summary>Finds the rules for free goods that do not come to one application, so that they shut nobody out.</summary>
    private HashSet<int> TooFewUnits(PricingRun run, IEvaluation evaluation, Step step, bool isReported)
    {
        FindLines(run, evaluation, step);
        var found = new HashSet<int>();
        foreach (var (rank, lines) in linesOf)
        {
            if (!FreeGoodsPricer.CanApply(run, evaluation, run.RuleAt(rank)!, lines))
            {
                found.Add(rank);
                if (isReported)
                {
                    ReportTooFew(run, evaluation, run.RuleAt(rank)!, lines);
                }
            }
        }

        linesOf.Clear();
        return found;
    }

    private static void ReportTooFew(PricingRun run, IEvaluation evaluation, PricedRule rule, List<int> lines)
    {
        FreeGoodsPricer.Lose(run, rule, lines, LossReason.TooFew);
        for (var line = 0; line < run.Lines.Length; line++)
        {
            if (rule.OnCharges == run.IsCharge(line) && StepPricer.Holding(run, evaluation, rule.Step, line).BinarySearch(rule.Rank) >= 0 && Exclusions.IsShutOut(run, line, rule, out var reason, out var by))
            {
                run.Lose(line, rule.Rank, reason, by);
            }
        }
    }

    /// <summary>Holds the contests of those groups of which one stands for the whole order.</summary>
    private HashSet<int> LosersOfTheOrder(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder)
    {
        var groups = run.Procedure.Procedure.Groups;
        if (!Array.Exists(groups, group => group.OverOrder))
        {
            return [];
        }

        FindCandidates(run, evaluation, step, rounder, isReported: false);
        candidates.RemoveAll(candidate => candidate.Rule.Rule.Group is var group && (group < 0 || !groups[GroupTree.Top(groups, group)].OverOrder));
        var before = candidates.Select(candidate => candidate.Rule.Rank).ToHashSet();
        GroupContest.Hold(run, PricingRun.WholeOrder, step, candidates, rounder);
        before.ExceptWith(candidates.Select(candidate => candidate.Rule.Rank));
        candidates.Clear();
        linesOf.Clear();
        return before;
    }

    private static int[] Without(ReadOnlySpan<int> holding, HashSet<int> losers)
    {
        var rest = new List<int>();
        foreach (var rank in holding)
        {
            if (!losers.Contains(rank))
            {
                rest.Add(rank);
            }
        }

        return [.. rest];
    }

    /// <summary>Ranks rules once for the order, by what they come to on all lines.</summary>
    private void AdmitByOrder(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder)
    {
        FindCandidates(run, evaluation, step, rounder, isReported: true);
        if (candidates.Count > 1)
        {
            Exclusions.Replace(run, PricingRun.WholeOrder, candidates);
            if (step.NearestOnly)
            {
                Exclusions.KeepNearest(run, PricingRun.WholeOrder, candidates);
            }

            GroupContest.Hold(run, PricingRun.WholeOrder, step, candidates, rounder);
            Ranking.Sort(candidates, step);
            if (candidates.Count > 1 && step.TakesOne)
            {
                Ties.Report(run, PricingRun.WholeOrder, step, step.Order, candidates[0], candidates[1], rounder);
            }
        }

        var chosen = linesOf.ToDictionary();
        linesOf.Clear();
        var taken = -1;
        foreach (var candidate in candidates)
        {
            if (step.TakesOne && taken >= 0)
            {
                run.Lose(PricingRun.WholeOrder, candidate.Rule.Rank, LossReason.Outbid, taken);
                continue;
            }

            foreach (var line in chosen[candidate.Rule.Rank])
            {
                if (IsAdmitted(run, line, candidate.Rule))
                {
                    Admit(candidate, line);
                    taken = candidate.Rule.Rank;
                }
            }
        }
    }

    private static bool IsAdmitted(PricingRun run, int line, PricedRule rule)
    {
        if (Exclusions.IsShutOut(run, line, rule, out var reason, out var by))
        {
            run.Lose(line, rule.Rank, reason, by);
            return false;
        }

        if (run.Procedure.HasExclusions && Exclusions.WouldShutOut(run, line, rule, out by))
        {
            run.Lose(line, rule.Rank, LossReason.Excluded, by);
            return false;
        }

        Exclusions.Stand(run, line, rule);
        return true;
    }

    /// <summary>Finds the rules that hold on some line, with all their lines in the order of their ids.</summary>
    private void FindLines(PricingRun run, IEvaluation evaluation, Step step)
    {
        for (var line = 0; line < run.Lines.Length; line++)
        {
            foreach (var rank in StepPricer.Holding(run, evaluation, step, line))
            {
                if (run.RuleAt(rank) is not { } rule || !run.Bears(rule, line) || Exclusions.IsShutOut(run, line, rule, out _, out _))
                {
                    continue;
                }

                if (!linesOf.TryGetValue(rank, out var lines))
                {
                    linesOf.Add(rank, lines = []);
                }

                lines.Add(line);
            }
        }

        foreach (var lines in linesOf.Values)
        {
            SortById(run, lines);
        }
    }

    /// <summary>Finds the rules that hold on some line, with what they are worth on all their lines together.</summary>
    private void FindCandidates(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder, bool isReported)
    {
        var tooFew = step.HoldsFreeGoods ? TooFewUnits(run, evaluation, step, isReported) : [];
        FindLines(run, evaluation, step);
        foreach (var rank in tooFew)
        {
            linesOf.Remove(rank);
        }

        foreach (var (rank, lines) in linesOf)
        {
            var rule = run.RuleAt(rank)!;
            candidates.Add(new Candidate(rule, Sample(run, rule, lines), RuleApplication.Worth(run, evaluation, rule, lines, rounder)));
        }
    }

    /// <summary>Prices a step whose tests on running figures are decided again after each rule that applied.</summary>
    private void PriceWithRetest(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder, Action<PricingRun, IEvaluation, Step> figuresChanged)
    {
        done.Clear();
        while (Next(run, evaluation, step) is { } next)
        {
            done.Add(next.Rank);
            Clear();
            for (var line = 0; line < run.Lines.Length; line++)
            {
                if (StepPricer.Holding(run, evaluation, step, line).BinarySearch(next.Rank) >= 0)
                {
                    foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(byLine.Admit(run, line, [next.Rank], step, rounder)))
                    {
                        Admit(candidate, line);
                    }
                }
            }

            Apply(run, evaluation, step, rounder);
            figuresChanged(run, evaluation, step);
            evaluation.Reach(run.Procedure.StageOf(step));
        }
    }

    /// <summary>Finds the first rule by rank that holds on some line and has not had its turn.</summary>
    private PricedRule? Next(PricingRun run, IEvaluation evaluation, Step step)
    {
        Candidate? first = null;
        for (var line = 0; line < run.Lines.Length; line++)
        {
            foreach (var rank in StepPricer.Holding(run, evaluation, step, line))
            {
                if (done.Contains(rank) || run.RuleAt(rank) is not { } rule || !run.Bears(rule, line))
                {
                    continue;
                }

                var candidate = new Candidate(rule, Sample(run, rule, [line]), 0);
                if (first is null || Ranking.Full(step.Order, step, candidate, first.Value) < 0)
                {
                    first = candidate;
                }
            }
        }

        return first?.Rule;
    }

    private void Admit(in Candidate candidate, int line)
    {
        if (!linesOf.TryGetValue(candidate.Rule.Rank, out var lines))
        {
            linesOf.Add(candidate.Rule.Rank, lines = []);
            admitted.Add(candidate);
        }

        lines.Add(line);
    }

    private void Apply(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder)
    {
        Ranking.Sort(admitted, step.Apply.Length > 0 ? step.Apply : step.Order, step);
        foreach (var candidate in admitted.OrderBy(candidate => onTop.Contains(candidate.Rule.Rank)).ToArray())
        {
            var lines = linesOf[candidate.Rule.Rank];
            SortById(run, lines);
            RuleApplication.Apply(run, evaluation, candidate.Rule, lines, onTop.Contains(candidate.Rule.Rank) ? new AmountBase(AmountBaseKind.Running) : null, rounder);
        }
    }

    /// <summary>Gives a value of the rule to rank it by: on its first line, else the first that it has at all.</summary>
    private static RuleValue Sample(PricingRun run, PricedRule rule, List<int> lines) =>
        rule.ValueFor(run.Facts, lines[0]) ?? rule.First.Effect.SampleValue!;

    private static void SortById(PricingRun run, List<int> lines) =>
        lines.Sort((a, b) => LineIds.Compare(run.Lines[a].Request.Id, run.Lines[b].Request.Id));
}
