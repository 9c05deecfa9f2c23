namespace KeyAccount.Rules;

/// <summary>A price of an item for some days, from some quantity on.</summary>
internal readonly record struct PriceRecord
{
    public required int Item { get; init; }

    /// <summary>Gets the source line.</summary>
    public required int Line { get; init; }

    public required PriceOrigin Origin { get; init; }

    /// <summary>Gets the price for <see cref="Per"/> units.</summary>
    public required decimal Price { get; init; }

    /// <summary>Gets how many units the price is for.</summary>
    public required decimal Per { get; init; }

    public required decimal MinQuantity { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Gets the start as it is written: it can lie before the day on which its agreement begins, and still decides which row is the newer one; that day where none is written.</summary>
    public required DateOnly Written { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Gets the number of the condition among the price conditions; -1 for none.</summary>
    public int Condition { get; init; }

    /// <summary>Gets the price of one unit.</summary>
    public decimal UnitPrice => Price / Per;

    /// <summary>Says whether the record fits a day and a quantity, whatever its condition.</summary>
    public bool Fits(DateOnly day, decimal quantity) => From <= day && day <= To && quantity >= MinQuantity;

    /// <summary>Compares by later start, as in force and then as written, earlier end, higher minimum quantity; below zero where this one comes first.</summary>
    public int Against(in PriceRecord other)
    {
        var order = other.From.CompareTo(From);
        order = order != 0 ? order : other.Written.CompareTo(Written);
        order = order != 0 ? order : To.CompareTo(other.To);
        return order != 0 ? order : other.MinQuantity.CompareTo(MinQuantity);
    }
}
