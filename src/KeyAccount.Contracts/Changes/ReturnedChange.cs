namespace KeyAccount.Contracts.Changes;

/// <summary>What the other party has changed in a Word document that was sent to it.</summary>
/// <param name="Kind">What has happened: <see cref="ChangeKind.Figures"/> to a figure that the rules own, <see cref="ChangeKind.Wording"/> to words, or something added or removed.</param>
/// <param name="Clause">The id of the clause or annex that it stands in; empty before the first, <c>calendar</c> in the calendar of obligations.</param>
/// <param name="Path">The rule path of a figure; empty for words.</param>
/// <param name="Sent">What was sent; empty where it is new.</param>
/// <param name="Returned">What has come back; empty where it is gone.</param>
/// <param name="Proposed">The figure that has come back, where it can be read as one.</param>
public sealed record ReturnedChange(ChangeKind Kind, string Clause, string Path, string Sent, string Returned, Figure? Proposed = null);
