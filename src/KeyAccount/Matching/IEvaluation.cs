namespace KeyAccount.Matching;

/// <summary>The evaluation of one request, by one thread.</summary>
internal interface IEvaluation : IDisposable
{
    /// <summary>Says that what is known at this stage now stands in the table. Stages ascend; the same stage again is a retest.</summary>
    void Reach(int stage);

    /// <summary>Gives the ranks of the rules of a stage that hold for a line, ascending; valid until the next call.</summary>
    ReadOnlySpan<int> Holding(int stage, int line);
}
