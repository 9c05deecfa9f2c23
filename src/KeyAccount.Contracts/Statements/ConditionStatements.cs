using KeyAccount.Contracts.Phrases;
using KeyAccount.Grammar;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Contracts.Statements;

/// <summary>States special conditions: a text for each, whose figures know where they come from.</summary>
internal static class ConditionStatements
{
    public static IEnumerable<Statement> Of(DraftingScope scope) => scope.Model.Conditions
        .Where(condition => condition is { IsDraft: false, IsInternal: false } && condition.Account == scope.Agreement.Account && condition.FullName.StartsWith($"{scope.Agreement.Name}/", StringComparison.Ordinal))
        .Select(condition => (Condition: condition, Text: TextOf(condition, new RulePath(condition.FullName), scope)))
        .Where(stated => stated.Text is not null)
        .Select(stated => Of(stated.Condition, stated.Text!, scope));

    private static Statement Of(SpecialCondition condition, Wording text, DraftingScope scope)
    {
        var path = new RulePath(condition.FullName);
        return new Statement { Rule = condition.FullName, Kinds = [condition.Kind.Name] }
            .With("title", scope.NewText().Name((condition.Title ?? condition.Kind.Title).In(scope.Language)))
            .With("goods", condition.ChoosesLines ? ConditionPhrases.Goods(condition.Own, path.At("when"), scope).After("for", "per") : scope.NewText())
            .With("when", ConditionPhrases.When(condition.Own, path.At("when"), scope))
            .With("valid", PeriodPhrases.Valid(condition.Valid, path, scope))
            .With("text", text);
    }

    private static Wording? TextOf(SpecialCondition condition, RulePath path, DraftingScope scope) => condition.Terms switch
    {
        PaymentTerms payment => Payment(payment.Term, path, scope),
        DeliveryTerms delivery => Delivery(delivery, path, scope),
        MinimumOrderTerms minimum => MinimumOrder(minimum, path, scope),
        ListNoticeTerms notice => ListNotice(notice, path, scope),
        ReturnTerms returns => Returns(returns, path, scope),
        _ => null,
    };

    private static Wording Payment(PaymentTerm term, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        if (term.PrepaidPercent == 100)
        {
            text.Say("Invoices are paid in advance", "Le fatture si pagano in anticipo");
        }
        else
        {
            if (term.PrepaidPercent > 0)
            {
                text.Figure("", "il", Figure.Percent(path.At("prepaidPercent").ToString(), term.PrepaidPercent)).Say(" of each invoice is paid in advance; the rest is paid within ", " di ogni fattura si paga in anticipo; il resto si paga entro ");
            }
            else
            {
                text.Say("Invoices are paid within ", "Le fatture si pagano entro ");
            }

            if (term.Instalments.IsDefaultOrEmpty)
            {
                text.Figure(Figure.Days(path.At("days").ToString(), term.Days));
            }
            else
            {
                text.List([.. term.Instalments.Select((part, i) => Instalment(part, path.At("instalments").At(i), scope))], "and", "e");
            }

            text.Say(" of ", " ").Add(Start(term.From, scope));
            if (term.ToEndOfMonth)
            {
                text.Say(", extended to the end of the month in which they end", ", prorogati alla fine del mese in cui scadono");
            }

            if (term.ExtraDays > 0)
            {
                text.Say(" and a further ", " e ulteriori ").Figure(Figure.Days(path.At("extraDays").ToString(), term.ExtraDays));
            }
        }

        if (term.Method is { } method)
        {
            text.Say($", by {PaymentMethods.WordsOf(method).English}", $", con {PaymentMethods.WordsOf(method).Italian}");
        }

        text.Text(".");
        return term is { EarlyDays: { } within, EarlyPercent: { } percent }
            ? text.Say(" For payment within ", " Per il pagamento entro ").Figure(Figure.Days(path.At("early").At("days").ToString(), within))
                .Say(" the Customer deducts ", " il Cliente deduce ").Figure("", "il", Figure.Percent(path.At("early").At("percent").ToString(), percent)).Say(" of the amount due.", " dell'importo dovuto.")
            : text;
    }

    private static Wording Instalment(PaymentInstalment part, RulePath path, DraftingScope scope) =>
        scope.NewText().Figure(Figure.Days(path.At("days").ToString(), part.Days)).Text(" (").Figure(Figure.Percent(path.At("percent").ToString(), part.Percent)).Text(")");

    private static Wording Start(PaymentStart start, DraftingScope scope) => start switch
    {
        PaymentStart.Receipt => scope.NewText().Say("receipt of the invoice", "dal ricevimento della fattura"),
        PaymentStart.Delivery => scope.NewText().Say("delivery", "dalla consegna"),
        PaymentStart.EndOfMonth => scope.NewText().Say("the end of the month of the invoice", "dalla fine del mese della fattura"),
        _ => scope.NewText().Say("the date of the invoice", "dalla data della fattura"),
    };

    private static Wording Delivery(DeliveryTerms terms, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText().Say("Goods are delivered ", "La merce è resa ").Name($"{terms.Incoterm} {terms.Place}").Text(" (").Name("Incoterms 2020").Text(")");
        if (terms.LeadDays is { } days)
        {
            text.Say(", within ", ", entro ").Figure(Figure.Days(path.At("leadDays").ToString(), days)).Say(" of the order", " dall'ordine");
        }

        text.Text(".");
        return terms.FreeFrom is { } from ? text.Say(" From an amount of ", " Da un importo di ").Amount(from, path.At("freeFrom"), scope).Say(" of goods on, that amount included, freight is free.", " di merce, compreso, il trasporto è gratuito.") : text;
    }

    private static Wording MinimumOrder(MinimumOrderTerms terms, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText().Say("Each order comes to at least ", "Ogni ordine raggiunge almeno ");
        text = terms.Amount is { } amount ? text.Amount(amount, path.At("amount"), scope) : text.Figure(Figure.Quantity(path.At("quantity").ToString(), terms.Quantity!.Value));
        text.Say(terms.OfList ? " of goods at list prices." : " of goods.", terms.OfList ? " di merce a prezzi di listino." : " di merce.");
        return terms switch
        {
            { Surcharge: { } surcharge } => text.Say(" A smaller one bears a charge of ", " Per uno inferiore è dovuto un contributo di ").Amount(surcharge, path.At("surcharge"), scope).Text("."),
            { Charge: not null } => text.Say(" On a smaller one the difference is charged.", " Per uno inferiore si addebita la differenza."),
            _ => text,
        };
    }

    private static Wording ListNotice(ListNoticeTerms terms, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText().Say("A change of the price list takes effect no earlier than ", "Una variazione del listino ha effetto non prima di ");
        text = terms.Days is { } days ? text.Figure(Figure.Days(path.At("days").ToString(), days)) : text.Figure(Figure.Months(path.At("months").ToString(), terms.Months!.Value));
        text.Say(" after written notice; orders accepted before keep the former price.", " dalla comunicazione scritta; gli ordini già accettati mantengono il prezzo precedente.");
        return terms.MaxPercentPerYear is { } most
            ? text.Say(" Prices rise by not more than ", " I prezzi non aumentano più ").Figure("", "del", Figure.Percent(path.At("maxPercentPerYear").ToString(), most)).Say(" in a year.", " in un anno.")
            : text;
    }

    private static Wording Returns(ReturnTerms terms, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText().Say("Goods may be returned within ", "La merce può essere resa entro ").Figure(Figure.Days(path.At("withinDays").ToString(), terms.WithinDays)).Say(" of delivery", " dalla consegna");
        if (terms.MaxPercent is { } most)
        {
            text.Say(", up to ", ", fino ").Figure("", "al", Figure.Percent(path.At("maxPercent").ToString(), most)).Say(" of purchases", " degli acquisti");
        }

        text.Text(".");
        return terms.RestockingPercent is { } kept
            ? text.Say(" Of their price ", " Del loro prezzo si trattiene ").Figure("", "il", Figure.Percent(path.At("restockingPercent").ToString(), kept)).Say(" is kept.", ".")
            : text;
    }
}
