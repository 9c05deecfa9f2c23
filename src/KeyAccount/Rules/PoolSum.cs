using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>A sum over a pool, as a figure of the order that tests and scales read.</summary>
/// <param name="Pool">The lines.</param>
/// <param name="Measure">What is summed.</param>
/// <param name="Field">Where the sum is written.</param>
internal sealed record PoolSum(Pool Pool, Measure Measure, Field Field);
