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

    /// <summary>Gives those that bind the customer: no limit of credit, no right to the best price, and none that is ours alone.</summary>
    public static ImmutableArray<CustomerCondition> ForCustomer(PricedOrder priced, Language language) =>
        priced.Conditions is { } held ? [.. held.InForce.Where(found => !found.Condition.IsInternal && found.Condition.Terms is not (CreditLimitTerms or MostFavouredTerms)).Select(condition => ForCustomer(priced, condition, language))] : [];

    private static CustomerCondition ForCustomer(PricedOrder priced, ConditionInForce found, Language language)
    {
        var condition = found.Condition;
        var words = Words(condition.Terms, new ConditionWriter(priced, found, forCustomer: true));
        return new CustomerCondition
        {
            Kind = condition.Kind.Name,
            Title = (condition.Title ?? condition.Kind.Title).In(language),
            Text = words.In(language),
            Figures = words.Figures,
            Lines = LinesOf(priced, found),
            Payment = (condition.Terms as PaymentTerms)?.Term,
        };
    }

    private static ImmutableArray<string>? LinesOf(PricedOrder priced, ConditionInForce found) =>
        found.ForAll ? null : [.. found.Lines.Select(line => priced.Lines[line].Request.Id)];

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
            Lines = LinesOf(priced, found),
            Replaces = [.. found.Replaces],
            Rule = condition.FullName,
            Draft = condition.IsDraft ? true : null,
            Overrides = condition.Overrides,
            Source = condition.Source,
            Pointer = condition.Location.JsonPointer,
            Payment = (condition.Terms as PaymentTerms)?.Term,
        };
    }

    private static ConditionWriter Words(ConditionTerms terms, ConditionWriter words) => terms switch
    {
        PaymentTerms payment => PaymentWords.Write(payment.Term, words),
        DeliveryTerms delivery => DeliveryWords.Write(delivery, words),
        MinimumOrderTerms minimum => OrderBoundWords.Write(minimum, words),
        CreditLimitTerms credit => OrderBoundWords.Write(credit, words),
        PriceHoldTerms hold => HoldWords.Write(hold, words),
        ListNoticeTerms notice => CommitmentWords.Write(notice, words),
        ExclusivityTerms exclusivity => CommitmentWords.Write(exclusivity, words),
        CommitmentTerms commitment => CommitmentWords.Write(commitment, words),
        ServiceLevelTerms level => CommitmentWords.Write(level, words),
        ReturnTerms returns => CommitmentWords.Write(returns, words),
        MostFavouredTerms best => CommitmentWords.Write(best, words),
        ContributionTerms contribution => ContributionWords.Write(contribution, words),
        ReferralTerms referral => ContributionWords.Write(referral, words),
        OwnTerms own => ContributionWords.Write(own, words),
        _ => throw new InvalidOperationException($"There are no words for {terms.GetType().Name}."),
    };
}
