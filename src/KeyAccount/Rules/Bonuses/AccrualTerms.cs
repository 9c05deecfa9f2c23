namespace KeyAccount.Rules.Bonuses;

/// <summary>How much of a bonus is set aside while its period runs.</summary>
/// <param name="Method">By which method.</param>
internal sealed record AccrualTerms(AccrualMethod Method)
{
    /// <summary>Gets what the figure of the bonus is expected to be when the period ends; null where the host says it.</summary>
    public decimal? Forecast { get; init; }

    /// <summary>Gets the percentage of the base that is set aside; of <see cref="AccrualMethod.Rate"/>.</summary>
    public decimal Percent { get; init; }
}

/// <summary>How an accrual is estimated.</summary>
internal enum AccrualMethod
{
    /// <summary>What is earned to date.</summary>
    Reached,

    /// <summary>What to date is of the bonus that is expected when the period ends.</summary>
    Expected,

    /// <summary>A set percentage of the base.</summary>
    Rate,
}
