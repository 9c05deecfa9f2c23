namespace KeyAccount;

/// <summary>Rounds figures to decimals, or to an increment such as 0.05. Exact: decimal arithmetic only.</summary>
public sealed record Rounding
{
    private readonly int decimals;
    private readonly decimal? increment;
    private readonly decimal ending;
    private readonly Rounding? next;

    private Rounding(int decimals, decimal? increment, decimal ending, RoundingMode mode, Rounding? next = null)
    {
        this.decimals = decimals;
        this.increment = increment;
        this.ending = ending;
        this.next = next;
        Mode = mode;
    }

    /// <summary>Gets how a figure between two steps is rounded.</summary>
    public RoundingMode Mode { get; }

    /// <summary>Makes a rounding to decimals.</summary>
    /// <param name="decimals">How many, 0 to 10.</param>
    /// <param name="mode">How a figure between two steps is rounded.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is below 0 or above 10.</exception>
    public static Rounding ToDecimals(int decimals, RoundingMode mode = RoundingMode.HalfUp)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 10);
        return new Rounding(decimals, null, 0, mode);
    }

    /// <summary>Makes a rounding to multiples of an increment.</summary>
    /// <param name="increment">The increment, above zero: 0.05 for Swiss cash.</param>
    /// <param name="mode">How a figure between two steps is rounded.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="increment"/> is zero or below.</exception>
    public static Rounding To(decimal increment, RoundingMode mode = RoundingMode.HalfUp)
    {
        return ToEnding(increment, 0, mode);
    }

    /// <summary>Makes a rounding to figures that end alike: an increment of 1 and an ending of 0.99 give 8.99, 9.99.</summary>
    /// <param name="increment">The increment, above zero.</param>
    /// <param name="ending">What the figure ends in within the increment: from zero, below <paramref name="increment"/>.</param>
    /// <param name="mode">How a figure between two steps is rounded.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="increment"/> is zero or below, or <paramref name="ending"/> is below zero or not below <paramref name="increment"/>.</exception>
    public static Rounding ToEnding(decimal increment, decimal ending, RoundingMode mode = RoundingMode.HalfUp)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(increment);
        ArgumentOutOfRangeException.ThrowIfNegative(ending);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ending, increment);
        return new Rounding(0, increment, ending, mode);
    }

    /// <summary>Makes a rounding that rounds a second time: to cents, then up to 0.05.</summary>
    /// <param name="second">The rounding of what this one gives.</param>
    public Rounding Then(Rounding second)
    {
        ArgumentNullException.ThrowIfNull(second);
        return new Rounding(decimals, increment, ending, Mode, next is null ? second : next.Then(second));
    }

    /// <summary>Rounds a figure.</summary>
    /// <exception cref="OverflowException">The figure is too large for a decimal of that many places.</exception>
    public decimal Round(decimal value)
    {
        if (Mode == RoundingMode.HalfUp && next is null && increment is null)
        {
            return decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        }

        var rounded = increment is { } step ? ToMultiple(value, step) : Whole(value, decimals);
        return next is null ? rounded : next.Round(rounded);
    }

    private decimal ToMultiple(decimal value, decimal step)
    {
        var rounded = (Whole((value - ending) / step, 0) * step) + ending;

        // The first figure that ends so is the ending itself: none lies below zero.
        return rounded < 0 && value >= 0 ? rounded + step : rounded;
    }

    private decimal Whole(decimal value, int places) => Mode switch
    {
        RoundingMode.HalfUp => decimal.Round(value, places, MidpointRounding.AwayFromZero),
        RoundingMode.HalfEven => decimal.Round(value, places, MidpointRounding.ToEven),
        RoundingMode.HalfOdd => Half(value, places, toOdd: true, default),
        RoundingMode.HalfDown => Half(value, places, toOdd: false, MidpointRounding.ToZero),
        RoundingMode.HalfCeiling => Half(value, places, toOdd: false, MidpointRounding.ToPositiveInfinity),
        RoundingMode.HalfFloor => Half(value, places, toOdd: false, MidpointRounding.ToNegativeInfinity),
        RoundingMode.Up => -decimal.Round(-value, places, value < 0 ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity),
        RoundingMode.Down => decimal.Round(value, places, MidpointRounding.ToZero),
        RoundingMode.Ceiling => decimal.Round(value, places, MidpointRounding.ToPositiveInfinity),
        _ => decimal.Round(value, places, MidpointRounding.ToNegativeInfinity),
    };

    /// <summary>Rounds to the nearest; only an exact half goes to the odd digit, or where <paramref name="half"/> says.</summary>
    private static decimal Half(decimal value, int places, bool toOdd, MidpointRounding half)
    {
        var below = decimal.Round(value, places, MidpointRounding.ToNegativeInfinity);
        var above = decimal.Round(value, places, MidpointRounding.ToPositiveInfinity);
        return (value - below).CompareTo(above - value) switch
        {
            < 0 => below,
            > 0 => above,
            _ when toOdd => decimal.Round(value, places, MidpointRounding.ToEven) == below ? above : below,
            _ => decimal.Round(value, places, half),
        };
    }
}
