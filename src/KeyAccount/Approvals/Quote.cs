using System.Collections.Immutable;
using KeyAccount.Approvals;

namespace KeyAccount;

/// <content>Who has to approve what.</content>
public sealed partial class Quote
{
    private Review? review;

    /// <summary>Gets the approvals that the quote needs, given ones included, in English.</summary>
    /// <remarks>They follow from the figures and change none. What the one who made the quote (<see cref="PricingRequest.By"/>) may agree alone is not among them.</remarks>
    public ImmutableArray<QuoteApproval> Approvals => ApprovalsIn(Language.English);

    /// <summary>Gets whether every approval that is needed has been given, and no rule rejects the order.</summary>
    public bool IsApproved => Array.TrueForAll(Reviewed.Needed, needed => needed.Given is not null) && !priced.Outcomes.Any(raised => raised.Outcome == AlertOutcome.Reject);

    /// <summary>Gets what tells the quote apart for those who approve it: <c>sha256:</c> and the hash of its figures. Any change of a figure changes it; titles and the order of lines do not.</summary>
    public string Hash => QuoteHash.Of(priced, Request, Reviewed.Matters);

    /// <summary>Gets the hash where something has to be approved; else null.</summary>
    internal string? HashIfReviewed => Reviewed.Needed.Length == 0 ? null : Hash;

    private Review Reviewed => review ??= Review.Of(priced, Request);

    /// <summary>Gives the approvals that the quote needs, in a language.</summary>
    public ImmutableArray<QuoteApproval> ApprovalsIn(Language language) => QuoteApprovals.Of(Reviewed, priced, language);

    /// <summary>Gives the record that somebody approves what they may approve of the quote; attached to the request it counts when the request is priced again.</summary>
    /// <param name="person">Who, by the id in <c>authority.json</c>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="PricingException">Nobody is said to have made the quote, the person is not known, made the quote, or may approve nothing of it; or it needs no approval.</exception>
    public ApprovalRecord Approve(string person, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new ApprovalRecord
        {
            By = person,
            At = at,
            Account = Account,
            Currency = Currency,
            Quote = Hash,
            Seen = Approving.Seen(person, Reviewed, priced),
        };
    }
}
