using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>An access as pricing uses it: which prices it counts, and how it ranks them.</summary>
internal sealed class PricedAccess
{
    private readonly PriceKey[] keys;
    private readonly IReadOnlyList<PriceCondition> conditions;
    private readonly long[] specificity;
    private readonly HashSet<string>? keyFields;

    public PricedAccess(Access access, IReadOnlyList<PriceCondition> conditions)
    {
        Access = access;
        this.conditions = conditions;
        keyFields = access.Keys is { } fields ? new HashSet<string>(fields, StringComparer.Ordinal) : null;
        keys = access.RankedBy;
        IsInBookOrder = keys.AsSpan().SequenceEqual(PriceKey.Default);
        EndsWithPrice = PriceKey.EndsWithPrice(keys);
        specificity = access.Specificity.Count == 0 ? [] : [.. conditions.Select(condition => access.Specificity.Select((field, i) => condition.Fields.Contains(field) ? BitOf(i) : 0).Sum())];
    }

    public Access Access { get; }

    /// <summary>Gets whether a book holds its records in the order of this access, so that the first two that fit say it all.</summary>
    public bool IsInBookOrder { get; }

    /// <summary>Gets whether it looks in lists alone and counts whatever it finds there.</summary>
    public bool IsOfLists => Access.From is AccessSource.Lists or AccessSource.NamedLists && keyFields is null;

    /// <summary>Gets whether prices that are equal in every key cost the same.</summary>
    public bool EndsWithPrice { get; }

    /// <summary>Says whether the record is keyed by the fields of the access, no more and no fewer.</summary>
    public bool Counts(in PriceRecord record)
    {
        if (keyFields is null)
        {
            return true;
        }

        var count = 0;
        if (record.Item != PriceRecord.AnyItem)
        {
            if (!keyFields.Contains(FieldCatalog.Sku))
            {
                return false;
            }

            count++;
        }

        foreach (var number in (ReadOnlySpan<int>)[record.Origin.Condition, record.Condition])
        {
            foreach (var field in number < 0 ? [] : conditions[number].Fields)
            {
                if (!keyFields.Contains(field))
                {
                    return false;
                }

                count++;
            }
        }

        return count == keyFields.Count;
    }

    /// <summary>Compares by the keys of the access; below zero where the first comes first. Where prices are equal at the end, by where they stand.</summary>
    public int Compare(in PriceCandidate a, in PriceCandidate b)
    {
        foreach (var key in keys)
        {
            var order = key.Kind switch
            {
                PriceKeyKind.Start => a.Record.AgainstStart(b.Record),
                PriceKeyKind.End => a.Record.To.CompareTo(b.Record.To),
                PriceKeyKind.MinQuantity => b.Record.Terms.MinQuantity.CompareTo(a.Record.Terms.MinQuantity),
                PriceKeyKind.Price => a.AgainstPrice(b),
                PriceKeyKind.Priority => b.Record.Origin.Priority.CompareTo(a.Record.Origin.Priority),
                PriceKeyKind.Conditions => ConditionsOf(b.Record).CompareTo(ConditionsOf(a.Record)),
                PriceKeyKind.Specificity => SpecificityOf(b.Record).CompareTo(SpecificityOf(a.Record)),
                PriceKeyKind.Currency => (a.Record.Origin.Derivation?.Conversion is not null).CompareTo(b.Record.Origin.Derivation?.Conversion is not null),
                PriceKeyKind.List => a.List.CompareTo(b.List),
                _ => 0,
            };
            if (order != 0)
            {
                return key.Reversed ? -order : order;
            }
        }

        if (!EndsWithPrice)
        {
            return 0;
        }

        var byPlace = string.CompareOrdinal(a.Record.Origin.Name, b.Record.Origin.Name);
        return byPlace != 0 ? byPlace : a.Record.Line.CompareTo(b.Record.Line);
    }

    private int ConditionsOf(in PriceRecord record) =>
        (record.Origin.Condition < 0 ? 0 : conditions[record.Origin.Condition].Fields.Count) + (record.Condition < 0 ? 0 : conditions[record.Condition].Fields.Count);

    /// <summary>Gives a figure that is the greater, the more the record's fields count.</summary>
    private long SpecificityOf(in PriceRecord record)
    {
        var found = (record.Origin.Condition < 0 ? 0 : specificity[record.Origin.Condition]) | (record.Condition < 0 ? 0 : specificity[record.Condition]);
        for (var i = 0; i < Access.Specificity.Count; i++)
        {
            var field = Access.Specificity[i];
            if ((field == FieldCatalog.Sku && record.Item != PriceRecord.AnyItem) || (field == FieldCatalog.AccountName && record.Origin.Account is not null))
            {
                found |= BitOf(i);
            }
        }

        return found;
    }

    private static long BitOf(int place) => 1L << (62 - place);
}
