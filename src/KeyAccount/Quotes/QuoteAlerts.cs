using System.Collections.Immutable;
using KeyAccount.Pricing;
using KeyAccount.Pricing.Outcomes;

namespace KeyAccount.Quotes;

/// <summary>Puts into words what a person should know about a quote.</summary>
internal static class QuoteAlerts
{
    public static ImmutableArray<QuoteAlert> Of(PricedOrder priced, Language language) =>
        priced.Unplaced.IsEmpty && priced.Outcomes.IsEmpty ? [] : [.. priced.Unplaced.Select(rest => Unplaced(priced, rest.Rank, rest.Amount, language)), .. priced.Outcomes.Select(outcome => Of(priced, outcome, language))];

    private static QuoteAlert Unplaced(PricedOrder priced, int rank, decimal amount, Language language)
    {
        var rule = priced.RuleAt(rank).Rule;
        return new QuoteAlert
        {
            Kind = "unplaced",
            Outcome = AlertOutcome.Alert,
            Rule = rule.FullName,
            Figure = amount,
            Unit = FigureUnit.Amount,
            Message = QuoteWords.Unplaced(Grammar.Figures.Write(amount), priced.Currency).In(language),
            Draft = rule.IsDraft ? true : null,
            Source = rule.Source,
            Pointer = rule.Location.JsonPointer,
        };
    }

    private static QuoteAlert Of(PricedOrder priced, RaisedOutcome raised, Language language) => new()
    {
        Kind = raised.Kind.Name,
        Outcome = raised.Outcome,
        Rule = raised.Rule.FullName,
        Lines = [.. raised.Lines.Select(line => priced.Lines[line].Request.Id)],
        Figure = raised.Figure,
        Bound = raised.Bound,
        Unit = raised.Kind.Unit,
        Message = raised.Kind.Say(raised, priced.Currency).In(language),
        Draft = raised.Rule.IsDraft ? true : null,
        Overrides = raised.Rule.Overrides,
        Source = raised.Rule.Source,
        Pointer = raised.Rule.Pointer,
    };
}
