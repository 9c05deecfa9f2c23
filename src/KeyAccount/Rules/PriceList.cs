namespace KeyAccount.Rules;

/// <summary>A price list.</summary>
internal sealed class PriceList(string name, Title? title, string currency, PriceBook book)
{
    public string Name { get; } = name;

    /// <summary>Gets what people read; null for none.</summary>
    public Title? Title { get; } = title;

    /// <summary>Gets the ISO 4217 currency of its prices.</summary>
    public string Currency { get; } = currency;

    /// <summary>Gets or sets whether its prices include tax: it says so, or the list does that they are made from.</summary>
    public bool IncludesTax { get; set; }

    /// <summary>Gets the prices that stand in it.</summary>
    public PriceBook Book { get; } = book;

    /// <summary>Gets how it makes the prices that do not stand in it; null for not at all.</summary>
    public PriceRecord? Derived
    {
        get => Made.Count == 0 ? null : Made[0];
        set => Made = value is { } record ? new[] { record } : default(ArraySegment<PriceRecord>);
    }

    /// <summary>Gets the same as records that are looked through.</summary>
    public ArraySegment<PriceRecord> Made { get; private set; }
}
