using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.AdventureWorks;

/// <summary>
/// The reseller lines of the last day on record, moved by a year: no recorded line lies in the window of offer 16, so none can show its faulty links.
/// Account, item and quantity are real, the day is not, and what stands as recorded is what the rules without the faulty links give.
/// </summary>
internal static class MovedLines
{
    /// <summary>Moves the lines, prices them, and leaves out those whose item has no price any more.</summary>
    public static ImmutableArray<RecordedLine> Of(Import clean)
    {
        var resellers = clean.Lines.Where(AdventureWorksImporter.IsReseller).ToArray();
        var last = resellers.Max(line => line.Date);
        var moved = resellers.Where(line => line.Date == last).Select(line => line with { Date = last.AddYears(1), NetAmount = null }).ToArray();

        // No rule reads more of an order than the line, so each is priced on its own.
        var rules = RuleSet.Load(clean.Rules, cancellation: TestContext.Current.CancellationToken);
        var outcomes = rules.PriceMany(moved.Select(line => Comparison.Request([line])), TestContext.Current.CancellationToken);
        ImmutableArray<RecordedLine> priced =
            [.. moved.Zip(outcomes, (line, outcome) => line with { NetAmount = outcome.Quote?.Totals.Net }).Where(line => line.NetAmount is not null)];

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Not as recorded: the {moved.Length:N0} reseller lines of {last:yyyy-MM-dd} are moved to {last.AddYears(1):yyyy-MM-dd}, "
            + $"into the window of offer 16; {priced.Length:N0} are of items that still have a price then"));
        return priced;
    }
}
