using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>A name, or a list of names in its place.</summary>
internal sealed class OneOrListShape(Word word) : Shape
{
    public static readonly Phrase Expected = new("a name, or a list of names", "un nome, o un elenco di nomi");

    public ListShape List { get; } = new(TextShape.NameOf(word), mayBeEmpty: false);

    public Word Word { get; } = word;

    public override bool Check(JsonValue value, FindingList findings) => value.Kind switch
    {
        JsonKind.Text => List.Of.Check(value, findings),
        JsonKind.List => List.Check(value, findings),
        _ => Wrong(value, Expected, findings),
    };

    /// <summary>Gives the names, one or several.</summary>
    public static IReadOnlyList<JsonValue> Names(JsonValue value) => value.Kind == JsonKind.List ? value.Items : [value];
}
