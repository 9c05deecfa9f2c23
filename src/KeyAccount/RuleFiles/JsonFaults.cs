using System.Buffers;
using System.Text;
using System.Text.Json;

namespace KeyAccount.RuleFiles;

/// <summary>Says what is wrong with broken JSON to somebody who wrote it by hand.</summary>
internal static class JsonFaults
{
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n"u8);
    private static readonly SearchValues<byte> InFigures = SearchValues.Create("0123456789.,+-%eE"u8);
    private static readonly string[] CurlyQuotes = ["\u201C", "\u201D", "\u201E", "\u201F", "\u2018", "\u2019", "\u00AB", "'"];

    /// <summary>Reports the one fault that ended the reading.</summary>
    /// <param name="source">The text.</param>
    /// <param name="last">The last token that was well formed.</param>
    /// <param name="open">The objects and lists that are not closed yet.</param>
    /// <param name="broken">What the reader says.</param>
    /// <param name="findings">Where the finding goes.</param>
    public static void Report(SourceText source, JsonToken last, Stack<JsonValue> open, JsonException broken, FindingList findings)
    {
        var text = source.Bytes;
        var at = Offset(text, broken);
        var next = SkipBlanks(text, last.End, out var comma);
        if (last.Type == JsonTokenType.None && next >= text.Length)
        {
            findings.Add(Messages.EmptyFile, source.Locate(0));
        }
        else if (DecimalComma(text, last) is { } figure)
        {
            findings.Add(Messages.DecimalComma, source.Locate(last.Start), figure, figure[..figure.IndexOf(',', StringComparison.Ordinal)],
                figure.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'));
        }
        else if (text[at..].IndexOfAnyExcept(Blanks) < 0 || next >= text.Length)
        {
            ReportEnd(source, at, next, open, findings);
        }
        else if (text[at] is (byte)'\r' or (byte)'\n' && next < at && text[next] == (byte)'"')
        {
            findings.Add(Messages.UnclosedText, source.Locate(next));
        }
        else if (Figure(text, at) is { } range && range.Start >= last.End)
        {
            findings.Add(Messages.BadNumber, source.Locate(range.Start), Encoding.UTF8.GetString(text[range.Start..range.End]));
        }
        else
        {
            findings.Add(Messages.BrokenJson, source.Locate(at), Excerpt(source, at), Expected(source, last, open, at, next, comma));
        }
    }

    /// <summary>Gives what stands at a place, up to the end of the line.</summary>
    public static string Excerpt(SourceText source, int at)
    {
        var rest = source.Bytes[at..];
        if (rest is [< 0x20 and var control, ..])
        {
            return control == (byte)'\t' ? "\\t" : $"\\u{control:x4}";
        }

        var end = rest.IndexOfAny("\r\n"u8);
        var text = Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]).Trim();
        return text.Length > 20 ? text[..(char.IsHighSurrogate(text[19]) ? 19 : 20)] : text;
    }

    /// <summary>Names what is not closed: a comment, a text, or the innermost object or list.</summary>
    private static void ReportEnd(SourceText source, int at, int next, Stack<JsonValue> open, FindingList findings)
    {
        var text = source.Bytes;
        var (unclosed, mark) = text[at..].StartsWith("/*"u8) ? (at, "/*")
            : next < text.Length && text[next] == (byte)'"' ? (next, "\"")
            : open.TryPeek(out var holder) ? (holder.Offset, holder.Kind == JsonKind.List ? "[" : "{")
            : (0, "{");
        findings.Add(Messages.EndsTooEarly, source.Locate(text.Length), mark, (decimal)source.Locate(unclosed).Line);
    }

    /// <summary>Finds <c>12,5</c>: a number, a comma and digits without a space between.</summary>
    private static string? DecimalComma(ReadOnlySpan<byte> text, JsonToken last)
    {
        if (last.Type != JsonTokenType.Number || last.End >= text.Length || text[last.End] != (byte)',')
        {
            return null;
        }

        var end = last.End + 1;
        while (end < text.Length && text[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        return end > last.End + 1 ? Encoding.UTF8.GetString(text[last.Start..end]) : null;
    }

    /// <summary>Finds a figure that JSON does not know around a place: <c>1.250.000</c>, <c>5%</c>, <c>.5</c>, <c>01</c>.</summary>
    private static (int Start, int End)? Figure(ReadOnlySpan<byte> text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && InFigures.Contains(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && InFigures.Contains(text[end]))
        {
            end++;
        }

        while (end > start && text[end - 1] == (byte)',')
        {
            end--;
        }

        return end > start && text[start..end].IndexOfAnyInRange((byte)'0', (byte)'9') >= 0 && text[start] is not ((byte)',' or (byte)'e' or (byte)'E') ? (start, end) : null;
    }

    private static Phrase Expected(SourceText source, JsonToken last, Stack<JsonValue> open, int at, int next, bool comma)
    {
        var text = source.Bytes;
        if (text[at] < 0x20)
        {
            return Messages.NoControlCharacter;
        }

        if (at > 0 && text[at - 1] == (byte)'\\')
        {
            return Messages.DoubledBackslash;
        }

        var excerpt = Excerpt(source, at);
        if (Array.Exists(CurlyQuotes, quote => excerpt.StartsWith(quote, StringComparison.Ordinal)))
        {
            return Messages.StraightQuotes;
        }

        if (!open.TryPeek(out var holder))
        {
            return last.Type == JsonTokenType.None ? Messages.ObjectExpected : Messages.EndExpected;
        }

        if (holder.Kind == JsonKind.List)
        {
            return last.Type == JsonTokenType.StartArray || comma ? Messages.ValueExpected : Messages.CommaInListExpected;
        }

        return last.Type switch
        {
            JsonTokenType.PropertyName => Messages.ValueExpected,
            _ when next < at && text[next] == (byte)'"' => Messages.ColonExpected,
            JsonTokenType.StartObject => Messages.NameExpected,
            _ => comma ? Messages.NameExpected : Messages.CommaInObjectExpected,
        };
    }

    /// <summary>Gives the place of the next token, and whether a comma stands before it.</summary>
    private static int SkipBlanks(ReadOnlySpan<byte> text, int from, out bool comma)
    {
        comma = false;
        while (from < text.Length)
        {
            if (text[from] == (byte)'/')
            {
                var isBlock = text[from..].StartsWith("/*"u8);
                var end = isBlock ? text[from..].IndexOf("*/"u8) : text[from..].IndexOf((byte)'\n');
                from = end < 0 ? text.Length : from + end + (isBlock ? 2 : 1);
            }
            else if (Blanks.Contains(text[from]) || (!comma && text[from] == (byte)','))
            {
                comma |= text[from] == (byte)',';
                from++;
            }
            else
            {
                return from;
            }
        }

        return from;
    }

    private static int Offset(ReadOnlySpan<byte> text, JsonException broken)
    {
        var at = 0;
        for (var line = broken.LineNumber ?? 0; line > 0; line--)
        {
            at += text[at..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(at + (broken.BytePositionInLine ?? 0), text.Length);
    }
}
