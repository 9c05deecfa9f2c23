using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads guards.</summary>
internal sealed class GuardReader(Catalog catalog, ConditionReader conditions, FindingList findings)
{
    private static readonly GuardKind[] Kinds = Enum.GetValues<GuardKind>();
    private static readonly string[] Bounds = [.. Kinds.Select(Guard.SettingOf)];

    /// <summary>Reads the guards of all files; those that are released, and drafts for simulation.</summary>
    public IReadOnlyList<Guard> Read(IEnumerable<RuleFile> files) =>
        [.. files.SelectMany(file => file.Guards.Select(entry => (Guard: Read(file, entry), IsUsed: file.IsReleased(entry) || file.IsDraft(entry)))).Where(read => read.IsUsed).Select(read => read.Guard).OfType<Guard>().OrderBy(guard => guard.FullName, StringComparer.Ordinal)];

    /// <summary>Says whether a field can hold the price of a line's unit.</summary>
    public static bool IsFloor(FieldDeclaration field) =>
        field is { IsOwn: true, Type: FieldType.Money or FieldType.Number, Field.Scope: FieldScope.Line };

    private Guard? Read(RuleFile file, JsonValue entry)
    {
        var valid = file.PeriodOf(entry, findings);
        var scope = file.Scope(null, RuleScope.BeforeSteps) with { Valid = valid };
        var when = entry["when"] is { } tests ? conditions.Read(tests, scope) : [];
        if (KindOf(entry) is not { } kind || valid.IsEmpty)
        {
            return null;
        }

        var bound = entry[Guard.SettingOf(kind)]!;
        var isOfOrder = entry["per"]?.Text == "order";
        var outcome = OutcomeOf(entry["outcome"]!.Text);
        if (isOfOrder && (outcome == AlertOutcome.Clamp || kind is GuardKind.FloorPrice or GuardKind.MaximumPrice))
        {
            findings.Add(Messages.GuardIsPerLine, entry["per"]!.Location, outcome == AlertOutcome.Clamp ? "\"outcome\": \"clamp\"" : $"\"{Guard.SettingOf(kind)}\"");
            return null;
        }

        var isPrice = kind is GuardKind.FloorPrice or GuardKind.MaximumPrice;
        var field = isPrice && bound.Kind == JsonKind.Text ? FieldOf(bound) : null;
        var money = isPrice && bound.Kind != JsonKind.Text ? RuleValues.ReadMoney(bound, scope, catalog, findings) : null;
        return isPrice && field is null && money is null ? null : new Guard
        {
            FullName = $"{file.Name}/{entry["id"]!.Text}",
            Title = Titles.Read(entry["title"]),
            Location = entry.Location,
            Account = file.Account ?? file.OnlyFor,
            Overrides = file.Overridden,
            NotFor = file.OverriddenFor(entry),
            IsDraft = file.IsDraft(entry),
            Valid = valid,
            When = [.. file.WhereItStands(entry, valid, catalog.Fields), .. when],
            Written = when,
            Kind = kind,
            Price = money,
            PriceField = field,
            Percent = !isPrice && bound.TryNumber(out var percent) ? percent : 0,
            IsNetNet = entry["level"]?.Text == "net-net",
            IsOfOrder = isOfOrder,
            Outcome = outcome,
        };
    }

    /// <summary>Gives what the guard bounds; null with a finding where it bounds nothing, or two things.</summary>
    private GuardKind? KindOf(JsonValue entry)
    {
        var given = Array.FindAll(Kinds, kind => entry[Guard.SettingOf(kind)] is not null);
        if (given.Length == 0)
        {
            findings.Add(Messages.NoValue, entry.Location, Bounds, new Phrase("the guard", "la soglia"));
        }
        else if (given.Length > 1)
        {
            findings.Add(Messages.TwoValues, entry[Guard.SettingOf(given[1])]!.Location, Guard.SettingOf(given[0]), Guard.SettingOf(given[1]));
        }

        return given.Length == 1 ? given[0] : null;
    }

    private static AlertOutcome OutcomeOf(string written) => written switch
    {
        "approval" => AlertOutcome.Approval,
        "reject" => AlertOutcome.Reject,
        "clamp" => AlertOutcome.Clamp,
        _ => AlertOutcome.Alert,
    };

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
