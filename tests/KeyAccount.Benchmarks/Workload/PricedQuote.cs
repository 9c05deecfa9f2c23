using System.Globalization;
using System.Text;

namespace KeyAccount.Benchmarks.Workload;

/// <summary>What an order comes to, in cents: of each line the net and what each rule took off, then the discount of the order.</summary>
internal sealed record PricedQuote(PricedLine[] Lines, long OrderDiscount, long Total)
{
    /// <summary>Writes the quote as the expected files have it: <c>net:rule=amount,...|...#order discount#total</c>.</summary>
    public string Write(IReadOnlyList<Rule> rules)
    {
        var text = new StringBuilder();
        foreach (var line in Lines)
        {
            text.Append(text.Length == 0 ? "" : "|").Append(CultureInfo.InvariantCulture, $"{line.Net}:");
            text.AppendJoin(',', line.Applied.Select(bar => string.Create(CultureInfo.InvariantCulture, $"{rules[bar.Rule].Id}={bar.Amount}")));
        }

        return text.Append(CultureInfo.InvariantCulture, $"#{OrderDiscount}#{Total}").ToString();
    }
}

internal readonly record struct PricedLine(long Net, AppliedRule[] Applied);

/// <summary>A rule, by its number in the workload, and what it took off.</summary>
internal readonly record struct AppliedRule(int Rule, long Amount);
