using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class YesNoShape : Shape
{
    public static YesNoShape Instance { get; } = new();

    public override bool Check(JsonValue value, FindingList findings) =>
        value.Kind == JsonKind.YesNo || Wrong(value, Messages.AYesNo, findings);
}
