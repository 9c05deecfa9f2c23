using KeyAccount.Pricing;
using KeyAccount.Rules.Authorities;

namespace KeyAccount.Approvals;

/// <summary>Who has to approve what in a priced order, and what of it has been approved: a function of the order and the request.</summary>
internal sealed class Review
{
    private static readonly Review Nothing = new([], [], null, null);

    private Review(Matter[] matters, NeededApproval[] needed, Person? maker, Approvers? approvers)
    {
        Matters = matters;
        Needed = needed;
        Maker = maker;
        Approvers = approvers;
    }

    /// <summary>Gets all that somebody has to be able to agree, the maker included.</summary>
    public Matter[] Matters { get; }

    /// <summary>Gets what the maker may not agree.</summary>
    public NeededApproval[] Needed { get; }

    /// <summary>Gets who made the quote; null where it is not said.</summary>
    public Person? Maker { get; }

    /// <summary>Gets who may agree what; null where the rule folder does not say.</summary>
    public Approvers? Approvers { get; }

    public static Review Of(PricedOrder priced, PricingRequest request)
    {
        var authority = priced.Procedure.Model.Authority;
        if (authority is null && !priced.Outcomes.Any(raised => raised.Outcome == AlertOutcome.Approval))
        {
            return Nothing;
        }

        var matters = Approvals.Matters.Of(priced, request);
        var maker = request.By is { } by ? authority?.People.GetValueOrDefault(by) : null;
        if (authority is null)
        {
            return new Review(matters, [.. matters.Select(matter => new NeededApproval(matter, null, null))], null, null);
        }

        var approvers = new Approvers(authority, priced);
        var needed = Array.FindAll(matters, matter => maker is null || !approvers.Covers(maker.Role, matter.Limit, matter.Figure, matter.Lines));
        var given = SeenMatters.Match(needed, priced, request.Approvals);
        return new Review(matters, [.. needed.Select((matter, i) => new NeededApproval(matter, approvers.Lowest(maker?.Role, matter.Limit, matter.Figure, matter.Lines), given[i]))], maker, approvers);
    }
}
