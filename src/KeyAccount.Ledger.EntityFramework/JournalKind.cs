namespace KeyAccount.Ledger;

/// <summary>What a <see cref="JournalEntry"/> books.</summary>
public enum JournalKind
{
    /// <summary>What is set aside for a bonus, or less of it where the amount is below zero.</summary>
    Accrual,

    /// <summary>The accrual that a partial settlement uses up; below zero.</summary>
    Use,

    /// <summary>The whole accrual that is left, closed by a final settlement; below zero.</summary>
    Closing,
}
