namespace KeyAccount.Rules;

/// <summary>Prices by item: of a price list, of all agreements of an account, of all policies.</summary>
internal sealed class PriceBook
{
    private readonly PriceRecord[] records;
    private readonly Dictionary<int, int> first = [];
    private readonly Dictionary<int, int> firstOfAnyItem = [];

    public PriceBook(IEnumerable<PriceRecord> records)
    {
        this.records = [.. records];
        Array.Sort(this.records, static (a, b) => (a.Item.CompareTo(b.Item), a.Item == PriceRecord.AnyItem ? a.Condition.CompareTo(b.Condition) : 0, a.Against(b)) switch
        {
            (not 0 and var byItem, _, _) => byItem,
            (_, not 0 and var byCondition, _) => byCondition,
            (_, _, not 0 and var byRank) => byRank,
            _ when a.Condition != b.Condition => a.Condition.CompareTo(b.Condition),
            _ when a.Line != b.Line => a.Line.CompareTo(b.Line),
            _ => string.CompareOrdinal(a.Origin.File, b.Origin.File),
        });
        for (var i = 0; i < this.records.Length; i++)
        {
            ref readonly var record = ref this.records[i];
            if (record.Item == PriceRecord.AnyItem)
            {
                firstOfAnyItem.TryAdd(record.Condition, i);
            }
            else
            {
                first.TryAdd(record.Item, i);
            }
        }
    }

    public bool IsEmpty => records.Length == 0;

    /// <summary>Gets whether there are records for every item that a condition chooses.</summary>
    public bool HasAnyItem => firstOfAnyItem.Count > 0;

    public ReadOnlySpan<PriceRecord> All => records;

    /// <summary>Gives an item's records, the one that counts first by the default order coming first.</summary>
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

    /// <summary>Gives the records for every item that have a condition of their own of that number; -1 for those without one.</summary>
    public ReadOnlySpan<PriceRecord> OfAnyItem(int condition)
    {
        if (!firstOfAnyItem.TryGetValue(condition, out var start))
        {
            return [];
        }

        var end = start + 1;
        while (end < records.Length && records[end].Item == PriceRecord.AnyItem && records[end].Condition == condition)
        {
            end++;
        }

        return records.AsSpan(start, end - start);
    }
}
