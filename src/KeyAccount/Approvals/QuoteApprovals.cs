using System.Collections.Immutable;
using KeyAccount.Pricing;

namespace KeyAccount.Approvals;

/// <summary>Puts into words what has to be approved in a quote.</summary>
internal static class QuoteApprovals
{
    public static ImmutableArray<QuoteApproval> Of(Review review, PricedOrder priced, Language language) =>
        review.Needed.Length == 0 ? [] : [.. review.Needed.Select(needed => Of(needed, review, priced, language))];

    private static QuoteApproval Of(NeededApproval needed, Review review, PricedOrder priced, Language language)
    {
        var (matter, lowest, given) = needed;
        return new QuoteApproval
        {
            Limit = matter.Limit,
            Figure = matter.Figure,
            Lines = matter.IsOfOrder ? [] : [.. matter.Lines.Select(line => priced.Lines[line].Request.Id).Order(Comparer<string>.Create(LineIds.Compare))],
            What = ApprovalWords.What(matter.Limit, matter.Figure, priced.Currency, matter).In(language),
            Why = ApprovalWords.Why(matter, review, priced.Currency).In(language),
            Rule = matter.Rule,
            Role = lowest?.Id,
            RoleTitle = lowest?.NameIn(language),
            People = lowest is null ? [] : [.. review.Approvers!.Authority.People.Values.Where(person => person.Role == lowest && person != review.Maker).Select(person => person.Id).Order(StringComparer.Ordinal)],
            ApprovedBy = given?.By,
            ApprovedAt = given?.At,
            Draft = matter.Raised?.Rule.IsDraft == true ? true : null,
            Source = matter.Raised?.Rule.Source,
            Pointer = matter.Raised?.Rule.Pointer,
        };
    }
}
