using System.Globalization;
using KeyAccount.Grammar;
using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>What is summed over a pool of lines, and over which time.</summary>
internal sealed record Measure
{
    public required MeasureKind Kind { get; init; }

    /// <summary>Gets the figure that is summed; null for amounts and items.</summary>
    public Field? Figure { get; init; }

    public MeasuredAmount Of { get; init; }

    /// <summary>Gets the name of the step whose outcome is summed; null where <see cref="Of"/> names none.</summary>
    public string? Step { get; init; }

    /// <summary>Gets whether amounts are summed with tax or without; null for as the prices are.</summary>
    public bool? WithTax { get; init; }

    public PoolPeriod Over { get; init; }

    /// <summary>Gets the days of <see cref="PoolPeriod.Valid"/>.</summary>
    public Period During { get; init; } = Period.Always;

    /// <summary>Gets whether the sum changes from step to step.</summary>
    public bool IsRunning => Kind == MeasureKind.Amount && Of is not (MeasuredAmount.List or MeasuredAmount.Base);

    /// <summary>Gives the days that count for an order of a day, itself included; later days never do.</summary>
    public Period PeriodOf(DateOnly day)
    {
        var quarter = ((day.Month - 1) / 3 * 3) + 1;
        var from = Over switch
        {
            PoolPeriod.Month => new DateOnly(day.Year, day.Month, 1),
            PoolPeriod.Quarter => new DateOnly(day.Year, quarter, 1),
            PoolPeriod.Year => new DateOnly(day.Year, 1, 1),
            PoolPeriod.Valid => During.From,
            _ => day,
        };
        return new Period(from, day);
    }

    /// <summary>Writes the measure in one fixed form, the same for equal measures.</summary>
    public override string ToString()
    {
        var what = Kind switch
        {
            MeasureKind.Figure => Figure!.Name,
            MeasureKind.Items => "items",
            _ => string.Create(CultureInfo.InvariantCulture, $"amount {Of} {Step}").TrimEnd() + WithTax switch { true => " with tax", false => " without tax", _ => "" },
        };
        return Over switch
        {
            PoolPeriod.Order => what,
            PoolPeriod.Valid => $"{what} over {During}",
            _ => $"{what} over {Over}",
        };
    }
}
