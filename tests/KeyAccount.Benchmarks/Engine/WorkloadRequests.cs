using System.Globalization;
using KeyAccount.Benchmarks.References;
using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.Engine;

/// <summary>Orders as the library takes them, and its quotes as the workload counts them.</summary>
internal static class WorkloadRequests
{
    public static PricingRequest Of(Order order) => new()
    {
        Account = order.Customer.Id,
        OrderDate = WorkloadFolder.Day(order.Day),
        Lines = [.. order.Lines.Select((line, i) => new RequestLine((i + 1).ToString(CultureInfo.InvariantCulture), line.Item.Sku, line.Quantity))],
    };

    /// <summary>Reads a quote. The discount of the order is taken of its net total as everybody takes it.</summary>
    public static PricedQuote Read(Quote quote) =>
        Stacking.Finish([.. quote.Lines.Select(line => new PricedLine(Cents(line.NetAmount), [.. line.Steps.Select(bar => new AppliedRule(NumberOf(bar.Rule), Cents(-bar.Amount)))]))]);

    private static int NumberOf(string rule) => int.Parse(rule.AsSpan(WorkloadFolder.Policy.Length + 2), CultureInfo.InvariantCulture) - 1;

    private static long Cents(decimal amount) => (long)(amount * 100);
}
