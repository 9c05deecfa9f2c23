namespace KeyAccount;

/// <summary>A row of a <see cref="BonusStatementPart"/>.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Figure">Its figure as it is read; empty where it has none.</param>
public sealed record BonusStatementRow(string Text, string Figure);
