namespace KeyAccount.Rules.Bonuses;

/// <summary>That the accounts below an account earn together.</summary>
/// <param name="IsSplit">Whether each gets its share by what it contributed; else the account of the agreement gets all.</param>
/// <param name="IsAtPeriodEnd">Whether those count who belong to it when the period ends; else those who do on the day of each posting.</param>
internal sealed record RollUpTerms(bool IsSplit, bool IsAtPeriodEnd);
