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

            if (item["decimals"] is { } written && item["increment"] is not null)
            {
                findings.Add(Messages.ContradictorySettings, written.Location, "decimals", "increment", new Phrase("Keep one of them.", "Tenerne uno solo."));
            }

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
                Mode(item["mode"]?.Text)));
        }

        return isNever ? [] : rules;
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
