namespace KeyAccount.Cli.Orders;

/// <summary>A run over an orders file.</summary>
internal sealed class OrdersRun(RuleSet rules, OrderFile file, Comparison? comparison, Language language)
{
    private int orders;
    private int priced;
    private int withErrors;

    /// <summary>Gets what was wrong.</summary>
    public Complaints Complaints { get; } = new();

    /// <summary>Prices all orders into a file, which is there when all are priced.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="read">Told now and then how many bytes have been read.</param>
    /// <param name="cancellation">Ends the run with an <see cref="OperationCanceledException"/>; no file is written then.</param>
    public void Write(string path, Action<long> read, CancellationToken cancellation)
    {
        using var result = new PricedTable(path, file);
        var pricing = new OrderPricing(rules, file, Complaints, language);
        foreach (var order in OrderGroups.Of(file.Rows(Broken)))
        {
            cancellation.ThrowIfCancellationRequested();
            orders++;
            foreach (var row in pricing.Price(order))
            {
                priced += row.Line is null ? 0 : 1;
                withErrors += row.Errors.Count == 0 ? 0 : 1;
                comparison?.Add(row);
                result.Write(row);
            }

            if (orders % 100 == 0)
            {
                read(file.Position);
            }
        }

        result.Complete();
    }

    public SummaryDocument Summary(TimeSpan took) => new(
        orders, priced, withErrors, decimal.Round((decimal)took.Ticks / TimeSpan.TicksPerSecond, 1), comparison is null ? null : ComparisonDocument.From(comparison));

    private void Broken(Finding finding)
    {
        withErrors++;
        Complaints.Add(finding.ToString(language));
    }
}
