using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Matching;
using KeyAccount.Rules;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Laws;

/// <summary>What holds for every scale (rule 10), whatever its steps.</summary>
public sealed class ScaleLaws
{
    private static readonly Field Figure = new("figure", FieldKind.Number, FieldScope.Line, 0);

    /// <summary>Bounds that are close together, and rates that rise and fall.</summary>
    private static readonly Gen<(decimal Bound, decimal? Rate)[]> Steps =
        from count in Gen.Choose(1, 5)
        from gaps in Gen.Choose(1, 60).ArrayOf(count)
        from first in Gen.Elements(0, 0, 1)
        from rates in Gen.Frequency((8, Gen.Choose(0, 400).Select(rate => (decimal?)(rate / 10m))), (1, Gen.Constant((decimal?)null))).ArrayOf(count)
        select gaps.Select((_, i) => ((decimal)(gaps.Take(i + 1).Sum() - (first == 0 ? gaps[0] : 0)), rates[i])).ToArray();

    private static readonly Gen<(string Item, decimal Quantity)[]> Lines =
        from count in Gen.Choose(1, 6)
        from lines in (from item in Gen.Elements("DRILL", "SAW") from quantity in Gen.OneOf(Gen.Choose(1, 80).Select(units => (decimal)units), Gen.Choose(1, 200).Select(units => units / 4m)) select (item, quantity)).ArrayOf(count)
        select lines;

    [Fact]
    public void A_graduated_scale_comes_to_the_sum_of_its_slices_and_never_jumps_nor_falls() =>
        Check(Steps, steps =>
        {
            var scale = Of(steps, ScaleKind.Graduated);
            var before = 0m;
            for (var figure = 0m; figure < 320; figure += 0.5m)
            {
                var total = Total(scale, figure);
                Assert.Equal(steps.Select((step, i) => (step.Rate ?? 0) * Math.Max(Math.Min(figure, i + 1 < steps.Length ? steps[i + 1].Bound : decimal.MaxValue) - step.Bound, 0)).Sum(), total);
                Assert.InRange(total - before, 0, 0.5m * steps.Max(step => step.Rate ?? 0));
                before = total;
            }
        });

    [Fact]
    public void Reached_at_its_bound_a_slice_is_that_of_the_bound_less_one() =>
        Check(Steps, steps =>
        {
            var shifted = Of([.. steps.Where(step => step.Bound >= 1).Select(step => (step.Bound - 1, step.Rate))], ScaleKind.Graduated);
            var at = Of([.. steps.Where(step => step.Bound >= 1)], ScaleKind.Graduated) with { IsReachedAt = true };
            Assert.All(Enumerable.Range(0, 320), figure => Assert.Equal(Total(shifted, figure), Total(at, figure)));
        }, steps => steps.Any(step => step is { Bound: >= 1, Rate: not null }));

    [Fact]
    public void Graduated_is_at_most_rolling_and_rolling_at_most_total() =>
        Check(Steps, steps => Assert.All(Enumerable.Range(1, 320), figure =>
        {
            var (graduated, rolling, total) = (Total(Of(steps, ScaleKind.Graduated), figure), Total(Of(steps, ScaleKind.Rolling), figure), Total(Of(steps, ScaleKind.Total), figure));
            Assert.True(graduated <= rolling && rolling <= total);
        }));

    [Fact]
    public void A_linear_scale_meets_its_steps_and_lies_between_them() =>
        Check(Steps, steps =>
        {
            var scale = Of(steps, ScaleKind.Linear);
            Assert.All(steps, step => Assert.Equal(step.Rate, scale.At(step.Bound)?.Percents[0]));
            foreach (var (from, to) in steps.Zip(steps.Skip(1)).Where(pair => pair is { First.Rate: not null, Second.Rate: not null }))
            {
                Assert.InRange(scale.At((from.Bound + to.Bound) / 2)!.Percents[0], Math.Min(from.Rate!.Value, to.Rate!.Value), Math.Max(from.Rate!.Value, to.Rate!.Value));
            }
        });

    [Fact]
    public void A_group_of_one_line_is_that_line() =>
        Check(Steps, Kinds, Lines, (steps, kind, lines) =>
        {
            var alone = Some.Order(lines[0]);
            Assert.Equal(Bars(Rules(steps, kind, "").Price(alone)), Bars(Rules(steps, kind, Over).Price(alone)));
            Assert.Equal(Bars(Rules(steps, kind, "").Price(alone)), Bars(Rules(steps, kind, OverInOrder(kind)).Price(alone)));
        });

    [Fact]
    public void What_is_spread_sums_to_what_one_line_of_all_would_get() =>
        Check(Steps, Sliced, Lines, (steps, kind, lines) =>
        {
            var together = Rules(steps, kind, "").Price(Some.Order(("DRILL", lines.Sum(line => line.Quantity)))).Totals.Net;
            Assert.Equal(together, Rules(steps, kind, Over).Price(Some.Order(lines)).Totals.Net);
            Assert.Equal(together, Rules(steps, kind, OverInOrder(kind)).Price(Some.Order(lines)).Totals.Net);
        });

    [Fact]
    public void The_order_of_lines_and_equal_quantities_change_nothing() =>
        Check(Steps, Sliced, Lines, (steps, kind, lines) =>
        {
            foreach (var over in new[] { Over, OverInOrder(kind) })
            {
                var rules = Rules(steps, kind, over);
                var order = Some.Order(lines);
                var net = rules.Price(order).Lines.ToDictionary(line => line.Id, line => line.NetAmount);
                Assert.All(rules.Price(order with { Lines = [.. order.Lines.Reverse()] }).Lines, line => Assert.Equal(net[line.Id], line.NetAmount));
            }
        });

    private static Gen<string> Kinds => Gen.Elements("all-units", "graduated", "linear", "rolling", "total");

    private static Gen<string> Sliced => Gen.Elements("graduated", "rolling", "total");

    private static string Over => """ "over": "matching lines", """;

    private static string OverInOrder(string kind) => kind is "all-units" or "linear" ? Over : Over + """ "spread": "line-order", """;

    private static RuleSet Rules((decimal Bound, decimal? Rate)[] steps, string kind, string over)
    {
        var written = string.Join(", ", steps.Select(step => FormattableString.Invariant($$"""{ "from": {{step.Bound}}, "percent": {{(step.Rate is { } rate ? FormattableString.Invariant($"{rate / 10}") : "null")}} }""")));
        return Some.Rules(
            ("prices/list.csv", "item;price\nDRILL;3.32\nSAW;3.32\nBOLT;0.50\n"),
            Some.Policy($$"""{ "id": "a", "step": "promo", "scale": { "by": "line.quantity", {{over}} "kind": "{{kind}}", "deadZones": "accepted", "steps": [ {{written}} ] } }"""));
    }

    private static IEnumerable<(decimal? Of, decimal? Percent, decimal? Units, decimal Amount)> Bars(Quote quote) =>
        quote.Lines[0].Steps.Select(step => (step.Of, step.Percent, step.Units, step.Amount));

    private static Scale Of((decimal Bound, decimal? Rate)[] steps, ScaleKind kind) =>
        new(Figure, [.. steps.Select(step => new ScaleStep(step.Bound, step.Rate is { } rate ? new RuleValue(ValueKind.Percent, [rate], null) : null))]) { Kind = kind };

    private static decimal Total(Scale scale, decimal figure) => scale.Slices(figure).Sum(slice => slice.Size * slice.Value.Percents[0]);

    private static void Check(Gen<(decimal Bound, decimal? Rate)[]> gen, Action<(decimal Bound, decimal? Rate)[]> law, Func<(decimal Bound, decimal? Rate)[], bool>? when = null) =>
        Prop.ForAll(gen.Where(steps => steps.Any(step => step.Rate is not null) && (when?.Invoke(steps) ?? true)).ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static void Check(
        Gen<(decimal Bound, decimal? Rate)[]> steps, Gen<string> kinds, Gen<(string Item, decimal Quantity)[]> lines, Action<(decimal Bound, decimal? Rate)[], string, (string Item, decimal Quantity)[]> law) =>
        Prop.ForAll(
            (from scale in steps.Where(steps => steps.Any(step => step.Rate is not null)) from kind in kinds from order in lines select (scale, kind, order)).ToArbitrary(),
            made => law(made.scale, made.kind, made.order)).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
}
