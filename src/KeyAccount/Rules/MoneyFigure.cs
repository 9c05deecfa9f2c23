namespace KeyAccount.Rules;

/// <summary>An amount in one currency or in several.</summary>
internal sealed class MoneyFigure(decimal?[] byCurrency)
{
    /// <summary>Gives the amount in a currency; null where the rule states none.</summary>
    public decimal? In(int currency) => byCurrency[currency];

    /// <summary>Gets the amount in the first currency that has one.</summary>
    public decimal Any => Array.Find(byCurrency, amount => amount is not null) ?? 0;

    /// <summary>Says whether there is an amount in every currency that orders come in.</summary>
    public bool InEvery => Array.TrueForAll(byCurrency, amount => amount is not null);

    /// <summary>Puts two figures together, in the currencies that both have.</summary>
    public MoneyFigure With(MoneyFigure other, Func<decimal, decimal, decimal> put) =>
        new([.. byCurrency.Select((amount, currency) => amount is { } one && other.In(currency) is { } two ? put(one, two) : (decimal?)null)]);

    /// <summary>Gets the numbers of the currencies that have an amount.</summary>
    public IEnumerable<int> Currencies => Enumerable.Range(0, byCurrency.Length).Where(currency => byCurrency[currency] is not null);
}
