using System.Buffers;
using System.Globalization;

namespace KeyAccount.Grammar;

/// <summary>Reads figures as people write them: digits with at most one decimal sign, never a thousands mark.</summary>
internal static class Figures
{
    /// <summary>The largest figure that a rule or a request may state: products of a price, a quantity and a rate stay exact below it.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    /// <summary>The smallest figure above zero of a quantity, a factor or a number of units: quotients by it stay in range.</summary>
    public const decimal Smallest = 0.000_000_000_1m;

    /// <summary>The largest amount of a line: what lies above cannot be computed to the last decimal.</summary>
    /// <remarks>With the decimals that most amounts have: figures of the same decimals compare several times as fast.</remarks>
    public const decimal LargestAmount = 1_000_000_000_000_000.00m;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789.,");

    public enum Outcome
    {
        Fine,
        NotAFigure,

        /// <summary>One separator before exactly three digits: a decimal sign to some, a thousands mark to others.</summary>
        Ambiguous,
    }

    /// <summary>Reads a figure.</summary>
    /// <param name="text">The text, without blanks around it.</param>
    /// <param name="decimalComma">Whether a comma may be the decimal sign, beside the point.</param>
    /// <param name="value">The figure; where it is ambiguous, the reading as a decimal.</param>
    public static Outcome Read(ReadOnlySpan<char> text, bool decimalComma, out decimal value)
    {
        value = 0;
        var digits = text.StartsWith('-') ? text[1..] : text;
        var mark = digits.IndexOfAny('.', ',');
        if (digits.IsEmpty || digits.Length > 28 || digits.ContainsAnyExcept(Allowed)
            || mark == 0 || mark == digits.Length - 1 || (mark >= 0 && digits[(mark + 1)..].IndexOfAny('.', ',') >= 0))
        {
            return Outcome.NotAFigure;
        }

        if (mark >= 0 && !decimalComma && digits[mark] == ',' && digits.Length - mark != 4)
        {
            return Outcome.NotAFigure;
        }

        Span<char> plain = stackalloc char[text.Length];
        text.Replace(plain, ',', '.');
        value = decimal.Parse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return mark is > 0 and <= 3 && digits.Length - mark == 4 && digits[0] != '0' ? Outcome.Ambiguous : Outcome.Fine;
    }

    /// <summary>Writes a figure without needless zeros.</summary>
    public static string Write(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
