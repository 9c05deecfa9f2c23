namespace KeyAccount.Contracts;

/// <summary>A defined term, where it is used or defined.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Term">The id of the term, the same in every language.</param>
/// <param name="Defines">Whether it is defined here.</param>
public sealed record TermRun(string Text, string Term, bool Defines) : ContractRun(Text);
