using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace KeyAccount.RealData.Support;

/// <summary>How the prices of the rules compare with what was recorded.</summary>
/// <param name="Agree">How many lines came out as recorded.</param>
/// <param name="Differ">The others.</param>
/// <param name="Load">What reading and checking the rule folder took.</param>
/// <param name="Pricing">What pricing the lines took, without the comparison.</param>
internal sealed record Comparison(int Agree, ImmutableArray<Difference> Differ, TimeSpan Load, TimeSpan Pricing)
{
    /// <summary>Loads a rule folder, prices every order, a request each, and compares line by line.</summary>
    public static Comparison Of(string folder, IEnumerable<RecordedLine> lines, Func<string, RuleSet>? load = null)
    {
        var orders = lines.GroupBy(line => (line.Order, line.Account, line.Date)).Select(order => order.ToArray()).ToArray();
        var requests = orders.Select(Request).ToArray();
        var (rules, loading) = Timed(() => load?.Invoke(folder) ?? RuleSet.Load(folder, cancellation: TestContext.Current.CancellationToken));
        var (outcomes, pricing) = Timed(() => rules.PriceMany(requests, TestContext.Current.CancellationToken).ToArray());

        var differ = ImmutableArray.CreateBuilder<Difference>();
        var agree = 0;
        foreach (var (order, outcome) in orders.Zip(outcomes))
        {
            var priced = outcome.Quote?.Lines.ToDictionary(line => line.Id);
            foreach (var line in order)
            {
                if (Difference.Between(line, priced?[line.Line], outcome) is { } difference)
                {
                    differ.Add(difference);
                }
                else
                {
                    agree++;
                }
            }
        }

        return new Comparison(agree, differ.ToImmutable(), loading, pricing);
    }

    /// <summary>Says how many agree and differ and how long it took, and shows the first that differ.</summary>
    public void Report(string what)
    {
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {Agree:N0} lines agree, {Differ.Length:N0} differ; rules loaded in {Load.TotalSeconds:0.00} s, "
            + $"priced in {Pricing.TotalSeconds:0.00} s, {(Agree + Differ.Length) / Pricing.TotalSeconds:N0} lines a second"));
        foreach (var difference in Differ.Take(20))
        {
            output?.WriteLine(difference.ToString());
        }
    }

    /// <summary>Makes a request of the lines of one order.</summary>
    public static PricingRequest Request(RecordedLine[] order) => new()
    {
        Account = order[0].Account,
        OrderDate = order[0].Date,
        Lines = [.. order.Select(line => new RequestLine(line.Line, line.Item, line.Quantity))],
    };

    private static (T Result, TimeSpan Time) Timed<T>(Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        return (work(), Stopwatch.GetElapsedTime(start));
    }
}
