using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>A percentage: <c>3</c>, or <c>"50+10+5"</c> in cascade.</summary>
internal sealed class PercentShape : Shape
{
    public static readonly Phrase Expected = new("a percentage: 3 for 3 %, or \"50+10+5\" for a cascade", "una percentuale: 3 per il 3 %, o \"50+10+5\" in cascata");

    public static PercentShape Instance { get; } = new();

    public override bool Check(JsonValue value, FindingList findings)
    {
        if (value.Kind is not (JsonKind.Number or JsonKind.Text))
        {
            return Wrong(value, Expected, findings);
        }

        return Percents.Read(value, findings) is not null;
    }
}
