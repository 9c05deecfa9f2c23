using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>A list, or several lists by names that the author chooses.</summary>
internal sealed class ListOrMapShape(ListShape list) : Shape
{
    private readonly MapShape map = new(list);

    public ListShape List { get; } = list;

    public override bool Check(JsonValue value, FindingList findings) =>
        value.Kind == JsonKind.List ? List.Check(value, findings) : map.Check(value, findings);
}
