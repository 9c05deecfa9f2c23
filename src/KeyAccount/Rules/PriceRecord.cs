namespace KeyAccount.Rules;

/// <summary>A price of an item for some days and quantities.</summary>
internal readonly record struct PriceRecord
{
    /// <summary>In place of an item's number: the record is for every item that its condition chooses.</summary>
    public const int AnyItem = -1;

    public required int Item { get; init; }

    /// <summary>Gets the source line.</summary>
    public required int Line { get; init; }

    public required PriceOrigin Origin { get; init; }

    /// <summary>Gets the price for <see cref="PriceTerms.Per"/> units.</summary>
    public required decimal Price { get; init; }

    public required PriceTerms Terms { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Gets the start as it is written: it can lie before the day on which its agreement begins, and still decides which row is the newer one; that day where none is written.</summary>
    public required DateOnly Written { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Gets the number of its own condition among the price conditions, beside the one of its origin; -1 for none.</summary>
    public required int Condition { get; init; }

    /// <summary>Gets the price of one unit.</summary>
    public decimal UnitPrice => Terms.Per == 1 ? Price : Price / Terms.Per;

    public SourceLocation Location => new(Origin.File, Line, 1, Origin.Pointer);

    /// <summary>Says whether the record fits a day and a quantity, whatever its condition.</summary>
    public bool Fits(DateOnly day, decimal quantity) =>
        From <= day && day <= To && (Terms.HasEveryQuantity || (quantity >= Terms.MinQuantity && quantity <= Terms.MaxQuantity));

    /// <summary>Says whether the record states a price in a currency, whatever else is known of an order but its day and quantity.</summary>
    public bool IsPlain(int currency) => Condition < 0 && Origin is { Condition: < 0, Derivation: null } && Origin.Currency == currency;

    /// <summary>Says whether some day and some quantity fit both.</summary>
    public bool Overlaps(in PriceRecord other) =>
        From <= other.To && other.From <= To && Terms.MinQuantity <= other.Terms.MaxQuantity && other.Terms.MinQuantity <= Terms.MaxQuantity;

    /// <summary>Compares by later start, as in force and then as written, earlier end, higher minimum quantity; below zero where this one comes first.</summary>
    public int Against(in PriceRecord other)
    {
        var order = AgainstStart(other);
        order = order != 0 ? order : To.CompareTo(other.To);
        return order != 0 ? order : other.Terms.MinQuantity.CompareTo(Terms.MinQuantity);
    }

    /// <summary>Compares by later start, as in force and then as written; below zero where this one comes first.</summary>
    public int AgainstStart(in PriceRecord other)
    {
        var order = other.From.CompareTo(From);
        return order != 0 ? order : other.Written.CompareTo(Written);
    }
}
