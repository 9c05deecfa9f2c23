using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>A value that depends on a figure: of the line, of the order, or of several lines together.</summary>
/// <param name="By">The figure.</param>
/// <param name="Steps">The steps, their bounds ascending.</param>
internal sealed record Scale(Field By, ScaleStep[] Steps)
{
    public ScaleKind Kind { get; init; }

    /// <summary>Gets whether a bound is the last figure of its step instead of the first; above the last bound there is no value.</summary>
    public bool IsUpTo { get; init; }

    /// <summary>Gets whether a slice starts with the unit of its bound's number, on whole units, instead of above it.</summary>
    public bool IsReachedAt { get; init; }

    /// <summary>Gets what a block gives for each unit above the last bound; null for nothing.</summary>
    public MoneyFigure? Overage { get; init; }

    /// <summary>Gets the sum over several lines that it goes by; null where the figure is of the line or of the order.</summary>
    public PoolSum? Sum { get; init; }

    /// <summary>Gets whether lines take slices of a sum one after the other instead of each its share of every slice.</summary>
    public bool IsInLineOrder { get; init; }

    /// <summary>Gets whether the figure is an amount of money.</summary>
    public bool IsByMoney { get; init; }

    /// <summary>Gets whether it is worked out once for several lines and spread over them.</summary>
    public bool IsSpread => Sum is not null && IsSliced;

    /// <summary>Gets whether the figure counts units, so that a slice is so many of them.</summary>
    public bool IsByUnits { get; init; }

    /// <summary>Gets the first value that a step has.</summary>
    public RuleValue Sample => Array.Find(Steps, step => step.Value is not null)!.Value!;

    /// <summary>Gets whether parts of the figure have values of their own, each taken of its part. Flat amounts of several steps are one sum.</summary>
    public bool IsSliced => Kind is ScaleKind.Graduated or ScaleKind.Rolling or ScaleKind.Total && !Sample.IsFlat;

    /// <summary>Says whether a bar names the units of its slice; a percentage of an amount says of how much it is.</summary>
    public bool NamesUnits(RuleValue value) => IsByUnits || value.Kind != ValueKind.Percent;

    /// <summary>Gives the value that holds at a figure, of slices that of the last one; null where there is none.</summary>
    public RuleValue? At(decimal figure) => Kind switch
    {
        ScaleKind.AllUnits => ReachedAt(figure) is var reached and >= 0 ? Steps[reached].Value : null,
        ScaleKind.Block => BlockAt(figure),
        ScaleKind.Linear => LinearAt(figure),
        _ => SlicesAt(figure),
    };

    /// <summary>Gives the slices of a figure that have a value, from the lowest on.</summary>
    public List<Slice> Slices(decimal figure)
    {
        var slices = new List<Slice>(Steps.Length);
        if (IsUpTo && Kind != ScaleKind.Graduated && figure > Steps[^1].Bound)
        {
            return slices;
        }

        for (var i = 0; i < Steps.Length; i++)
        {
            var (from, to) = Kind == ScaleKind.Graduated ? Band(i) : (0, Kind == ScaleKind.Rolling ? EndOf(i) : decimal.MaxValue);
            to = Math.Min(to, figure);
            if (Steps[i].Value is { } value && to > from && (Kind == ScaleKind.Graduated || IsReached(i, figure)))
            {
                slices.Add(new Slice(from, to, value));
            }
        }

        return slices;
    }

    /// <summary>Gives the number of the step that a figure reaches; -1 for none.</summary>
    private int ReachedAt(decimal figure)
    {
        if (IsUpTo)
        {
            return Array.FindIndex(Steps, step => figure <= step.Bound);
        }

        var reached = -1;
        while (reached + 1 < Steps.Length && figure >= Steps[reached + 1].Bound)
        {
            reached++;
        }

        return reached;
    }

    private RuleValue? BlockAt(decimal figure)
    {
        var above = Math.Max(figure - Steps[^1].Bound, 0);
        var reached = IsUpTo && above > 0 && Overage is not null ? Steps.Length - 1 : ReachedAt(figure);
        if (reached < 0 || Steps[reached].Value is not { } value)
        {
            return null;
        }

        var money = Overage is not null && above > 0 ? value.Money!.With(Overage, (flat, more) => flat + (more * above)) : value.Money;

        // The price of a block is that of the whole line.
        return new RuleValue(value.Kind == ValueKind.NewPrice ? ValueKind.NewTotal : value.Kind, [], money);
    }

    private RuleValue? LinearAt(decimal figure)
    {
        var above = Array.FindIndex(Steps, step => figure < step.Bound);
        if (above < 0)
        {
            return IsUpTo && figure > Steps[^1].Bound ? null : Steps[^1].Value;
        }

        if (above == 0)
        {
            return IsUpTo ? Steps[0].Value : null;
        }

        var (lower, upper) = (Steps[above - 1], Steps[above]);
        if (lower.Value is not { } from || upper.Value is not { } to)
        {
            return IsUpTo ? upper.Value : lower.Value;
        }

        return from.Kind == ValueKind.Percent
            ? new RuleValue(from.Kind, [Between(from.Percents[0], to.Percents[0])], null)
            : new RuleValue(from.Kind, [], from.Money!.With(to.Money!, Between));

        decimal Between(decimal a, decimal b) => a + ((b - a) * (figure - lower.Bound) / (upper.Bound - lower.Bound));
    }

    private RuleValue? SlicesAt(decimal figure)
    {
        var slices = Slices(figure);
        return slices switch
        {
            [] => null,
            [var only] => only.Value,
            _ when !Sample.IsFlat => slices[^1].Value,
            _ => new RuleValue(Sample.Kind, [], slices.Skip(1).Aggregate(slices[0].Value.Money!, (sum, slice) => sum.With(slice.Value.Money!, decimal.Add))),
        };
    }

    private bool IsReached(int step, decimal figure) => IsUpTo ? step == 0 || figure > Steps[step - 1].Bound : figure >= Steps[step].Bound;

    /// <summary>Gives the figures above which a graduated step begins and with which it ends.</summary>
    private (decimal From, decimal To) Band(int step) => IsUpTo
        ? (step == 0 ? 0 : Steps[step - 1].Bound, Steps[step].Bound)
        : (Shifted(Steps[step].Bound), step + 1 < Steps.Length ? Shifted(Steps[step + 1].Bound) : decimal.MaxValue);

    private decimal Shifted(decimal bound) => IsReachedAt ? Math.Max(bound - 1, 0) : bound;

    private decimal EndOf(int step) => IsUpTo ? Steps[step].Bound : step + 1 < Steps.Length ? Steps[step + 1].Bound : decimal.MaxValue;
}
