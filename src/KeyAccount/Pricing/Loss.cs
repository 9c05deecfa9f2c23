namespace KeyAccount.Pricing;

/// <summary>A rule that held for a line and gave nothing.</summary>
/// <param name="Line">The number of the line.</param>
/// <param name="Rank">The rank of the rule.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The rank of the rule that stands in its place; -1 for none.</param>
internal readonly record struct Loss(int Line, int Rank, LossReason Reason, int By);
