namespace KeyAccount.RuleFiles;

/// <summary>A member of a JSON object: its name, where the name stands, and its value.</summary>
internal readonly record struct JsonMember(string Name, int NameOffset, JsonValue Value);
