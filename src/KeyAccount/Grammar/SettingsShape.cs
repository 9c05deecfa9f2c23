using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>Settings of something that stands elsewhere. Which there are is checked once it is known what they are of.</summary>
internal sealed class SettingsShape : Shape
{
    public static readonly Phrase Expected = new("an object with one setting or more", "un oggetto con almeno un'impostazione");

    public static SettingsShape Instance { get; } = new();

    public override bool Check(JsonValue value, FindingList findings) =>
        (value.Kind == JsonKind.Object && value.Members.Count > 0) || Wrong(value, Expected, findings);
}
