using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads where and how amounts are rounded.</summary>
internal static class RoundingReader
{
    private static readonly RoundingRule Commercial = new(RoundingPoint.Component, OfResult: false, null, null, RoundingMode.HalfUp);

    public static IReadOnlyList<RoundingRule> Default { get; } = [Commercial];

    /// <summary>Reads a list of points, whose form has been checked.</summary>
    public static IReadOnlyList<RoundingRule> Read(JsonValue list, FindingList findings)
    {
        var rules = new List<RoundingRule>();
        var isNever = false;
        foreach (var item in list.Items)
        {
            var at = item["at"]!.Text;
            if (at == "never")
            {
                isNever = true;
                if (list.Items.Count > 1)
                {
                    findings.Add(Messages.ContradictorySettings, item.Location, "never", list.Items.First(other => other != item)["at"]!.Text, new Phrase("Keep one of them.", "Tenerne uno solo."));
                }

                continue;
            }

            ReportContradictions(item, findings);
            var point = at switch
            {
                "unit" => RoundingPoint.Unit,
                "line" => RoundingPoint.Line,
                "order" => RoundingPoint.Order,
                _ => RoundingPoint.Component,
            };
            if (rules.Exists(rule => rule.At == point))
            {
                findings.Add(Messages.WrittenTwice, item["at"]!.Location, at, new Phrase("one \"rounding\"", "uno stesso \"rounding\""), Messages.RemoveOne);
                continue;
            }

            rules.Add(new RoundingRule(
                point,
                item["what"]?.Text == "result",
                item["decimals"] is { } decimals && decimals.TryNumber(out var places) ? (int)places : null,
                item["increment"] is { } increment && increment.TryNumber(out var step) ? step : null,
                Mode(item["mode"]?.Text),
                item["ending"] is { } tail && tail.TryNumber(out var ending) ? ending : null));
        }

        return isNever ? [] : rules;
    }

    /// <summary>Reads how the price of a unit is rounded; null with a finding where it does not say to what.</summary>
    public static Rounding? ReadUnit(JsonValue written, FindingList findings)
    {
        if (ReportContradictions(written, findings))
        {
            return null;
        }

        var mode = Mode(written["mode"]?.Text);
        if (written["increment"] is { } increment && increment.TryNumber(out var step))
        {
            return Rounding.ToEnding(step, written["ending"] is { } ending && ending.TryNumber(out var end) ? end : 0, mode);
        }

        if (written["decimals"] is { } decimals && decimals.TryNumber(out var places))
        {
            return Rounding.ToDecimals((int)places, mode);
        }

        findings.Add(Messages.MissingMember, written.Location, "increment", new Phrase("A rounding of a price has decimals or an increment.", "Un arrotondamento del prezzo ha decimals o increment."));
        return null;
    }

    private static bool ReportContradictions(JsonValue item, FindingList findings)
    {
        var before = findings.Errors;
        if (item["decimals"] is { } decimals && item["increment"] is not null)
        {
            findings.Add(Messages.ContradictorySettings, decimals.Location, "decimals", "increment", new Phrase("Keep one of them.", "Tenerne uno solo."));
        }

        if (item["ending"] is { } ending && ending.TryNumber(out var end) && !(item["increment"] is { } increment && increment.TryNumber(out var step) && end < step))
        {
            findings.Add(Messages.EndingBeyondIncrement, ending.Location, end);
        }

        return findings.Errors > before;
    }

    private static RoundingMode Mode(string? text) => text switch
    {
        "half-even" => RoundingMode.HalfEven,
        "half-down" => RoundingMode.HalfDown,
        "half-ceiling" => RoundingMode.HalfCeiling,
        "half-floor" => RoundingMode.HalfFloor,
        "up" => RoundingMode.Up,
        "down" => RoundingMode.Down,
        "ceiling" => RoundingMode.Ceiling,
        "floor" => RoundingMode.Floor,
        _ => RoundingMode.HalfUp,
    };
}
