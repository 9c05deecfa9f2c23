using System.Text.Json;

namespace KeyAccount.RuleFiles;

/// <summary>A token that a reader of JSON has passed: where it begins, and where the text after it begins.</summary>
internal readonly record struct JsonToken(JsonTokenType Type, int Start, int End);
