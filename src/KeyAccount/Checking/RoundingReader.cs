using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads where and how amounts are rounded.</summary>
internal static class RoundingReader
{
    private static readonly RoundingRule Commercial = new(RoundingPoint.Component, OfResult: false, null, new RoundingFigure(null, null, RoundingMode.HalfUp, null));
    private static readonly Phrase KeepOne = new("Keep one of them.", "Tenerne uno solo.");

    public static IReadOnlyList<RoundingRule> Default { get; } = [Commercial];

    /// <summary>Reads a list of points, whose form has been checked.</summary>
    public static IReadOnlyList<RoundingRule> Read(JsonValue list, bool isOfStep, Catalog catalog, FindingList findings)
    {
        var rules = new List<RoundingRule>();
        var isNever = false;
        foreach (var item in list.Items)
        {
            var at = item["at"]!;
            if (at.Text == "never")
            {
                isNever = true;
                var beside = list.Items.Count > 1 ? list.Items.First(other => other != item)["at"]!.Text : item.Members.Select(member => member.Name).FirstOrDefault(name => name != "at");
                if (beside is not null)
                {
                    findings.Add(Messages.ContradictorySettings, item.Location, "never", beside, KeepOne);
                }

                continue;
            }

            if (isOfStep && at.Text is not ("unit" or "component"))
            {
                findings.Add(Messages.PointlessSetting, at.Location, at.Text, new Phrase("a step rounds its own components; lines and totals are the procedure's", "un passo arrotonda i propri componenti; righe e totali sono della procedura"));
                continue;
            }

            var currency = item["currency"];
            if (currency is not null && !catalog.CheckCurrency(currency.Text, currency.Location, findings))
            {
                continue;
            }

            var point = Point(at.Text);
            if (rules.Exists(rule => rule.At == point && rule.Currency == currency?.Text))
            {
                findings.Add(Messages.WrittenTwice, at.Location, at.Text, new Phrase("one \"rounding\"", "uno stesso \"rounding\""), Messages.RemoveOne);
                continue;
            }

            rules.Add(new RoundingRule(point, item["what"]?.Text == "result", currency?.Text, Figure(item, findings)));
        }

        return isNever ? [] : rules;
    }

    /// <summary>Reads to what a figure is rounded, and how.</summary>
    public static RoundingFigure Figure(JsonValue item, FindingList findings)
    {
        if (item["decimals"] is { } written && item["increment"] is not null)
        {
            findings.Add(Messages.ContradictorySettings, written.Location, "decimals", "increment", KeepOne);
        }

        var tail = item["ending"] is { } last && last.TryNumber(out var end) ? end : 0;
        if (tail > 0 && !(item["increment"] is { } needed && needed.TryNumber(out var whole) && tail < whole))
        {
            findings.Add(Messages.EndingBeyondIncrement, item["ending"]!.Location, tail);
            tail = 0;
        }

        return new RoundingFigure(
            item["decimals"] is { } decimals && decimals.TryNumber(out var places) ? (int)places : null,
            item["increment"] is { } increment && increment.TryNumber(out var step) ? step : null,
            Mode(item["mode"]?.Text),
            item["then"] is { } then ? Figure(then, findings) : null,
            tail);
    }

    private static RoundingPoint Point(string text) => text switch
    {
        "unit" => RoundingPoint.Unit,
        "line" => RoundingPoint.Line,
        "order" => RoundingPoint.Order,
        "tax" => RoundingPoint.Tax,
        "payable" => RoundingPoint.Payable,
        _ => RoundingPoint.Component,
    };

    private static RoundingMode Mode(string? text) => text switch
    {
        "half-even" => RoundingMode.HalfEven,
        "half-odd" => RoundingMode.HalfOdd,
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
