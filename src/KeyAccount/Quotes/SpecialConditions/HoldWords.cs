using KeyAccount.Pricing;
using KeyAccount.Pricing.SpecialConditions;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Quotes.SpecialConditions;

/// <summary>Says which prices are kept, until when and up to which quantity.</summary>
internal static class HoldWords
{
    public static ConditionWriter Write(PriceHoldTerms terms, ConditionWriter words)
    {
        var (asOf, until) = (ConditionWriter.Day(terms.AsOf), ConditionWriter.Day(terms.During.To));
        words.Give("asOf", terms.AsOf).Give("until", terms.During.To).Say($"The prices of {asOf} are kept until {until}", $"I prezzi del {asOf} restano fermi fino al {until}");
        if (terms.Quantity is { } most)
        {
            var figure = ConditionWriter.Figure(most) + (terms.Unit is { } unit ? $" {unit}" : "");
            words.Give("quantity", most).Give("per", terms.PerItem ? "item" : "all");
            words.Say(terms.PerItem ? $", for a quantity of {figure} of each item" : $", for a quantity of {figure} in all", terms.PerItem ? $", per una quantità di {figure} di ogni articolo" : $", per una quantità di {figure} in tutto");
            words.Say("; beyond it those of the day count", "; oltre valgono quelli del giorno");
        }

        if (terms.LowerCounts)
        {
            words.Give("lowerCounts", true).Say("; a lower price of the day counts all the same", "; un prezzo del giorno più basso vale comunque");
        }

        return terms.Quantity is null || words.ForCustomer ? words.Say(".", ".") : Left(words.Say(".", "."));
    }

    /// <summary>Gives how a line's price is kept; null where it is not.</summary>
    public static QuoteHold? OfLine(PricedOrder priced, int line, Language language)
    {
        if (Find(priced, line) is not { } held)
        {
            return null;
        }

        var (hold, terms) = (held.Use.Hold, held.Use.Terms);
        return new QuoteHold
        {
            Rule = hold.FullName,
            Title = (hold.Title ?? hold.Kind.Title).In(language),
            AsOf = terms.AsOf,
            Until = terms.During.To,
            Quantity = priced.Lines[line].IsReturned ? -held.Units : held.Units,
            Price = held.Price,
            OtherPrice = held.Other,
            Draft = hold.IsDraft ? true : null,
            Source = hold.Source,
            Pointer = hold.Location.JsonPointer,
        };
    }

    /// <summary>Gives the same for the customer; null where the hold is ours alone.</summary>
    public static CustomerHold? ForCustomer(PricedOrder priced, int line, QuoteHold? hold) => hold is null || Find(priced, line)!.Use.Hold.IsInternal ? null : new CustomerHold
    {
        Title = hold.Title,
        AsOf = hold.AsOf,
        Until = hold.Until,
        Quantity = hold.Quantity,
        Price = hold.Price,
        OtherPrice = hold.OtherPrice,
    };

    private static LineHold? Find(PricedOrder priced, int line) => Array.Find(priced.HeldLines, held => held.Line == line);

    private static ConditionWriter Left(ConditionWriter words)
    {
        HoldUse[] uses = [.. words.Priced.HoldUses.Where(use => use.Hold == words.Found.Condition).OrderBy(use => use.Item?.Sku, StringComparer.Ordinal)];
        if (uses.Length == 0)
        {
            return words;
        }

        var left = string.Join(", ", uses.Select(use => $"{(use.Item is { } item ? $"{item.Sku} " : "")}{ConditionWriter.Figure(use.Left!.Value)}"));
        return words.Say($" Left after this order: {left}.", $" Restano dopo quest'ordine: {left}.");
    }
}
