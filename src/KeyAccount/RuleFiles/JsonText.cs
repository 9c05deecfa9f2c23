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
        var last = new JsonToken(JsonTokenType.None, 0, 0);
        var open = new Stack<JsonValue>();
        var texts = new TextPool();
        try
        {
            JsonValue? root = null;
            string? name = null;
            var nameOffset = 0;
            while (reader.Read())
            {
                var offset = (int)reader.TokenStartIndex;
                last = new JsonToken(reader.TokenType, offset, (int)reader.BytesConsumed);
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = texts.Read(ref reader);
                        nameOffset = offset;
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.Pop();
                        continue;
                }

                var value = Value(source, ref reader, offset, texts);
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
                    ReportTwice(source.Locate(nameOffset, value.Pointer), open.Peek(), name, value, findings);
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
            JsonFaults.Report(source, last, open, broken, findings);
            return null;
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 that is no character.
            findings.Add(Messages.BrokenJson, source.Locate(last.Start), JsonFaults.Excerpt(source, last.Start), Messages.WholeCharacters);
            return null;
        }
    }

    private static JsonValue Value(SourceText source, ref Utf8JsonReader reader, int offset, TextPool texts) => reader.TokenType switch
    {
        JsonTokenType.StartObject => new JsonValue(source, JsonKind.Object, offset),
        JsonTokenType.StartArray => new JsonValue(source, JsonKind.List, offset),
        JsonTokenType.String => new JsonValue(source, JsonKind.Text, offset) { Text = texts.Read(ref reader) },
        JsonTokenType.Number => new JsonValue(source, JsonKind.Number, offset) { Text = texts.Read(ref reader) },
        JsonTokenType.True => new JsonValue(source, JsonKind.YesNo, offset) { Text = "true" },
        JsonTokenType.False => new JsonValue(source, JsonKind.YesNo, offset) { Text = "false" },
        _ => new JsonValue(source, JsonKind.Null, offset),
    };

    /// <summary>Facts have a dot in their names, settings have none; for facts there is a way to say both.</summary>
    private static void ReportTwice(SourceLocation location, JsonValue holder, string name, JsonValue value, FindingList findings)
    {
        var hint = !name.Contains('.', StringComparison.Ordinal) ? Messages.RemoveOne
            : value.Text.StartsWith('<') || value.Text.StartsWith('>') ? Messages.WriteRange
            : Messages.WriteList;
        findings.Add(Messages.WrittenTwice, location, name, Where(holder), hint);
    }

    private static Phrase Where(JsonValue holder) => (holder.Name, holder.Parent?.Name) switch
    {
        ({ } name, _) => new Phrase($"one \"{name}\"", $"uno stesso \"{name}\""),
        (null, { } list) => new Phrase($"one entry of \"{list}\"", $"una stessa voce di \"{list}\""),
        _ => new Phrase("this file", "questo file"),
    };
}
