namespace KeyAccount;

/// <summary>A line of how a bonus came about.</summary>
public sealed record BonusRow
{
    internal BonusRow(string kind, decimal amount, Phrase text)
    {
        Kind = kind;
        Amount = amount;
        Words = text;
    }

    /// <summary>Gets what it is: <c>step</c>, <c>slice</c>, <c>keep</c>, <c>guarantee</c>, <c>cap</c>, <c>combinedCap</c> or <c>rounding</c>.</summary>
    public string Kind { get; }

    /// <summary>Gets what it adds, exact.</summary>
    public decimal Amount { get; }

    /// <summary>Gets the figure from which its step holds; null where it is of no step.</summary>
    public decimal? From { get; init; }

    /// <summary>Gets the figure with which its slice ends; null where it is no slice.</summary>
    public decimal? To { get; init; }

    /// <summary>Gets what its rate is of; null where it has none.</summary>
    public decimal? Of { get; init; }

    /// <summary>Gets its percentage; null where it has none.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Gets its amount for each unit; null where it has none.</summary>
    public decimal? AmountPerUnit { get; init; }

    internal Phrase Words { get; }

    /// <summary>Says it in a sentence.</summary>
    public string Text(Language language) => Words.In(language);
}
