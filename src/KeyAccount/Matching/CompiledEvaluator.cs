using KeyAccount.Matching.Bitmaps;

namespace KeyAccount.Matching;

/// <summary>Answers from an index of bits that is built once: for each field, a row with a bit per rule for each piece of its values.</summary>
internal sealed class CompiledEvaluator : IRuleEvaluator
{
    /// <summary>How many bytes the rows of one field may take before only some of them are written out; with 10,000 rules, more than 3,000 rows.</summary>
    private const int RowBudget = 1 << 22;

    private readonly EvaluationPool pool;

    public CompiledEvaluator(MatchPlan plan)
        : this(plan, RowBudget)
    {
    }

    /// <summary>Builds the index with another limit, so that small plans can be made to pass it.</summary>
    internal CompiledEvaluator(MatchPlan plan, int rowBudget) =>
        pool = new EvaluationPool(BitmapIndexBuilder.Build(plan, rowBudget));

    public IEvaluation Begin(FactTable facts) => pool.Rent().Start(facts);
}
