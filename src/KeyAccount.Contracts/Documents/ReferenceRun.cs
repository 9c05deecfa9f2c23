namespace KeyAccount.Contracts;

/// <summary>A reference to another clause or to an annex.</summary>
/// <param name="Text">What is read: clause 7, Annex A.</param>
/// <param name="Target">The id of the clause or annex.</param>
public sealed record ReferenceRun(string Text, string Target) : ContractRun(Text);
