using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads scales.</summary>
internal static class ScaleReader
{
    /// <summary>Reads a scale; null with a finding where it cannot be used.</summary>
    public static Scale? Read(JsonValue value, RuleScope scope, Catalog catalog, bool isSurcharge, FindingList findings)
    {
        var figure = Figure(value, scope, catalog, findings);
        var steps = new List<ScaleStep>();
        string? kind = null;
        var fine = figure is not null;
        foreach (var item in value["steps"]!.Items)
        {
            item["from"]!.TryNumber(out var from);
            if (steps.Count > 0 && from <= steps[^1].From)
            {
                findings.Add(Messages.ScaleNotAscending, item["from"]!.Location, from, steps[^1].From);
                fine = false;
            }

            var given = RuleValues.Read(item, scope, catalog, isSurcharge, out var setting, findings);
            fine &= given is not null || setting is null || item[setting]!.Kind == JsonKind.Null;
            if (setting is null)
            {
                findings.Add(Messages.NoValue, item.Location, RuleValues.Settings, new Phrase("this step of the scale", "questo gradino della scala"));
                fine = false;
            }
            else if (kind is not null && kind != setting)
            {
                findings.Add(Messages.MixedScale, item[setting]!.Location, setting, kind);
                fine = false;
            }

            // What is not null and still gave nothing has a finding of its own.
            fine &= given is not null || setting is null || item[setting]!.Kind == JsonKind.Null;
            kind ??= setting;
            steps.Add(new ScaleStep(from, given));
        }

        if (steps.TrueForAll(step => step.Value is null) && fine)
        {
            findings.Add(Messages.NoValue, value["steps"]!.Location, RuleValues.Settings, new Phrase("the scale", "la scala"));
            fine = false;
        }

        return fine ? new Scale(figure!, [.. steps]) : null;
    }

    private static Field? Figure(JsonValue value, RuleScope scope, Catalog catalog, FindingList findings)
    {
        var by = value["by"]!;
        if (catalog.Fields.Find(by.Text) is not { Field.Kind: FieldKind.Number } field || !IsOfLine(field))
        {
            if (catalog.KnowsFields)
            {
                findings.Add(Messages.UnknownField, by.Location, by.Text, Messages.NearestTo(by.Text, catalog.Fields.Declarations.Where(IsOfLine).Select(known => known.Name)));
            }

            return null;
        }

        if (value["unit"] is { } unit)
        {
            if (field.Field != catalog.Fields.LineQuantity)
            {
                findings.Add(Messages.PointlessSetting, unit.Location, "unit", new Phrase($"{field.Name} has no unit", $"{field.Name} non ha unità"));
                return null;
            }

            if (!catalog.Units.Contains(unit.Text))
            {
                if (catalog.KnowsUnits)
                {
                    findings.Add(Messages.UnitNotKnown, unit.Location, unit.Text, Messages.NearestTo(unit.Text, catalog.Units));
                }

                return null;
            }

            return catalog.Fields.QuantityIn(unit.Text);
        }

        if (field.Type == FieldType.Money && scope.Currency is null)
        {
            if (catalog.KnowsCompany && catalog.KnowsAccounts)
            {
                findings.Add(Messages.ScaleOfWhichCurrency, by.Location, by.Text, Messages.And(catalog.Currencies.Codes));
            }

            return null;
        }

        return catalog.Fields.Use(field.Field);
    }

    /// <summary>Says whether a scale can go by the field: a figure of the line.</summary>
    public static bool IsOfLine(FieldDeclaration field) =>
        field.Field is { Kind: FieldKind.Number, Scope: FieldScope.Line } && !field.Name.StartsWith("line.discount.", StringComparison.Ordinal);
}
