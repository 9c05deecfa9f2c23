using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Checking.Bonuses;

/// <summary>Reads the scales of bonuses.</summary>
internal sealed class BonusScales(Catalog catalog, FindingList findings)
{
    /// <summary>The values that a step, or a bonus without a scale, can have.</summary>
    public static readonly string[] Values = ["percent", "amountPerUnit", "amount"];

    public static BonusFigure FigureOf(JsonValue? written) => written?.Text switch
    {
        "quantity" => BonusFigure.Quantity,
        "weight" => BonusFigure.Weight,
        _ => BonusFigure.Amount,
    };

    /// <summary>Reads a scale; null with a finding where it cannot be used.</summary>
    public Scale? Read(JsonValue value, Field figure, RuleScope scope)
    {
        var kind = value["kind"]!.Text switch
        {
            "graduated" => ScaleKind.Graduated,
            "linear" => ScaleKind.Linear,
            "total" => ScaleKind.Total,
            _ => ScaleKind.AllUnits,
        };
        if (Steps(value["steps"]!, scope, out var given) is not { } steps || !FitsTogether(value, kind, given!))
        {
            return null;
        }

        return new Scale(figure, steps)
        {
            Kind = kind,
            IsReachedAt = value["reached"] is not null,
            IsByUnits = value["by"]!.Text == "quantity",
            IsByMoney = value["by"]!.Text == "amount",
        };
    }

    /// <summary>Reads the steps of a scale; null with a finding where one cannot be used.</summary>
    public ScaleStep[]? Steps(JsonValue list, RuleScope scope, out string? given)
    {
        given = null;
        var before = findings.Errors;
        var steps = new List<ScaleStep>();
        foreach (var item in list.Items)
        {
            var from = item["from"]!.TryNumber(out var figure) ? figure : 0;
            if (steps.Count > 0 && from <= steps[^1].Bound)
            {
                findings.Add(Messages.ScaleNotAscending, item["from"]!.Location, from, steps[^1].Bound, "from");
            }

            var value = Value(item, scope, out var setting);
            if (setting is null)
            {
                findings.Add(Messages.NoValue, item.Location, Values, new Phrase("this step", "questo gradino"));
            }
            else if (given is not null && given != setting)
            {
                findings.Add(Messages.MixedScale, item[setting]!.Location, setting, given);
            }

            given ??= setting;
            steps.Add(new ScaleStep(from, value));
        }

        return findings.Errors == before && steps.TrueForAll(step => step.Value is not null) ? [.. steps] : null;
    }

    /// <summary>Reads the one value of a bonus or a step; null where there is none, or with a finding.</summary>
    public RuleValue? Value(JsonValue holder, RuleScope scope, out string? setting)
    {
        var given = Array.FindAll(Values, name => holder[name] is not null);
        setting = given.FirstOrDefault();
        if (given.Length > 1)
        {
            findings.Add(Messages.TwoValues, holder[given[1]]!.Location, given[0], given[1]);
            return null;
        }

        return setting switch
        {
            null => null,
            "percent" => holder["percent"]!.TryNumber(out var percent) ? new RuleValue(ValueKind.Percent, [percent], null) : null,
            _ => RuleValues.ReadMoney(holder[setting]!, scope, catalog, findings) is { } money ? new RuleValue(setting == "amount" ? ValueKind.AmountPerOrder : ValueKind.AmountPerUnit, [], money) : null,
        };
    }

    private bool FitsTogether(JsonValue value, ScaleKind kind, string given)
    {
        var before = findings.Errors;
        if (value["reached"] is { } reached && kind != ScaleKind.Graduated)
        {
            findings.Add(Messages.PointlessSetting, reached.Location, "reached", new Phrase("only a graduated scale has slices", "solo una scala graduated ha scaglioni"));
        }

        if (value["unit"] is { } unit && value["by"]!.Text != "quantity")
        {
            findings.Add(Messages.PointlessSetting, unit.Location, "unit", new Phrase("the scale does not go by quantity", "la scala non va per quantità"));
        }

        if (kind == ScaleKind.Graduated && given == "amount")
        {
            Contradiction(new Phrase("A slice has a rate. For amounts that add up write \"kind\": \"total\".", "Uno scaglione ha un'aliquota. Per importi che si sommano scrivere \"kind\": \"total\"."));
        }
        else if (kind == ScaleKind.Total && given != "amount")
        {
            Contradiction(new Phrase("Only amounts add up; a rate is graduated or all-units.", "Si sommano solo importi; un'aliquota è graduated o all-units."));
        }

        return findings.Errors == before;

        void Contradiction(Phrase hint) => findings.Add(Messages.ContradictorySettings, value["kind"]!.Location, $"kind: {value["kind"]!.Text}", given, hint);
    }
}
