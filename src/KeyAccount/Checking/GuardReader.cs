using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads guards.</summary>
internal sealed class GuardReader(Catalog catalog, ConditionReader conditions, FindingList findings)
{
    /// <summary>Reads the guards of all files; those that are released, and drafts for simulation.</summary>
    public IReadOnlyList<Guard> Read(IEnumerable<RuleFile> files) =>
        [.. files.SelectMany(file => file.Guards.Select(entry => (Guard: Read(file, entry), IsUsed: file.IsReleased(entry) || file.IsDraft(entry)))).Where(read => read.IsUsed).Select(read => read.Guard).OfType<Guard>().OrderBy(guard => guard.FullName, StringComparer.Ordinal)];

    /// <summary>Says whether a field can hold the lowest price of a line's unit.</summary>
    public static bool IsFloor(FieldDeclaration field) =>
        field is { IsOwn: true, Type: FieldType.Money or FieldType.Number, Field.Scope: FieldScope.Line };

    private Guard? Read(RuleFile file, JsonValue entry)
    {
        var valid = file.PeriodOf(entry, findings);
        var scope = file.Scope(null, RuleScope.BeforeSteps) with { Valid = valid };
        var when = entry["when"] is { } tests ? conditions.Read(tests, scope) : [];
        var floor = entry["floorPrice"]!;
        var field = floor.Kind == JsonKind.Text ? FieldOf(floor) : null;
        var money = floor.Kind == JsonKind.Text ? null : RuleValues.ReadMoney(floor, scope, catalog, findings);
        return valid.IsEmpty || (field is null && money is null) ? null : new Guard
        {
            FullName = $"{file.Name}/{entry["id"]!.Text}",
            When = [.. file.WhereItStands(entry, valid, catalog.Fields), .. when],
            FloorPrice = money,
            FloorField = field,
        };
    }

    private Field? FieldOf(JsonValue name)
    {
        if (catalog.Fields.Find(name.Text) is { } field && IsFloor(field))
        {
            return catalog.Fields.Use(field.Field);
        }

        if (catalog.KnowsFields)
        {
            findings.Add(Messages.UnknownField, name.Location, name.Text, Messages.NearestTo(name.Text, catalog.Fields.Declarations.Where(IsFloor).Select(known => known.Name)));
        }

        return null;
    }
}
