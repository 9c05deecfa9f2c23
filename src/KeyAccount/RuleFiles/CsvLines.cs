using System.Text;

namespace KeyAccount.RuleFiles;

/// <summary>Looks at the lines of a table before its cells are read: a row stands on one line of reasonable length.</summary>
internal static class CsvLines
{
    private const int Longest = 100_000;

    /// <summary>Gives the text with the lines left blank that cannot be rows; each is a finding.</summary>
    public static string Check(string path, string text, FindingList findings, out bool hasPassedOver)
    {
        hasPassedOver = false;
        if (!text.Contains('"', StringComparison.Ordinal) && text.Length <= Longest)
        {
            return text;
        }

        var kept = new StringBuilder();
        var copied = 0;
        var number = 0;
        var isInside = false;
        for (var start = 0; start < text.Length;)
        {
            number++;
            var rest = text.AsSpan(start);
            var length = rest.IndexOfAny('\r', '\n') is var found and >= 0 ? found : rest.Length;
            var line = rest[..length];
            var opening = Opening(line);
            if (isInside || opening >= 0 || length > Longest)
            {
                if (!isInside)
                {
                    findings.Add(opening >= 0 ? Messages.QuotedNewline : Messages.LineTooLong, new SourceLocation(path, number, Math.Max(opening, 0) + 1), (decimal)Longest);
                    isInside = opening >= 0 && ClosesBelow(text, start + length);
                }
                else if (opening >= 0)
                {
                    isInside = false;
                }

                kept.Append(text, copied, start - copied);
                copied = start + length;
                hasPassedOver = true;
            }

            start += length + (rest[length..].StartsWith("\r\n") ? 2 : 1);
        }

        return hasPassedOver ? kept.Append(text, copied, text.Length - copied).ToString() : text;
    }

    /// <summary>Gives the place of a quotation mark that the line does not close; -1 for none.</summary>
    private static int Opening(ReadOnlySpan<char> line)
    {
        var opening = -1;
        for (var i = line.IndexOf('"'); i >= 0 && i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                opening = opening < 0 ? i : -1;
            }
        }

        return opening;
    }

    /// <summary>Says whether a quotation mark that a line leaves open is closed at the end of a cell further down, and so was meant to hold a new line.</summary>
    private static bool ClosesBelow(string text, int from)
    {
        var next = text.IndexOf('"', from);
        return next >= 0 && (next + 1 == text.Length || text[next + 1] is ';' or ',' or '\t' or '\r' or '\n');
    }
}
