namespace KeyAccount.Contracts;

/// <summary>A name or a title as the rules have it: of an item, a category, a rule, a code. Digits in it are no figures.</summary>
/// <param name="Text">What is read.</param>
public sealed record NameRun(string Text) : ContractRun(Text);
