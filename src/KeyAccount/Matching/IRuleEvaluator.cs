namespace KeyAccount.Matching;

/// <summary>Answers one question: which rules of a stage hold for which lines. It does no arithmetic and makes no choice.</summary>
/// <remarks>Made from a <see cref="MatchPlan"/>; safe for many threads.</remarks>
internal interface IRuleEvaluator
{
    /// <summary>Begins the evaluation of one request, whose facts known at stage 0 are in the table.</summary>
    IEvaluation Begin(FactTable facts);
}
