namespace KeyAccount.Cli.Orders;

/// <summary>What a run over many orders came to, as JSON has it.</summary>
internal sealed record SummaryDocument(int Orders, int LinesPriced, int LinesWithErrors, decimal Seconds, ComparisonDocument? Comparison);

/// <summary>The comparison with recorded amounts as JSON has it.</summary>
internal sealed record ComparisonDocument(
    string Column, int WithoutRecord, IReadOnlyList<TallyDocument> Totals, IReadOnlyList<TallyDocument> Rules, IReadOnlyList<TallyDocument> Accounts, IReadOnlyList<TallyDocument> Items)
{
    public static ComparisonDocument From(Comparison comparison) => new(
        comparison.Column,
        comparison.WithoutRecord,
        [.. comparison.All.Select(pair => new TallyDocument(pair.Key, pair.Value.Compared, pair.Value.Differing, pair.Value.Amount, pair.Key))],
        comparison.Rules,
        comparison.Accounts,
        comparison.Items);
}

/// <summary>A tally as JSON has it: of <paramref name="Compared"/> lines, <paramref name="Differing"/> differ, by <paramref name="Amount"/> in all.</summary>
internal sealed record TallyDocument(string Name, int Compared, int Differing, decimal Amount, string Currency);
