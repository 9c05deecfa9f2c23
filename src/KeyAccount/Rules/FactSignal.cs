using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>One row of a scorecard.</summary>
/// <param name="When">When it counts.</param>
/// <param name="Points">How much it counts, for or against.</param>
internal sealed record FactSignal(Test[] When, decimal Points);
