using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>How often something repeats: <c>true</c>, <c>false</c> or a whole number.</summary>
internal sealed class RepeatShape : Shape
{
    public const decimal Largest = 1_000_000;

    public static readonly Phrase Expected = new("true, false, or a whole number from 1 to 1000000", "true, false, oppure un intero da 1 a 1000000");

    public static RepeatShape Instance { get; } = new();

    public override bool Check(JsonValue value, FindingList findings)
    {
        if (value.Kind == JsonKind.YesNo)
        {
            return true;
        }

        if (value.Kind != JsonKind.Number)
        {
            return Wrong(value, Expected, findings);
        }

        if (value.TryNumber(out var times) && times is >= 1 and <= Largest && times == decimal.Truncate(times))
        {
            return true;
        }

        findings.Add(Messages.FigureOutOfRange, value.Location, value.Text, Expected);
        return false;
    }
}
