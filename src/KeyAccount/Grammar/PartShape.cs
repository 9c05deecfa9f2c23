using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>An object that is a file of its own elsewhere: here only that it stands in braces, and the names that a file would have from its path. All else is checked when it is read.</summary>
/// <param name="form">The form it will be checked by, for editors; null for the row of a table.</param>
/// <param name="names">The settings that must say where it stands.</param>
internal sealed class PartShape(ObjectShape? form, params Setting[] names) : Shape
{
    /// <summary>A row of a table: its columns are checked when it is read.</summary>
    public static PartShape Row { get; } = new(null);

    public ObjectShape? Form { get; } = form;

    public IReadOnlyList<Setting> Names { get; } = names;

    public override bool Check(JsonValue value, FindingList findings)
    {
        if (value.Kind != JsonKind.Object)
        {
            return Wrong(value, Messages.AnObject, findings);
        }

        var fine = true;
        foreach (var name in Names)
        {
            if (value[name.Name] is { } written)
            {
                fine &= name.Shape.Check(written, findings);
            }
            else
            {
                findings.Add(Messages.MissingMember, value.Location, name.Name, name.Doc);
                fine = false;
            }
        }

        return fine;
    }
}
