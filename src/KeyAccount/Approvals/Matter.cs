using KeyAccount.Pricing.Outcomes;

namespace KeyAccount.Approvals;

/// <summary>Something in a priced order that somebody has to be able to agree.</summary>
/// <param name="Limit">Which limit it is held against.</param>
/// <param name="Figure">The figure; null where there is none to tell.</param>
/// <param name="Lines">The numbers of the lines; all lines of goods where it is about the order.</param>
/// <param name="IsOfOrder">Whether it is about the order as a whole.</param>
/// <param name="Raised">The bound of a rule that is not kept; null where something was given by hand.</param>
internal sealed record Matter(AuthorityLimit Limit, decimal? Figure, int[] Lines, bool IsOfOrder, RaisedOutcome? Raised = null)
{
    /// <summary>Gets the full name of the rule that asks; null for none.</summary>
    public string? Rule => Raised?.Rule.FullName;
}
