using KeyAccount.Benchmarks.Engine;
using KeyAccount.Benchmarks.References;
using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Tests.Workload;

public sealed class WorkloadTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public void The_scan_the_bitmap_and_the_library_price_the_workload_as_expected(int rules)
    {
        var workload = Generator.Make(rules);
        var library = RuleSet.Load(WorkloadFolder.Of(workload, workload.Items), cancellation: TestContext.Current.CancellationToken);

        Assert.True(ExpectedTotals.Are(workload, workload.Orders.Select(new Scan(workload).Price)));
        Assert.True(ExpectedTotals.Are(workload, workload.Orders.Select(new Bitmap(workload).Price)));
        Assert.True(ExpectedTotals.Are(workload, workload.Orders.Select(order => WorkloadRequests.Read(library.Price(WorkloadRequests.Of(order))))));
    }

    [Fact]
    public void A_cent_too_much_is_not_what_is_expected()
    {
        var workload = Generator.Make(10);
        PricedQuote[] quotes = [.. workload.Orders.Select(new Scan(workload).Price)];
        quotes[^1] = quotes[^1] with { Total = quotes[^1].Total + 1 };

        Assert.False(ExpectedTotals.Are(workload, quotes));
    }
}
