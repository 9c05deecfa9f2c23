using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>An amount per unit that follows an index: what the index lies above a base, times what a unit contains.</summary>
/// <param name="Table">The index.</param>
/// <param name="Value">The order's field that holds what the index reads.</param>
/// <param name="Above">The base: up to it there is no amount.</param>
/// <param name="Per">For how many units of its own the index is stated: 100 for a price of 100 kg.</param>
/// <param name="Content">The item's field that says how much a unit contains.</param>
/// <param name="ContentPer">For how many units of the item the content is stated.</param>
/// <param name="Currency">The number of the currency of the index.</param>
/// <param name="Currencies">How many currencies there are.</param>
internal sealed record IndexFormula(IndexTable Table, Field Value, decimal Above, decimal Per, Field Content, decimal ContentPer, int Currency, int Currencies)
{
    /// <summary>Gets an amount that stands for those it gives.</summary>
    public RuleValue Sample { get; } = Amount(1, Currency, Currencies);

    /// <summary>Gives the amount per unit on a line; null where the index has no value or the item no content.</summary>
    public RuleValue? For(FactTable facts, int line) =>
        facts.TryNumber(Value, 0, out var index) && facts.TryNumber(Content, line, out var content)
            ? Amount(Math.Max(index - Above, 0) / Per * content / ContentPer, Currency, Currencies) with { Index = index }
            : null;

    private static RuleValue Amount(decimal amount, int currency, int currencies)
    {
        var amounts = new decimal?[currencies];
        amounts[currency] = amount;
        return new RuleValue(ValueKind.AmountPerUnit, [], new MoneyFigure(amounts));
    }
}
