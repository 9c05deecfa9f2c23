namespace KeyAccount;

/// <summary>What is to be settled of a bonus, for one account and period.</summary>
public sealed record BonusProposalLine
{
    /// <summary>Gets what the bonus has come to.</summary>
    public required BonusResult Result { get; init; }

    /// <summary>Gets the id of the account that is paid.</summary>
    public required string Share { get; init; }

    /// <summary>Gets what it has earned so far.</summary>
    public required decimal Earned { get; init; }

    /// <summary>Gets what was settled before.</summary>
    public required decimal SettledBefore { get; init; }

    /// <summary>Gets what is to be paid; below zero for what is to be had back.</summary>
    public decimal Amount => Earned - SettledBefore;

    /// <summary>Gets whether it closes the period, and the whole accrual that is left with it.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>Gets whether more was paid than is earned now, so that the difference is had back.</summary>
    public bool IsClawback => Amount < 0;

    /// <summary>Gets the day up to which a statement is due; null where nothing is agreed.</summary>
    public DateOnly? StatementDue { get; init; }

    /// <summary>Gets the day up to which it is to be paid; null where nothing is agreed.</summary>
    public DateOnly? PaymentDue { get; init; }

    /// <summary>Gives what it will be once it has been settled.</summary>
    public BonusSettled Settled(DateOnly on) => new(Result.Scheme, Result.Account, Result.PeriodFrom, Share, on, Amount) { IsFinal = IsFinal };
}
