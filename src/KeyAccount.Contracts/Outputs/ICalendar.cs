using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KeyAccount.Contracts.Outputs;

/// <summary>Writes the obligations of a contract as an iCalendar file (RFC 5545) of events that last the day.</summary>
internal static class ICalendar
{
    /// <summary>How many bytes a line may have before it is folded.</summary>
    private const int LineBytes = 75;

    public static string Write(Contract contract)
    {
        var words = ContractWords.In(contract.Language);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, $"PRODID:-//KeyAccount//Contracts//{(contract.Language == Language.Italian ? "IT" : "EN")}");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escaped(contract.Title)}");
        foreach (var (obligation, index) in contract.Obligations.Select((obligation, index) => (obligation, Same(contract, obligation, index))))
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{Uid(contract, obligation, index)}");
            Line(text, $"DTSTAMP:{Day(contract.AsOf)}T000000Z");
            Line(text, $"DTSTART;VALUE=DATE:{Day(obligation.Due)}");
            Line(text, $"DTEND;VALUE=DATE:{Day(obligation.Due.AddDays(1))}");
            Line(text, $"SUMMARY:{Escaped($"{obligation.Who}: {obligation.What}")}");
            Line(text, $"DESCRIPTION:{Escaped($"{words.To}: {obligation.To}\n{words.Clause} {contract.NumberOf(obligation.Clause)}\n{contract.Title}")}");
            Line(text, $"CATEGORIES:{Escaped(obligation.Who)}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static int Same(Contract contract, Obligation obligation, int index) => contract.Obligations.Take(index).Count(earlier => earlier == obligation);

    /// <summary>The same obligation has the same id in every draft, so that a calendar that imports a later one does not show it twice.</summary>
    private static string Uid(Contract contract, Obligation obligation, int index)
    {
        var key = string.Join('\n', contract.Agreement, obligation.Clause, obligation.Rule, obligation.Who, obligation.What, Day(obligation.Due), index.ToString(CultureInfo.InvariantCulture));
        return $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16))}@keyaccount";
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string read) => read
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\n").Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Appends a line, folded where it is too long, never within a sign.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var bytes = 0;
        foreach (var sign in line.EnumerateRunes())
        {
            if (bytes + sign.Utf8SequenceLength > LineBytes)
            {
                text.Append("\r\n ");
                bytes = 1;
            }

            text.Append(sign.ToString());
            bytes += sign.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
