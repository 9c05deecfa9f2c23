using KeyAccount.Rules;

namespace KeyAccount.Contracts.Phrases;

/// <summary>Amounts of a rule in the currencies that it states.</summary>
internal static class Money
{
    /// <summary>Writes an amount: in the currency of the agreement where it has that, else in each of its currencies.</summary>
    public static Wording Amount(this Wording text, MoneyFigure money, RulePath path, DraftingScope scope)
    {
        var own = scope.CurrencyNumber;
        int[] currencies = money.In(own) is null ? [.. money.Currencies] : [own];
        return text.List([.. currencies.Select(currency => new Wording(text.Language).Figure(Contracts.Figure.Money(path.ToString(), money.In(currency)!.Value, scope.Model.Catalog.Currencies.Codes[currency])))], "or", "o");
    }
}
