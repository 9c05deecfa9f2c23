using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>A list of values of one shape.</summary>
internal sealed class ListShape(Shape of, bool mayBeEmpty = true) : Shape
{
    public Shape Of { get; } = of;

    public bool MayBeEmpty { get; } = mayBeEmpty;

    public override bool Check(JsonValue value, FindingList findings)
    {
        if (value.Kind != JsonKind.List || (!MayBeEmpty && value.Items.Count == 0))
        {
            return Wrong(value, MayBeEmpty ? Messages.AList : Messages.AFilledList, findings);
        }

        var fine = true;
        for (var i = 0; i < value.Items.Count; i++)
        {
            fine &= Of.Check(value.Items[i], findings);
        }

        return fine;
    }
}
