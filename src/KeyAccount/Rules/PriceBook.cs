namespace KeyAccount.Rules;

/// <summary>Prices by item: of a price list, or of all agreements of an account.</summary>
internal sealed class PriceBook
{
    private readonly PriceRecord[] records;
    private readonly Dictionary<int, int> first = [];

    public PriceBook(IEnumerable<PriceRecord> records)
    {
        this.records = [.. records];
        Array.Sort(this.records, static (a, b) => (a.Item.CompareTo(b.Item), a.Against(b)) switch
        {
            (not 0 and var byItem, _) => byItem,
            (_, not 0 and var byRank) => byRank,
            _ => (a.Condition, a.Line).CompareTo((b.Condition, b.Line)),
        });
        for (var i = 0; i < this.records.Length; i++)
        {
            first.TryAdd(this.records[i].Item, i);
        }
    }

    public bool IsEmpty => records.Length == 0;

    /// <summary>Gives an item's records, the one that counts first where several fit coming first.</summary>
    public ReadOnlySpan<PriceRecord> Of(int item)
    {
        if (!first.TryGetValue(item, out var start))
        {
            return [];
        }

        var end = start + 1;
        while (end < records.Length && records[end].Item == item)
        {
            end++;
        }

        return records.AsSpan(start, end - start);
    }

    public ReadOnlySpan<PriceRecord> All => records;
}
