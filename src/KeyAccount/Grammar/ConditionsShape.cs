using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>Special conditions by their kind: those that are built in, and those that the company's vocabulary declares, which are checked when they are read.</summary>
internal sealed class ConditionsShape(params Setting[] kinds) : Shape
{
    /// <summary>Gets the built-in kinds.</summary>
    public IReadOnlyList<Setting> Kinds { get; } = kinds;

    /// <summary>Gives the form of an entry of a built-in kind; null for one of the company's own.</summary>
    public ObjectShape? FormOf(string kind) => (Kinds.FirstOrDefault(known => known.Name == kind)?.Shape as OneOrSeveralShape)?.Of;

    private Shape? ShapeOf(string kind) => Kinds.FirstOrDefault(known => known.Name == kind)?.Shape;

    public override bool Check(JsonValue value, FindingList findings)
    {
        if (value.Kind != JsonKind.Object)
        {
            return Wrong(value, Messages.AnObject, findings);
        }

        var fine = true;
        foreach (var member in value.Members)
        {
            fine &= ShapeOf(member.Name)?.Check(member.Value, findings) ?? true;
        }

        return fine;
    }

    /// <summary>Gives the entries of a kind, one or several.</summary>
    public static IReadOnlyList<JsonValue> Entries(JsonValue kind) => kind.Kind == JsonKind.List ? kind.Items : [kind];
}
