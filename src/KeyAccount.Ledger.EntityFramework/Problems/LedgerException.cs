using System.Collections.Immutable;

namespace KeyAccount.Ledger;

/// <summary>The ledger refuses something. <see cref="Problems"/> says why; nothing has been written.</summary>
public sealed class LedgerException : Exception
{
    internal LedgerException(IEnumerable<LedgerProblem> problems)
        : this([.. problems])
    {
    }

    internal LedgerException(MessageCode code, params object[] arguments)
        : this([new LedgerProblem(code, null, null, arguments)])
    {
    }

    private LedgerException(ImmutableArray<LedgerProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>Gets every reason, at least one.</summary>
    public ImmutableArray<LedgerProblem> Problems { get; }
}
