namespace KeyAccount;

/// <summary>What one account gets of a bonus.</summary>
/// <param name="Account">The id of the account.</param>
/// <param name="Base">What it contributed to the base.</param>
/// <param name="Earned">What it gets of what is earned.</param>
/// <param name="Accrued">What it gets of what is set aside.</param>
public sealed record BonusShare(string Account, decimal Base, decimal Earned, decimal Accrued);
