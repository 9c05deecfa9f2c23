using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>The part of a <see cref="BonusStatement"/> on one bonus and period.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Rows">Its rows, from what was bought to what is still to come.</param>
/// <param name="Next">How far it is to the next step; null where there is none.</param>
/// <param name="Earned">What the account has earned.</param>
/// <param name="Paid">What was paid to it.</param>
public sealed record BonusStatementPart(string Title, ImmutableArray<BonusStatementRow> Rows, string? Next, decimal Earned, decimal Paid)
{
    /// <summary>Gets what is still to come; below zero for what is to be given back.</summary>
    public decimal Open => Earned - Paid;
}
