using System.Collections.Immutable;
using KeyAccount.Pricing;
using KeyAccount.Pricing.SpecialConditions;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Quotes.SpecialConditions;

/// <summary>Puts the special conditions of a quote into words.</summary>
internal static class QuoteConditions
{
    public static ImmutableArray<QuoteCondition> Of(PricedOrder priced, Language language) =>
        priced.Conditions is { } held ? [.. held.InForce.Select(condition => Of(priced, condition, language))] : [];

    private static QuoteCondition Of(PricedOrder priced, ConditionInForce found, Language language)
    {
        var condition = found.Condition;
        var words = Words(condition.Terms, new ConditionWriter(priced, found));
        return new QuoteCondition
        {
            Kind = condition.Kind.Name,
            Title = (condition.Title ?? condition.Kind.Title).In(language),
            Text = words.In(language),
            Figures = words.Figures,
            Lines = found.ForAll ? null : [.. found.Lines.Select(line => priced.Lines[line].Request.Id)],
            Replaces = [.. found.Replaces],
            Rule = condition.FullName,
            Draft = condition.IsDraft ? true : null,
            Source = condition.Source,
            Pointer = condition.Location.JsonPointer,
            Payment = (condition.Terms as PaymentTerms)?.Term,
        };
    }

    private static ConditionWriter Words(ConditionTerms terms, ConditionWriter words) => terms switch
    {
        PaymentTerms payment => PaymentWords.Write(payment.Term, words),
        DeliveryTerms delivery => DeliveryWords.Write(delivery, words),
        _ => throw new InvalidOperationException($"There are no words for {terms.GetType().Name}."),
    };
}
