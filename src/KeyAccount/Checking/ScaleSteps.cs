using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the steps of scales.</summary>
internal static class ScaleSteps
{
    /// <summary>Reads the steps; null with a finding where one cannot be used.</summary>
    public static ScaleStep[]? Read(JsonValue value, RuleScope scope, Catalog catalog, bool isSurcharge, out string? kind, FindingList findings)
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
}
