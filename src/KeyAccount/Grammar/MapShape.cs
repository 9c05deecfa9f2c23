using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>An object whose member names the author chooses.</summary>
internal sealed class MapShape(Shape of, Word keys = Word.Any) : Shape
{
    public Shape Of { get; } = of;

    public Word Keys { get; } = keys;

    public override bool Check(JsonValue value, FindingList findings) =>
        value.Kind == JsonKind.Object
            ? value.Members.Aggregate(true, (fine, member) => Of.Check(member.Value, findings) & fine)
            : Wrong(value, Messages.AnObject, findings);
}
