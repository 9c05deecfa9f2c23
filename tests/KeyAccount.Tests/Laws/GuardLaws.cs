using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Tests.Support;
using Folder = KeyAccount.Tests.Laws.GeneratedRules.Folder;

namespace KeyAccount.Tests.Laws;

/// <summary>Rule 14, for every rule folder and every order: only a clamp changes a figure, nothing that it may raise stays below it, and a stricter guard never yields a lower price.</summary>
public sealed class GuardLaws
{
    private static readonly Dictionary<string, decimal> Costs = new() { ["DRILL"] = 61.30m, ["SAW"] = 55m, ["BOLT"] = 0.2m };
    private static readonly Dictionary<string, decimal> Floors = new() { ["DRILL"] = 72.25m, ["SAW"] = 60m };
    private static readonly Dictionary<string, decimal> Highest = new() { ["DRILL"] = 98m, ["BOLT"] = 0.49m };

    [Fact]
    public void An_alert_an_approval_and_a_rejection_change_no_figure()
    {
        var seen = 0;
        Check(GeneratedRules.Folders, (folder, order) =>
        {
            var guarded = Rules(folder with { Guards = [.. folder.Guards.Where(guard => guard.Outcome != "clamp")] }).Price(order);
            seen += guarded.Alerts.Count(alert => alert.Rule is { } rule && rule.Contains("/guards/", StringComparison.Ordinal));
            Assert.Equal(Figures(Rules(folder with { Guards = [] }).Price(order)), Figures(guarded));
        });
        Assert.True(seen > 50, $"There were {seen} outcomes only.");
    }

    [Fact]
    public void The_order_of_guards_decides_nothing()
    {
        Check(GeneratedRules.Folders, (folder, order) =>
        {
            var quote = Rules(folder).Price(order);
            var turned = Rules(folder with { Guards = [.. folder.Guards.Reverse()] }).Price(order);
            Assert.Equal(Figures(quote), Figures(turned));
            Assert.Equal(quote.Alerts.Select(alert => (alert.Kind, alert.Outcome, alert.Rule, alert.Message)), turned.Alerts.Select(alert => (alert.Kind, alert.Outcome, alert.Rule, alert.Message)));
        });
    }

    [Fact]
    public void What_clamps_lets_no_price_pass_that_was_not_agreed()
    {
        var seen = 0;
        Check(GeneratedRules.Folders, (folder, order) =>
        {
            // Without conditions, days and drafts it is plain which lines a guard holds for.
            var guards = folder.Guards.Where(guard => guard.Outcome == "clamp").Select(guard => guard with { When = "\"order.lineCount\": \">= 1\"", More = "", Place = "policies" }).ToArray();
            var quote = Rules(folder with { Guards = guards }).Price(order);
            foreach (var line in quote.Lines.Where(line => line.Quantity > 0 && !IsAgreed(line)))
            {
                var left = Array.FindAll(guards, guard => !guard.IsUpper && Bound(guard, line, quote) is not null);
                Assert.All(left, guard => Assert.True(Looked(guard, line) >= Bound(guard, line, quote), $"{line.Id} at {line.NetAmount} is below {guard.Text}"));
                if (left.Length == 0)
                {
                    Assert.All(guards.Where(guard => Bound(guard, line, quote) is not null), guard => Assert.True(Looked(guard, line) <= Bound(guard, line, quote), $"{line.Id} at {line.NetAmount} is above {guard.Text}"));
                }

                seen += line.Steps.Any(step => step.Step == "guard") ? 1 : 0;
            }
        });
        Assert.True(seen > 20, $"{seen} lines only were brought back.");
    }

    [Fact]
    public void A_stricter_guard_never_yields_a_lower_price()
    {
        var raised = 0;
        Check(Monotone, (folder, order) =>
        {
            foreach (var guard in folder.Guards)
            {
                var others = folder.Guards.Where(other => other != guard && !other.IsUpper).ToArray();
                var (none, some, more) = (Nets(folder, order, others), Nets(folder, order, [.. others, guard]), Nets(folder, order, [.. others, guard.Stricter(10)]));
                Assert.All(Enumerable.Range(0, none.Length), i => Assert.True(guard.IsUpper ? none[i] >= some[i] && some[i] >= more[i] : none[i] <= some[i] && some[i] <= more[i], $"Line {i + 1}: {none[i]}, {some[i]}, {more[i]} with {guard.Text}"));
                raised += none.SequenceEqual(some) ? 0 : 1;
                raised += some.SequenceEqual(more) ? 0 : 1;
            }
        });
        Assert.True(raised > 50, $"Only {raised} guards changed something.");
    }

    /// <summary>Rules that a higher price leads to no lower one: each looks at one line, and none at amounts that change from step to step.</summary>
    private static Gen<Folder> Monotone { get; } = GeneratedRules.Folders.Select(folder => folder with
    {
        Rules = [.. folder.Rules.Where(rule => rule.Step != "free" && !ReadsAmounts(rule.When) && !IsOfSeveral(rule.Value) && !rule.Behaviour.Contains("order", StringComparison.Ordinal))],
    });

    private static bool ReadsAmounts(string text) => text.Contains("amount\"", StringComparison.Ordinal) || text.Contains("price\"", StringComparison.Ordinal) || text.Contains("fact.", StringComparison.Ordinal);

    private static bool IsOfSeveral(string value) =>
        new[] { "line.amount", "\"over\"", "perOrder", "PerOrder", "newTotal", "\"on\"", "effects", "limit", "onlyUnits", "overage" }.Any(word => value.Contains(word, StringComparison.Ordinal));

    /// <summary>Every folder has costs and prices of its items, so that every guard has its bound.</summary>
    private static RuleSet Rules(Folder folder) => Some.Rules([.. folder.Files(), ("items/items.csv", GeneratedPrices.Items)]);

    private static decimal[] Nets(Folder folder, PricingRequest order, GeneratedGuard[] guards) =>
        [.. Rules(folder with { Guards = guards }).Price(order).Lines.Select(line => line.NetAmount)];

    private static decimal Looked(GeneratedGuard guard, QuoteLine line) => line.NetAmount - (guard.IsNetNet ? line.ExpectedBonus ?? 0 : 0);

    /// <summary>Gives the amount that a line keeps to; null where there is none.</summary>
    private static decimal? Bound(GeneratedGuard guard, QuoteLine line, Quote quote)
    {
        var cost = (Costs[line.Item] * line.Quantity) + quote.FreeGoods.Where(given => given.Line == line.Id).Sum(given => Costs[given.Item] * given.Quantity);
        return guard.Setting switch
        {
            "floorPrice" => (guard.Bound ?? (Floors.TryGetValue(line.Item, out var floor) ? floor : null)) * line.Quantity,
            "maximumPrice" => (guard.Bound ?? (Highest.TryGetValue(line.Item, out var highest) ? highest : null)) * line.Quantity,
            "minimumMarginPercent" => cost * 100 / (100 - guard.Bound),
            "minimumMarkupPercent" => cost * (100 + guard.Bound) / 100,
            _ => line.ListAmount * (100 - guard.Bound) / 100,
        };
    }

    private static bool IsAgreed(QuoteLine line) => line.PriceFrom is { } from && from.Contains('/', StringComparison.Ordinal) && !from.StartsWith("policies/", StringComparison.Ordinal);

    private static string Figures(Quote quote) => string.Join('\n', quote.Lines.Select(line => $"{line.Id} {line.NetAmount} {string.Join(' ', line.Steps.Select(step => $"{step.Rule} {step.Amount}"))}").Append($"{quote.Totals.Net}"));

    private static void Check(Gen<Folder> folders, Action<Folder, PricingRequest> law) =>
        Prop.ForAll(Arb.From(folders), Arb.From(GeneratedRules.Orders), law).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
