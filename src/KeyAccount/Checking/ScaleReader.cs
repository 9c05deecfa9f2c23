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
        var kind = KindOf(value);
        var steps = Steps(value, scope, catalog, isSurcharge, out var setting, findings);
        var fine = steps is not null & FitsTogether(value, kind, steps?.FirstOrDefault(step => step.Value is not null)?.Value, setting, findings);
        var overage = value["overage"] is { } more ? RuleValues.ReadMoney(more, scope, catalog, findings) : null;
        if (figure is null || !fine || (overage is null && value["overage"] is not null))
        {
            return null;
        }

        var scale = new Scale(figure, steps!)
        {
            Kind = kind,
            IsUpTo = value["steps"]!.Items[0]["below"] is not null,
            IsReachedAt = value["reached"] is not null,
            IsByUnits = figure.Name.StartsWith(FieldCatalog.Quantity, StringComparison.Ordinal),
            Overage = overage,
        };
        if (value["deadZones"] is null && !isSurcharge)
        {
            DeadZones.Report(scale, value, catalog.Currencies, findings);
        }

        return scale;
    }

    private static ScaleKind KindOf(JsonValue value) => value["kind"]!.Text switch
    {
        "graduated" => ScaleKind.Graduated,
        "block" => ScaleKind.Block,
        "linear" => ScaleKind.Linear,
        "rolling" => ScaleKind.Rolling,
        "total" => ScaleKind.Total,
        _ => ScaleKind.AllUnits,
    };

    /// <summary>Reads the steps; null with a finding where one cannot be used.</summary>
    private static ScaleStep[]? Steps(JsonValue value, RuleScope scope, Catalog catalog, bool isSurcharge, out string? kind, FindingList findings)
    {
        kind = null;
        var steps = new List<ScaleStep>();
        var fine = true;
        var bound = value["steps"]!.Items[0]["below"] is null ? "from" : "below";
        foreach (var item in value["steps"]!.Items)
        {
            if (Bound(item, bound, findings) is { } figure)
            {
                if (steps.Count > 0 && figure <= steps[^1].Bound)
                {
                    findings.Add(Messages.ScaleNotAscending, item[bound]!.Location, figure, steps[^1].Bound, bound);
                    fine = false;
                }
            }
            else
            {
                figure = steps.Count > 0 ? steps[^1].Bound : -1;
                fine = false;
            }

            var given = RuleValues.Read(item, scope, catalog, isSurcharge, out var setting, findings);
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
            steps.Add(new ScaleStep(figure, given));
        }

        if (steps.TrueForAll(step => step.Value is null) && fine)
        {
            findings.Add(Messages.NoValue, value["steps"]!.Location, RuleValues.Settings, new Phrase("the scale", "la scala"));
            fine = false;
        }

        return fine ? [.. steps] : null;
    }

    private static decimal? Bound(JsonValue step, string expected, FindingList findings)
    {
        if (step["from"] is not null && step["below"] is { } both)
        {
            findings.Add(Messages.ContradictorySettings, both.Location, "from", "below", new Phrase("A step begins with its bound or ends with it.", "Un gradino comincia con il suo limite o finisce con esso."));
        }
        else if ((step["from"] ?? step["below"]) is null)
        {
            findings.Add(Messages.Incomplete, step.Location, expected, new Phrase("Each step says from which figure on it holds.", "Ogni gradino dice da quale cifra in poi vale."));
        }
        else if (step[expected] is not { } bound)
        {
            findings.Add(Messages.ContradictorySettings, (step["from"] ?? step["below"])!.Location, "from", "below", new Phrase($"The step above says {expected}: all steps of a scale say the same.", $"Il gradino sopra dice {expected}: tutti i gradini di una scala dicono lo stesso."));
        }
        else
        {
            return bound.TryNumber(out var figure) ? figure : null;
        }

        return null;
    }

    /// <summary>Says whether the settings of a scale go with its kind and with what it gives.</summary>
    private static bool FitsTogether(JsonValue value, ScaleKind kind, RuleValue? given, string? setting, FindingList findings)
    {
        var before = findings.Errors;
        if (value["reached"] is { } reached && kind != ScaleKind.Graduated)
        {
            findings.Add(Messages.PointlessSetting, reached.Location, "reached", new Phrase("only a graduated scale has slices; any other step is reached at its bound", "solo una scala graduated ha scaglioni; ogni altro gradino si raggiunge al suo limite"));
        }
        else if (value["reached"] is { } shifted && value["steps"]!.Items[0]["below"] is not null)
        {
            findings.Add(Messages.PointlessSetting, shifted.Location, "reached", new Phrase("with \"below\" a slice ends with its bound", "con \"below\" uno scaglione finisce con il suo limite"));
        }

        if (value["overage"] is { } overage && kind != ScaleKind.Block)
        {
            findings.Add(Messages.PointlessSetting, overage.Location, "overage", new Phrase("only a block has it", "lo ha solo una scala block"));
        }

        if (kind == ScaleKind.Block && given is { Kind: ValueKind.Percent or ValueKind.AmountPerUnit })
        {
            Contradiction(new Phrase("A block gives an amount: amountPerLine, amountPerOrder or newPrice.", "Un blocco dà un importo: amountPerLine, amountPerOrder o newPrice."));
        }
        else if (kind == ScaleKind.Linear && value["steps"]!.Items.Any(step => step["percent"] is { Kind: JsonKind.Text }))
        {
            Contradiction(new Phrase("A line goes from one figure to another: write \"percent\" as a number.", "La retta va da una cifra a un'altra: scrivere \"percent\" come numero."));
        }
        else if (kind is ScaleKind.Rolling or ScaleKind.Total && given is { Kind: ValueKind.NewPrice })
        {
            Contradiction(new Phrase("Several steps count for the same units, which have one price: write percent or an amount.", "Più gradini contano per le stesse unità, che hanno un solo prezzo: scrivere percent o un importo."));
        }

        return findings.Errors == before;

        void Contradiction(Phrase hint) => findings.Add(Messages.ContradictorySettings, value["kind"]!.Location, $"kind: {value["kind"]!.Text}", setting!, hint);
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
