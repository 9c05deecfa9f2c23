using KeyAccount.Contracts.Phrases;
using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Contracts.Statements;

/// <summary>States prices that are made from a cost or from a list: from what, and by how much.</summary>
internal static class MadePriceStatements
{
    public static IEnumerable<Statement> Of(DraftingScope scope) => !scope.Model.Contracted.TryGetValue(scope.Agreement.Account, out var book) ? []
        : book.All.ToArray()
            .Where(record => record.Origin is { IsDraft: false, Derivation: not null } && record.Origin.Name.StartsWith($"{scope.Agreement.Name}/", StringComparison.Ordinal))
            .GroupBy(record => (record.Origin, record.Condition)).OrderBy(entry => entry.Key.Origin.Name, StringComparer.Ordinal)
            .Select(entry => Of(entry.Key.Origin, entry.Key.Condition, [.. entry.Select(record => record.Item).Where(item => item != PriceRecord.AnyItem).Distinct()], scope));

    private static Statement Of(PriceOrigin origin, int ofRecord, int[] items, DraftingScope scope)
    {
        var path = new RulePath(origin.Name);
        Test[] own = [.. new[] { origin.Condition, ofRecord }.Where(number => number >= 0).Distinct().Select(number => scope.Model.PriceConditions[number])
            .SelectMany(condition => condition.When.Where(test => test.Fields().All(field => condition.Fields.Contains(field.Name))))];
        return new Statement { Rule = origin.Name, Kinds = ["price.made", "price"] }
            .With("net", origin.IsNet)
            .With("goods", Goods(own, items, path, scope).After("for", "per"))
            .With("when", ConditionPhrases.When(own, path.At("when"), scope))
            .With("text", Made(origin.Derivation!, path.At("priceFrom"), scope));
    }

    private static Wording Goods(Test[] own, int[] items, RulePath path, DraftingScope scope) => items.Length == 0
        ? ConditionPhrases.Goods(own, path.At("when"), scope)
        : scope.NewText().Say(items.Length == 1 ? "the item " : "the items ", items.Length == 1 ? "l'articolo " : "gli articoli ")
            .List([.. scope.Model.Catalog.Items.Values.Where(item => items.Contains(item.Index)).Select(item => scope.NewText().Name(scope.ItemName(item.Sku)))], "and", "e");

    private static Wording Made(PriceDerivation made, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        text = made.List is { } list
            ? text.Say("the price of the list ", "il prezzo del listino ").Text("“").Name(list.Title?.In(scope.Language) ?? list.Name).Text("”").Say(" on the day of the order", " nel giorno dell'ordine")
            : text.Say("what the item costs the Supplier on the day of the order", "il costo dell'articolo per il Fornitore nel giorno dell'ordine");
        if (made.Percent is { } percent)
        {
            text.Say(", at ", ", nella misura ").Figure("", "del", Figure.Percent(path.At("percent").ToString(), percent));
        }

        if (made.MarkupPercent is { } markup)
        {
            text.Say(", with a markup of ", ", con un ricarico ").Figure("", "del", Figure.Percent(path.At("markupPercent").ToString(), markup)).Say(" on it", " su di esso");
        }

        if (made.MarginPercent is { } margin)
        {
            text.Say(", with a margin of ", ", con un margine ").Figure("", "del", Figure.Percent(path.At("marginPercent").ToString(), margin)).Say(" of the price", " sul prezzo");
        }

        if (made.Add is { } add)
        {
            text.Say(", plus ", ", più ").Amount(add, path.At("add"), scope);
        }

        return made.Rounding?.Increment is { } increment
            ? text.Say(", rounded to multiples of ", ", arrotondato a multipli di ").Figure(Figure.Money(path.At("rounding").At("increment").ToString(), increment, scope.Agreement.Currency))
            : text;
    }
}
