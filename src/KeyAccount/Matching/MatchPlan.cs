namespace KeyAccount.Matching;

/// <summary>Everything an evaluator is made from: the rules in rank order and where each stage begins.</summary>
/// <param name="Layout">Where each field stands in the fact table.</param>
/// <param name="Rules">The rules; the index is the rank.</param>
/// <param name="StageStart">The first rank of each stage, and one entry more that closes the last.</param>
internal sealed record MatchPlan(FactLayout Layout, MatchRule[] Rules, int[] StageStart)
{
    /// <summary>Gets the name of the procedure whose rules they are.</summary>
    public string Procedure { get; init; } = "";

    public int StageCount => StageStart.Length - 1;
}
