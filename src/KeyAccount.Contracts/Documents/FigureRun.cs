namespace KeyAccount.Contracts;

/// <summary>A figure of a rule, as the language writes it.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Figure">What it is, and where it stands in the rules.</param>
public sealed record FigureRun(string Text, Figure Figure) : ContractRun(Text);
