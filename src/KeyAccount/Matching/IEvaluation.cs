namespace KeyAccount.Matching;

/// <summary>The evaluation of one request, by one thread.</summary>
internal interface IEvaluation : IDisposable
{
    /// <summary>Says that what is known at this stage now stands in the table. Stages ascend; where one is reached again, with those before it that sum pools, what held there is decided anew.</summary>
    void Reach(int stage);

    /// <summary>Gives the ranks of the rules of a stage that hold for a line, ascending; valid until the next call.</summary>
    ReadOnlySpan<int> Holding(int stage, int line);
}
