using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>A request cannot be priced. <see cref="Problems"/> says why; nothing has been priced.</summary>
public sealed class PricingException : Exception
{
    internal PricingException(IEnumerable<PricingProblem> problems)
        : this([.. problems])
    {
    }

    private PricingException(ImmutableArray<PricingProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>Gets every reason, at least one.</summary>
    public ImmutableArray<PricingProblem> Problems { get; }
}
