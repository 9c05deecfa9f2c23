using KeyAccount.Contracts.Phrases;
using KeyAccount.Rules;

namespace KeyAccount.Contracts.Statements;

/// <summary>States contracted prices: a table for each entry of the agreement.</summary>
internal static class PriceStatements
{
    public static IEnumerable<Statement> Of(DraftingScope scope) => !scope.Model.Contracted.TryGetValue(scope.Agreement.Account, out var book) ? []
        : book.All.ToArray()
            .Where(record => record.Origin is { IsDraft: false, Derivation: null } && record.Origin.Name.StartsWith($"{scope.Agreement.Name}/", StringComparison.Ordinal))
            .GroupBy(record => record.Origin)
            .OrderBy(entry => entry.Key.File, StringComparer.Ordinal).ThenBy(entry => entry.Min(record => record.Line))
            .Select(entry => Of(entry.Key, [.. entry.OrderBy(record => record.Line)], scope));

    private static Statement Of(PriceOrigin origin, PriceRecord[] records, DraftingScope scope)
    {
        var path = new RulePath(origin.Name);
        return new Statement { Rule = origin.Name, Kinds = [origin.IsNet ? "price.net" : "price.discounted", "price"] }
            .With("net", origin.IsNet)
            .With("taxed", origin.IncludesTax)
            .With("prices", Table(records, path, scope))
            .With("items", scope.NewText().Figure(Figure.Quantity(path.At("count").ToString(), records.Select(record => record.Item).Distinct().Count())));
    }

    private static ContractTable Table(PriceRecord[] records, RulePath path, DraftingScope scope)
    {
        var items = scope.Model.Catalog.Items.Values.ToDictionary(item => item.Index);
        var hasQuantity = records.Any(record => record.Terms.MinQuantity > 0);
        var hasDays = records.Any(record => record.From > scope.Agreement.Term.From || End(record, records) < Last(scope));
        string[] header =
        [
            Say("Item", "Articolo"), Say("Description", "Descrizione"), Say("Price", "Prezzo"), Say("for", "per"),
            .. hasQuantity ? [Say("from a quantity of", "da una quantità di")] : Array.Empty<string>(),
            .. hasDays ? [Say("from", "dal"), Say("up to and including", "fino al, compreso")] : Array.Empty<string>(),
        ];
        return new ContractTable([.. header], [.. records.Select((record, row) => Row(record, row))]);

        ContractRow Row(in PriceRecord record, int row)
        {
            var own = records.Length == 1 ? path : path.At(row);
            var item = items.GetValueOrDefault(record.Item);
            var currency = record.Origin.Currency < 0 ? scope.Agreement.Currency : scope.Model.Catalog.Currencies.Codes[record.Origin.Currency];
            return new ContractRow(
            [
                Cell(text => text.Name(item?.Sku ?? "")),
                Cell(text => text.Name(item?.Name ?? "")),
                Cell(Amount(record.Price, currency)),
                Cell(Quantity("per", record.Terms.Per, item)),
                .. hasQuantity ? [record.Terms.MinQuantity > 0 ? Cell(Quantity("minQuantity", record.Terms.MinQuantity, item)) : Cell(text => text.Text("—"))] : Array.Empty<ContractCell>(),
                .. hasDays ? [Day("validFrom", record.From, scope.Agreement.Term.From), Day("validTo", End(record, records), Last(scope))] : Array.Empty<ContractCell>(),
            ]);

            Func<Wording, Wording> Amount(decimal price, string code) => text => text.Figure(Figure.Money(own.At("price").ToString(), price, code));

            Func<Wording, Wording> Quantity(string name, decimal quantity, Item? of) => text => text.Figure(Figure.Quantity(own.At(name).ToString(), quantity, of?.Unit ?? ""));

            ContractCell Day(string name, DateOnly day, DateOnly open) =>
                Cell(text => day == open || day == DateOnly.MinValue || day == DateOnly.MaxValue ? text.Text("—") : text.Figure(Figure.Date(own.At(name).ToString(), day)));
        }

        ContractCell Cell(Func<Wording, Wording> write) => new([.. write(scope.NewText()).Runs]);

        string Say(string english, string italian) => new Phrase(english, italian).In(scope.Language);
    }

    /// <summary>A price ends where it says so, or the day before the next one of the same item and quantity begins.</summary>
    private static DateOnly End(PriceRecord record, PriceRecord[] records)
    {
        var next = records.Where(other => other.Item == record.Item && other.Terms.MinQuantity == record.Terms.MinQuantity && other.From > record.From && other.From <= record.To).Select(other => other.From).DefaultIfEmpty(DateOnly.MaxValue).Min();
        return next == DateOnly.MaxValue ? record.To : next.AddDays(-1);
    }

    private static DateOnly Last(DraftingScope scope) => scope.Agreement.ExtendedUntil ?? scope.Agreement.Term.To;
}
