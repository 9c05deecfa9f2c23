using System.Runtime.InteropServices;
using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Prices one step: rules are admitted, then applied; line by line where no rule of the step bears on several lines at once.</summary>
internal sealed class StepPricer
{
    private readonly LineAdmission admission = new();
    private OrderWalk? orderWalk;

    /// <summary>Prices a step.</summary>
    /// <param name="run">The pricing.</param>
    /// <param name="evaluation">Which rules hold.</param>
    /// <param name="step">The step.</param>
    /// <param name="rounder">Its roundings.</param>
    /// <param name="figuresChanged">What is called after each rule of a step that tests running figures again.</param>
    /// <exception cref="PricingException">Two rules are equal in every key, only one of them can stand, and they differ in worth.</exception>
    public void Price(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder, Action<PricingRun, IEvaluation, Step> figuresChanged)
    {
        if (run.Procedure.WalksOrder[step.Index])
        {
            (orderWalk ??= new OrderWalk(admission)).Price(run, evaluation, step, rounder, figuresChanged);
            return;
        }

        for (var line = 0; line < run.Lines.Length; line++)
        {
            var holding = Holding(run, evaluation, step, line);
            if (!holding.IsEmpty && admission.Admit(run, line, holding, step, rounder) is { Count: > 0 } admitted)
            {
                Apply(run, line, step, admitted, rounder);
            }
        }
    }

    /// <summary>Gives the rules of a step that hold for a line, those that code of the host added at the end.</summary>
    public static ReadOnlySpan<int> Holding(PricingRun run, IEvaluation evaluation, Step step, int line) =>
        run.Contributed.After(evaluation.Holding(run.Procedure.StageOf(step), line), line);

    private void Apply(PricingRun run, int line, Step step, List<Candidate> admitted, Rounder rounder)
    {
        if (admitted.Count > 1)
        {
            if (step.Apply.Length > 0)
            {
                Ranking.Sort(admitted, step.Apply, step);
            }
            else if (step.TakesOne)
            {
                PutWhatAddsLast(admitted);
            }
        }

        var room = run.RoomOf(step, line);
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(admitted))
        {
            // On top of another means of what that one left.
            var effect = candidate.Rule.First;
            var of = step.TakesOne && admitted.Count > 1 && admission.Adds(candidate.Rule) ? new AmountBase(AmountBaseKind.Running) : effect.Of;
            var units = effect.Effect.Units?.Of(run.Lines[line].Quantity);
            var amount = units == 0 ? 0 : RuleArithmetic.Apply(run, line, candidate.Rule, effect, candidate.Value, of, room, units, rounder);
            room = step.Cap is null ? room : room - Math.Abs(amount);
            if (amount == 0)
            {
                run.Lose(line, candidate.Rule.Rank, LossReason.NothingLeft);
            }
        }
    }

    /// <summary>What adds comes after what it adds to.</summary>
    private void PutWhatAddsLast(List<Candidate> admitted)
    {
        for (int i = 0, left = admitted.Count; left > 0; left--)
        {
            if (admission.Adds(admitted[i].Rule))
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
}
