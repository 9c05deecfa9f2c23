using KeyAccount.Grammar;

namespace KeyAccount.Checking;

/// <summary>One half of a test such as <c>&gt;= 100 and &lt; 500</c>: an operator, a figure or a day, and perhaps a unit.</summary>
internal readonly record struct Comparison(string Operator, string Figure, string? Unit)
{
    private static readonly string[] Operators = [">=", "<=", "!=", "=", ">", "<"];

    /// <summary>Splits a test into one or two comparisons; null where it is none.</summary>
    public static IReadOnlyList<Comparison>? Read(string text)
    {
        var halves = text.Split(" and ", StringSplitOptions.TrimEntries);
        if (halves.Length > 2)
        {
            return null;
        }

        var comparisons = new List<Comparison>();
        foreach (var half in halves)
        {
            if (One(half) is not { } comparison || (halves.Length == 2 && comparison.Operator is "=" or "!="))
            {
                return null;
            }

            comparisons.Add(comparison);
        }

        return comparisons;
    }

    /// <summary>Gives a figure as bounds; the operator is not <c>!=</c>.</summary>
    public (decimal? Min, bool MinOpen, decimal? Max, bool MaxOpen) Bounds(decimal figure) => Operator switch
    {
        ">=" => (figure, false, null, false),
        ">" => (figure, true, null, false),
        "<=" => (null, false, figure, false),
        "<" => (null, false, figure, true),
        _ => (figure, false, figure, false),
    };

    /// <summary>Gives a day as a period, an empty one where no day can fit; the operator is not <c>!=</c>.</summary>
    public Period Days(DateOnly day) => Operator switch
    {
        ">" when day == DateOnly.MaxValue => new Period(DateOnly.MaxValue, DateOnly.MinValue),
        "<" when day == DateOnly.MinValue => new Period(DateOnly.MaxValue, DateOnly.MinValue),
        ">=" => new Period(day, DateOnly.MaxValue),
        ">" => new Period(day.AddDays(1), DateOnly.MaxValue),
        "<=" => new Period(DateOnly.MinValue, day),
        "<" => new Period(DateOnly.MinValue, day.AddDays(-1)),
        _ => new Period(day, day),
    };

    private static Comparison? One(string text)
    {
        var sign = Array.Find(Operators, candidate => text.StartsWith(candidate, StringComparison.Ordinal)) ?? "";
        var rest = text[sign.Length..].Trim();
        var blank = rest.IndexOf(' ', StringComparison.Ordinal);
        var (figure, unit) = blank < 0 ? (rest, null) : (rest[..blank], rest[(blank + 1)..].Trim());
        return figure.Length > 0 && char.IsAsciiDigit(figure[0]) ? new Comparison(sign.Length == 0 ? "=" : sign, figure, unit) : null;
    }
}
