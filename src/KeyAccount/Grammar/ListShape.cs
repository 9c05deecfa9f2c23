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

        return value.Items.Aggregate(true, (fine, item) => Of.Check(item, findings) & fine);
    }
}
