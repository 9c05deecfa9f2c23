using System.Text;
using System.Text.Json;

namespace KeyAccount.RuleFiles;

/// <summary>Reads JSON, with comments and trailing commas, into values that know where they stand.</summary>
internal static class JsonText
{
    /// <summary>Reads a document; null with a finding where it is broken.</summary>
    public static JsonValue? Read(SourceText source, RuleFileLimits limits, FindingList findings)
    {
        var reader = new Utf8JsonReader(source.Bytes, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = limits.Depth + 1,
        });
        var last = new Token(JsonTokenType.None, 0, 0);
        try
        {
            var open = new Stack<JsonValue>();
            JsonValue? root = null;
            string? name = null;
            var nameOffset = 0;
            while (reader.Read())
            {
                var offset = (int)reader.TokenStartIndex;
                last = new Token(reader.TokenType, offset, (int)reader.BytesConsumed);
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = reader.GetString()!;
                        nameOffset = offset;
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.Pop();
                        continue;
                }

                var value = Value(source, ref reader, offset);
                if (open.Count == 0)
                {
                    root = value;
                }
                else if (name is null)
                {
                    open.Peek().Add(value);
                }
                else if (!open.Peek().Add(name, nameOffset, value))
                {
                    findings.Add(Messages.WrittenTwice, source.Locate(nameOffset, value.Pointer), name);
                }

                name = null;
                if (value.Kind is JsonKind.Object or JsonKind.List)
                {
                    open.Push(value);
                    if (open.Count > limits.Depth)
                    {
                        findings.Add(Messages.TooDeep, source.Locate(offset), (decimal)limits.Depth);
                        return null;
                    }
                }
            }

            return root;
        }
        catch (JsonException broken)
        {
            Report(source, last, broken, findings);
            return null;
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 that is no character.
            findings.Add(Messages.BrokenJson, source.Locate(last.Start), Excerpt(source, last.Start), Messages.ValueExpected);
            return null;
        }
    }

    private static JsonValue Value(SourceText source, ref Utf8JsonReader reader, int offset) => reader.TokenType switch
    {
        JsonTokenType.StartObject => new JsonValue(source, JsonKind.Object, offset),
        JsonTokenType.StartArray => new JsonValue(source, JsonKind.List, offset),
        JsonTokenType.String => new JsonValue(source, JsonKind.Text, offset) { Text = reader.GetString()! },
        JsonTokenType.Number => new JsonValue(source, JsonKind.Number, offset) { Text = Encoding.UTF8.GetString(reader.ValueSpan) },
        JsonTokenType.True => new JsonValue(source, JsonKind.YesNo, offset) { Text = "true" },
        JsonTokenType.False => new JsonValue(source, JsonKind.YesNo, offset) { Text = "false" },
        _ => new JsonValue(source, JsonKind.Null, offset),
    };

    private static void Report(SourceText source, Token last, JsonException broken, FindingList findings)
    {
        var at = Offset(source, broken);
        if (DecimalComma(source, last) is { } comma)
        {
            findings.Add(Messages.DecimalComma, source.Locate(last.Start), comma, comma[..comma.IndexOf(',', StringComparison.Ordinal)], comma.Replace(',', '.'));
        }
        else if (source.Bytes[Math.Min(at, source.Bytes.Length)..].Trim(" \t\r\n"u8).IsEmpty)
        {
            findings.Add(Messages.EndsTooEarly, source.Locate(source.Bytes.Length));
        }
        else
        {
            findings.Add(Messages.BrokenJson, source.Locate(at), Excerpt(source, at), Expected(last));
        }
    }

    /// <summary>Finds <c>12,5</c>: a number, a comma and digits without a space between.</summary>
    private static string? DecimalComma(SourceText source, Token last)
    {
        if (last.Type != JsonTokenType.Number || last.End >= source.Bytes.Length || source.Bytes[last.End] != (byte)',')
        {
            return null;
        }

        var end = last.End + 1;
        while (end < source.Bytes.Length && source.Bytes[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        return end > last.End + 1 ? Encoding.UTF8.GetString(source.Bytes[last.Start..end]) : null;
    }

    private static int Offset(SourceText source, JsonException broken)
    {
        var text = source.Bytes;
        var at = 0;
        for (var line = broken.LineNumber ?? 0; line > 0; line--)
        {
            at += text[at..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(at + (broken.BytePositionInLine ?? 0), text.Length);
    }

    private static string Excerpt(SourceText source, int at)
    {
        var rest = source.Bytes[at..];
        var end = rest.IndexOfAny("\r\n"u8);
        var text = Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]).Trim();
        return text.Length > 20 ? text[..20] : text;
    }

    private static Phrase Expected(Token last) => last.Type switch
    {
        JsonTokenType.None => Messages.ObjectExpected,
        JsonTokenType.PropertyName => Messages.ValueExpected,
        JsonTokenType.StartObject => Messages.NameExpected,
        JsonTokenType.StartArray => Messages.ValueExpected,
        _ => Messages.CommaExpected,
    };

    private readonly record struct Token(JsonTokenType Type, int Start, int End);
}
