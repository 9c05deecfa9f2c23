using KeyAccount.Rules.Authorities;

namespace KeyAccount.Approvals;

/// <summary>A matter that the maker of a quote may not agree.</summary>
/// <param name="Matter">What it is.</param>
/// <param name="Lowest">The lowest role that may; null for none.</param>
/// <param name="Given">The approval that covers it; null while there is none.</param>
internal sealed record NeededApproval(Matter Matter, Role? Lowest, ApprovalRecord? Given);
