namespace KeyAccount.Rules;

/// <summary>Prices by item: of a price list, of all agreements of an account, of all policies.</summary>
internal sealed class PriceBook
{
    /// <summary>A book that prices at least every so many-th item finds an item by its number, another one by search.</summary>
    private const int Dense = 4;

    private readonly PriceRecord[] records;

    /// <summary>The items that have prices, ascending; null where <see cref="starts"/> has a place for each item.</summary>
    private readonly int[]? items;

    /// <summary>Where the records of an item start, and at the next place end.</summary>
    private readonly int[] starts;

    private readonly Dictionary<int, (int Start, int Count)> ofAnyItem = [];

    public PriceBook(IEnumerable<PriceRecord> records)
    {
        this.records = [.. records];
        Array.Sort(this.records, Compare);
        var first = 0;
        for (; first < this.records.Length && this.records[first].Item == PriceRecord.AnyItem; first++)
        {
            var condition = this.records[first].Condition;
            var (start, count) = ofAnyItem.GetValueOrDefault(condition, (first, 0));
            ofAnyItem[condition] = (start, count + 1);
        }

        var distinct = Distinct(first);
        var last = distinct.Length == 0 ? -1 : distinct[^1].Item;
        if (last < distinct.Length * Dense)
        {
            starts = new int[last + 2];
            Array.Fill(starts, this.records.Length);
            var item = 0;
            foreach (var (next, start) in distinct)
            {
                Array.Fill(starts, start, item, next + 1 - item);
                item = next + 1;
            }
        }
        else
        {
            items = [.. distinct.Select(known => known.Item)];
            starts = [.. distinct.Select(known => known.Start), this.records.Length];
        }
    }

    public bool IsEmpty => records.Length == 0;

    /// <summary>Gets whether there are records for every item that a condition chooses.</summary>
    public bool HasAnyItem => ofAnyItem.Count > 0;

    public ReadOnlySpan<PriceRecord> All => records;

    /// <summary>Gives an item's records, the one that counts first by the default order coming first.</summary>
    public ArraySegment<PriceRecord> Of(int item)
    {
        var at = items is null ? item : Array.BinarySearch(items, item);
        return at < 0 || at >= starts.Length - 1 ? default : new ArraySegment<PriceRecord>(records, starts[at], starts[at + 1] - starts[at]);
    }

    /// <summary>Gives the records for every item that have a condition of their own of that number; -1 for those without one.</summary>
    public ArraySegment<PriceRecord> OfAnyItem(int condition) =>
        ofAnyItem.TryGetValue(condition, out var found) ? new ArraySegment<PriceRecord>(records, found.Start, found.Count) : default;

    private (int Item, int Start)[] Distinct(int first)
    {
        var distinct = new List<(int, int)>();
        for (var i = first; i < records.Length; i++)
        {
            if (i == first || records[i].Item != records[i - 1].Item)
            {
                distinct.Add((records[i].Item, i));
            }
        }

        return [.. distinct];
    }

    private static int Compare(PriceRecord a, PriceRecord b) => (a.Item.CompareTo(b.Item), a.Item == PriceRecord.AnyItem ? a.Condition.CompareTo(b.Condition) : 0, a.Against(b)) switch
    {
        (not 0 and var byItem, _, _) => byItem,
        (_, not 0 and var byCondition, _) => byCondition,
        (_, _, not 0 and var byRank) => byRank,
        _ when a.Condition != b.Condition => a.Condition.CompareTo(b.Condition),
        _ when a.Line != b.Line => a.Line.CompareTo(b.Line),
        _ => string.CompareOrdinal(a.Origin.File, b.Origin.File),
    };
}
