namespace KeyAccount.Contracts;

/// <summary>Words.</summary>
/// <param name="Text">What is read.</param>
public sealed record TextRun(string Text) : ContractRun(Text);
