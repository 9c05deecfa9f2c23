using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Reports;

/// <summary>A published case, what came of it, and why where it does not pass.</summary>
internal sealed record Judgement(PublishedCase Published, Outcome Outcome, string Reason, IReadOnlyList<CaseFile> Files);
