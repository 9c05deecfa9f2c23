using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A sum as pricing uses it.</summary>
/// <param name="Measure">What is summed.</param>
/// <param name="Field">Where the sum is written.</param>
/// <param name="Step">The number of the step whose outcome is summed; -1 for none.</param>
internal sealed record PricedSum(Measure Measure, Field Field, int Step);
