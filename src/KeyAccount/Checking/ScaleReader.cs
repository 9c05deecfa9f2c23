using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads scales.</summary>
internal sealed class ScaleReader(Catalog catalog, ConditionReader conditions, FindingList findings)
{
    private readonly ScaleFigure figures = new(catalog, conditions, findings);

    /// <summary>Reads a scale; null with a finding where it cannot be used.</summary>
    public Scale? Read(JsonValue value, RuleScope scope, bool isSurcharge)
    {
        var figure = figures.Read(value, scope, out var isMoney);
        var kind = KindOf(value);
        var steps = ScaleSteps.Read(value, scope, catalog, isSurcharge, out var setting, findings);
        var fine = steps is not null & FitsTogether(value, kind, steps?.FirstOrDefault(step => step.Value is not null)?.Value, setting);
        var overage = value["overage"] is { } more ? RuleValues.ReadMoney(more, scope, catalog, findings) : null;
        if (figure is null || !fine || (overage is null && value["overage"] is not null))
        {
            return null;
        }

        if (kind == ScaleKind.Block && value["over"] is not null)
        {
            // The price of a block over several lines is what they come to together.
            steps = [.. steps!.Select(step => step.Value is { Kind: ValueKind.NewPrice } price ? step with { Value = price with { Kind = ValueKind.NewTotal } } : step)];
        }

        var scale = new Scale(figure, steps!)
        {
            Kind = kind,
            IsUpTo = value["steps"]!.Items[0]["below"] is not null,
            IsReachedAt = value["reached"] is not null,
            IsByUnits = value["by"]!.Text is "quantity" or FieldCatalog.Quantity,
            IsByMoney = isMoney,
            Sum = catalog.Fields.Pools.Find(figure),
            IsInLineOrder = value["spread"]?.Text == "line-order",
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

    /// <summary>Says whether the settings of a scale go with its kind and with what it gives.</summary>
    private bool FitsTogether(JsonValue value, ScaleKind kind, RuleValue? given, string? setting)
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

        if (value["spread"] is { } spread && (value["over"] is null || kind is ScaleKind.AllUnits or ScaleKind.Block or ScaleKind.Linear))
        {
            findings.Add(Messages.PointlessSetting, spread.Location, "spread", new Phrase("only slices over several lines are spread: graduated, rolling or total with \"over\"", "si ripartiscono solo scaglioni su più righe: graduated, rolling o total con \"over\""));
        }
        else if (value["spread"]?.Text == "line-order" && value["by"]!.Text == "items")
        {
            findings.Add(Messages.ContradictorySettings, value["spread"]!.Location, "spread: line-order", "by: items", new Phrase("Lines share items; no one of them comes first.", "Le righe hanno articoli in comune; nessuna viene prima."));
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
}
