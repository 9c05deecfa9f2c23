namespace KeyAccount;

/// <summary>An amount that is due on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Amount">The amount.</param>
public sealed record DuePayment(DateOnly Day, decimal Amount);
