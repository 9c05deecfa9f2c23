using System.Collections.Immutable;
using KeyAccount.Pricing;

namespace KeyAccount.Approvals;

/// <summary>Finds what somebody may approve of a quote.</summary>
internal static class Approving
{
    /// <exception cref="PricingException">They may approve nothing.</exception>
    public static ImmutableArray<SeenMatter> Seen(string id, Review review, PricedOrder priced)
    {
        if (review.Approvers is not { } approvers)
        {
            throw Problem(Messages.NobodyMayApprove);
        }

        if (!approvers.Authority.People.TryGetValue(id, out var person))
        {
            throw new PricingException([ApprovalCheck.Unknown(id, approvers.Authority)]);
        }

        if (review.Maker is not { } maker)
        {
            throw Problem(Messages.MakerNotSaid);
        }

        if (person == maker)
        {
            throw Problem(Messages.OwnApproval, person.Shown);
        }

        if (review.Needed.Length == 0)
        {
            throw Problem(Messages.NothingToApprove, person.Shown);
        }

        var may = Array.FindAll(review.Needed, needed => approvers.MayApprove(person, maker.Role, needed.Matter.Limit, needed.Matter.Figure, needed.Matter.Lines));
        return may.Length > 0
            ? [.. may.Select(needed => SeenMatters.Of(needed.Matter, priced))]
            : throw new PricingException(review.Needed.Select(needed => ApprovalCheck.NoRight(person, ApprovalWords.What(needed.Matter.Limit, needed.Matter.Figure, priced.Currency, needed.Matter), needed.Lowest)));
    }

    private static PricingException Problem(MessageCode code, params object[] arguments) => new([new PricingProblem(code, null, null, null, arguments)]);
}
