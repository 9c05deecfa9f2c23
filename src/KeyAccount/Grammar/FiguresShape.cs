using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>A figure, or a list of figures in its place.</summary>
internal sealed class FiguresShape(NumberShape of) : Shape
{
    public ListShape List { get; } = new(of, mayBeEmpty: false);

    public NumberShape Of { get; } = of;

    public Phrase Expected { get; } = new($"{of.Expected.English}, or a list of such", $"{of.Expected.Italian}, o un elenco");

    public override bool Check(JsonValue value, FindingList findings) => value.Kind switch
    {
        JsonKind.Number => Of.Check(value, findings),
        JsonKind.List => List.Check(value, findings),
        _ => Wrong(value, Expected, findings),
    };

    /// <summary>Gives the figures, one or several.</summary>
    public static IReadOnlyList<JsonValue> Values(JsonValue value) => value.Kind == JsonKind.List ? value.Items : [value];
}
