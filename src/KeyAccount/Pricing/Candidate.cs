using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A rule that holds for a line and has a value there.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Value">Its value on the line.</param>
/// <param name="Worth">What it is worth to the customer; zero where nothing is ranked by worth.</param>
internal readonly record struct Candidate(PricedRule Rule, RuleValue Value, decimal Worth);
