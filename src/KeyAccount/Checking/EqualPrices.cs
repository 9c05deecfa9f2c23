using System.Globalization;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reports prices of one item that an access ranks alike: nothing says which of them holds.</summary>
internal sealed class EqualPrices(Catalog catalog, IReadOnlyList<PriceCondition> conditions, FindingList findings)
{
    /// <summary>With how many of its like a record is compared; what lies beyond shows when an order meets it.</summary>
    private const int Most = 16;

    private string[]? skus;

    /// <summary>Looks through a book by each way in which an access ranks its records.</summary>
    public void Find(PriceBook book, Predicate<Access> looksThere)
    {
        var orders = catalog.Procedures.Values.SelectMany(procedure => procedure.Accesses).Where(access => looksThere(access)).Select(access => access.RankedBy).DefaultIfEmpty(PriceKey.Default).ToArray();
        var seen = new List<PriceKey[]>();
        foreach (var keys in orders)
        {
            if (!PriceKey.EndsWithPrice(keys) && !seen.Exists(other => other.AsSpan().SequenceEqual(keys)))
            {
                seen.Add(keys);
                Find(book, keys);
            }
        }
    }

    private void Find(PriceBook book, PriceKey[] keys)
    {
        var alike = new Dictionary<object, List<PriceRecord>>();
        var item = int.MinValue;
        foreach (ref readonly var record in book.All)
        {
            if (record.Item != item)
            {
                alike.Clear();
                item = record.Item;
                if (item != PriceRecord.AnyItem && book.Of(item).Count == 1)
                {
                    continue;
                }
            }

            // What a draft does beside the others shows in simulation; it must not stop them.
            if (record.Origin.IsDraft)
            {
                continue;
            }

            var key = KeyOf(record, keys);
            if (!alike.TryGetValue(key, out var others))
            {
                alike.Add(key, others = []);
            }

            foreach (var other in others)
            {
                if (record.Overlaps(other))
                {
                    Report(record, other);
                    break;
                }
            }

            if (others.Count < Most)
            {
                others.Add(record);
            }
        }
    }

    /// <summary>Gives what must be equal for two records to be ranked alike for the same orders.</summary>
    private static object KeyOf(in PriceRecord record, PriceKey[] keys)
    {
        bool Has(PriceKeyKind kind) => Array.Exists(keys, key => key.Kind == kind);
        return (record.Origin.Currency, record.Condition, record.Origin.Condition,
            Has(PriceKeyKind.Start) ? (record.From, record.Written) : default,
            Has(PriceKeyKind.End) ? record.To : default,
            Has(PriceKeyKind.MinQuantity) ? record.Terms.MinQuantity : 0,
            (Has(PriceKeyKind.Priority) ? record.Origin.Priority : 0, Has(PriceKeyKind.Price) ? record.UnitPrice : 0));
    }

    private void Report(in PriceRecord record, in PriceRecord other)
    {
        skus ??= [.. catalog.Items.Values.OrderBy(item => item.Index).Select(item => item.Sku)];
        object what = record.Item == PriceRecord.AnyItem ? Keyed(record.Condition) : skus[record.Item];
        findings.Add(Messages.EqualPrices, record.Location, what, record.UnitPrice, other.UnitPrice, string.Create(CultureInfo.InvariantCulture, $"{other.Origin.File}({other.Line})"));
    }

    private object Keyed(int condition) => condition < 0 ? new Phrase("(any)", "(qualsiasi)") : conditions[condition].Name;
}
