using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>An object, or a list of such objects.</summary>
internal sealed class OneOrSeveralShape(ObjectShape of) : Shape
{
    public ObjectShape Of { get; } = of;

    public override bool Check(JsonValue value, FindingList findings) => value.Kind == JsonKind.List
        ? value.Items.Count > 0 ? value.Items.Aggregate(true, (fine, item) => Of.Check(item, findings) & fine) : Wrong(value, Messages.AFilledList, findings)
        : Of.Check(value, findings);
}
