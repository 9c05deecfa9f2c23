namespace KeyAccount.Rules.SpecialConditions;

/// <summary>Who deals with nobody else, in what and where.</summary>
/// <param name="Side">Who is bound: <c>buyer</c>, <c>supplier</c> or <c>mutual</c>.</param>
/// <param name="For">What it is about; null for all that the agreement is about.</param>
/// <param name="Territory">Where it holds; null for everywhere.</param>
/// <param name="Until">The last day; null for as long as the agreement holds.</param>
internal sealed record ExclusivityTerms(string Side, Title? For, Title? Territory, DateOnly? Until) : ConditionTerms;
