using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>A number between bounds, both included unless the lower is open.</summary>
internal sealed class NumberShape(decimal min, decimal max, Phrase expected, bool aboveMin = false) : Shape
{
    public static NumberShape Priority { get; } = new(-1_000_000, 1_000_000, new("a whole number from -1000000 to 1000000", "un intero da -1000000 a 1000000")) { IsWhole = true };

    public static NumberShape Any { get; } = new(-Figures.Largest, Figures.Largest, new("a number", "un numero"));

    public static NumberShape AboveZero { get; } = new(Figures.Smallest, Figures.Largest, new("a figure above 0, up to 1000000000000", "una cifra sopra 0, fino a 1000000000000"));

    public static NumberShape NotNegative { get; } = new(0, Figures.Largest, new("a figure from 0 to 1000000000000", "una cifra da 0 a 1000000000000"));

    public static NumberShape Decimals { get; } = new(0, 10, new("a whole number from 0 to 10", "un intero da 0 a 10")) { IsWhole = true };

    public decimal Min { get; } = min;

    public decimal Max { get; } = max;

    public bool AboveMin { get; } = aboveMin;

    public bool IsWhole { get; init; }

    public Phrase Expected { get; } = expected;

    public override bool Check(JsonValue value, FindingList findings)
    {
        if (value.Kind != JsonKind.Number)
        {
            return Wrong(value, Expected, findings);
        }

        if (!value.TryNumber(out var number))
        {
            findings.Add(Messages.FigureOutOfRange, value.Location, value.Text, new Phrase($"{Expected.English}, with at most 28 digits", $"{Expected.Italian}, con al più 28 cifre"));
            return false;
        }

        if (number < Min || (AboveMin && number == Min) || number > Max || (IsWhole && number != decimal.Truncate(number)))
        {
            findings.Add(Messages.FigureOutOfRange, value.Location, value.Text, Expected);
            return false;
        }

        return true;
    }
}
