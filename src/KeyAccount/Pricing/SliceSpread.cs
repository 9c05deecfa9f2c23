using KeyAccount.Grammar;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Takes the slices of a scale over several lines, one after the other: the amount of each is worked out on all lines, rounded, and allocated.</summary>
internal sealed class SliceSpread
{
    private readonly PricingRun run;
    private readonly PricedRule rule;
    private readonly PricedEffect effect;
    private readonly Rounder rounder;
    private readonly Scale scale;
    private readonly decimal figure;
    private readonly PooledLine[] lines;
    private readonly bool isSurcharge;

    public SliceSpread(PricingRun run, PricedRule rule, PricedEffect effect, IReadOnlyList<int> lines, Rounder rounder)
    {
        this.run = run;
        this.rule = rule;
        this.effect = effect;
        this.rounder = rounder;
        scale = effect.Effect.Scale!;
        isSurcharge = rule.Step.IsSurcharge;
        run.Facts.TryNumber(scale.By, lines[0], out figure);
        this.lines = [.. lines.Select(Pooled)];

        // What the sum holds beyond these lines comes before them.
        var start = Math.Max(figure - this.lines.Sum(line => line.Figure), 0);
        foreach (ref var line in this.lines.AsSpan())
        {
            line.Start = start;
            start += line.Figure;
        }
    }

    /// <summary>Gets whether bars are added; else it is only asked what they would come to.</summary>
    public required bool IsApplied { get; init; }

    private bool IsOnOrder => effect.Effect.On == EffectTarget.Order;

    /// <summary>Takes all slices.</summary>
    /// <param name="room">What a limit leaves.</param>
    /// <returns>What they add to the order.</returns>
    public decimal Take(decimal room)
    {
        var slices = scale.Slices(figure);
        if (rule.Step.DropsOverrun && !isSurcharge && slices.Sum(Asked) > lines.Sum(line => Math.Max(line.Left, 0)))
        {
            return 0;
        }

        if (IsOnOrder && effect.Effect.Cap?.For(lines.Sum(line => run.Lines[line.Line].StartOfStep), run.Currency) is { } cap)
        {
            room = Math.Min(room, cap);
        }

        var total = 0m;
        foreach (var slice in slices)
        {
            var rest = 1m;
            foreach (var rate in RatesOf(slice.Value))
            {
                total += Take(slice, rate, rest, room - Math.Abs(total));
                rest *= slice.Value.Kind == ValueKind.Percent ? 1 + ((isSurcharge ? rate : -rate) / 100) : 1;
            }
        }

        return total;
    }

    /// <summary>Takes one rate of a slice.</summary>
    private decimal Take(in Slice slice, decimal rate, decimal rest, decimal room)
    {
        var shares = new decimal[lines.Length];
        var weights = new decimal[lines.Length];
        var (size, of) = SizeOf(slice);
        var running = 0m;
        for (var i = 0; i < lines.Length; i++)
        {
            shares[i] = lines[i].Asked(slice.Value.Kind, rate, size, of, isSurcharge);
            weights[i] = scale.IsInLineOrder ? lines[i].Asked(slice.Value.Kind, rate, lines[i].Within(slice), lines[i].Figure, isSurcharge) : shares[i];
            running += lines[i].Running + lines[i].Taken;
        }

        var asked = Math.Max(Math.Min(AskedOfAll(slice.Value.Kind, rate, rest * size, of), room), 0);
        var amount = Math.Abs(rounder.Component(ValueKind.AmountPerOrder, running, isSurcharge ? asked : -asked, 1, running));
        return amount == 0 ? 0 : Spread(slice, rate, rest, amount, weights.AsSpan().ContainsAnyExcept(0m) ? weights : shares);
    }

    /// <summary>Gives how large a slice is, and of how much: of the sum, or in line order of what these lines hold of it.</summary>
    private (decimal Size, decimal Of) SizeOf(Slice slice) =>
        scale.IsInLineOrder ? (lines.Sum(line => line.Within(slice)), lines.Sum(line => line.Figure)) : (slice.Size, figure);

    /// <summary>Gives what a rate asks for on a part of all lines together, unrounded: worked out once, so that nothing is lost between lines.</summary>
    private decimal AskedOfAll(ValueKind kind, decimal rate, decimal size, decimal of)
    {
        var all = new PooledLine();
        foreach (var line in lines)
        {
            if (line.Asked(kind, rate, size, of, isSurcharge) > 0)
            {
                all.Quantity += line.Quantity;
                all.Running += line.Running;
                all.Basis += line.Basis;
            }
        }

        return all.Asked(kind, rate, size, of, isSurcharge);
    }

    private decimal Spread(in Slice slice, decimal rate, decimal rest, decimal amount, decimal[] weights)
    {
        var total = 0m;
        var split = Allocation.Split(amount, weights, rule.Step.Allocation.Rule, rounder.Unit, isSurcharge ? [] : [.. lines.Select(line => Math.Max(line.Left + line.Taken, 0))]);
        if (IsApplied && split.Remainder != 0)
        {
            run.LeaveUnplaced(rule.Rank, split.Remainder);
        }

        for (var i = 0; i < lines.Length; i++)
        {
            ref var line = ref lines[i];
            var part = Math.Min(split.Parts[i], Math.Max(line.Room - Math.Abs(line.Taken), 0));
            if (part == 0)
            {
                continue;
            }

            part = isSurcharge ? part : -part;
            if (IsApplied)
            {
                var (size, of) = scale.IsInLineOrder && line.Figure != 0 ? (line.Within(slice), line.Figure) : (slice.Size, figure);
                var basis = slice.Value.Kind == ValueKind.Percent ? line.Basis * rest * size / of : 0;
                run.Add(new AppliedStep(line.Line, rule.Rank, slice.Value.Kind, basis, rate, part, size == of || !scale.NamesUnits(slice.Value) ? 0 : line.Quantity * size / of));
            }

            line.Taken += part;
            total += part;
        }

        return total;
    }

    private decimal[] RatesOf(RuleValue value) => value.Kind == ValueKind.Percent ? value.Percents : [value.Money!.In(run.Currency)!.Value];

    /// <summary>Gives what a slice asks for on all lines, unrounded.</summary>
    private decimal Asked(Slice slice)
    {
        var rate = slice.Value.Kind == ValueKind.Percent ? Percents.Cascade(slice.Value.Percents) : RatesOf(slice.Value)[0];
        var (size, of) = SizeOf(slice);
        return AskedOfAll(slice.Value.Kind, rate, size, of);
    }

    private PooledLine Pooled(int line)
    {
        ref readonly var state = ref run.Lines[line];
        var cap = IsOnOrder ? null : effect.Effect.Cap?.For(state.StartOfStep, run.Currency);
        return new PooledLine
        {
            Line = line,
            Quantity = state.Quantity,
            Running = state.Running,
            Basis = RuleArithmetic.Basis(run, line, effect.Of, state.Running),
            Left = state.Running - state.Floor,
            Room = Math.Min(run.RoomOf(rule.Step, line), cap ?? decimal.MaxValue),
            Figure = scale is { IsInLineOrder: true, Sum.Measure: var measure } ? FigureOf(measure, line, state) : 0,
        };
    }

    /// <summary>Gives what a line of goods added to the sum when it was made.</summary>
    private decimal FigureOf(Measure measure, int line, in LineState state) => measure.Kind switch
    {
        MeasureKind.Figure => run.Facts.TryNumber(measure.Figure!, line, out var figure) ? figure : 0,
        _ => measure.Of switch
        {
            MeasuredAmount.List => state.ListAmount,
            MeasuredAmount.Base => state.BaseAmount,
            MeasuredAmount.AfterStep => run.Subtotal(line, run.Procedure.Procedure.StepNamed(measure.Step!)!.Index),
            MeasuredAmount.Running when rule.Step.Retest => state.Running,
            _ => state.StartOfStep,
        },
    };
}
