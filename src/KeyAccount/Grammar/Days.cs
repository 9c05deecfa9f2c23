using System.Globalization;
using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>Reads days and periods as people write them.</summary>
internal static class Days
{
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Reads <c>2026</c>, <c>2026-05</c>, <c>2026-Q2</c>, <c>2026-03-02..2026-03-21</c>, <c>2026-07-01..</c>; null with a finding for anything else.</summary>
    public static Period? ReadPeriod(string text, Place place, FindingList findings)
    {
        if (TryRead(text, out _))
        {
            findings.Add(Messages.LoneDay, place.Location, text);
            return null;
        }

        if (TryReadPeriod(text) is not { } period)
        {
            findings.Add(Messages.NotAPeriod, place.Location, text);
            return null;
        }

        if (period.IsEmpty)
        {
            findings.Add(Messages.Reversed, place.Location, period.From, period.To);
            return null;
        }

        return period;
    }

    /// <summary>Reads a period, also a reversed one; null where the text is none.</summary>
    public static Period? TryReadPeriod(string text)
    {
        if (text.IndexOf("..", StringComparison.Ordinal) is var dots and >= 0)
        {
            var (from, to) = (text[..dots], text[(dots + 2)..]);
            DateOnly first = DateOnly.MinValue, last = DateOnly.MaxValue;
            return (from.Length == 0 || TryRead(from, out first)) && (to.Length == 0 || TryRead(to, out last)) && text.Length > 2
                ? new Period(from.Length == 0 ? DateOnly.MinValue : first, to.Length == 0 ? DateOnly.MaxValue : last)
                : null;
        }

        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998)
        {
            return null;
        }

        return text[4..] switch
        {
            "" => Months(year, 1, 12),
            ['-', 'Q', >= '1' and <= '4' and var quarter] => Months(year, ((quarter - '1') * 3) + 1, 3),
            ['-', var tens, var ones] when int.TryParse([tens, ones], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 =>
                Months(year, month, 1),
            _ => null,
        };
    }

    private static Period Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return new Period(first, first.AddMonths(count).AddDays(-1));
    }
}
