using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>An amount split into parts.</summary>
/// <param name="Parts">The parts, in the order of the weights.</param>
/// <param name="Remainder">What nobody took, zero as a rule. Parts and remainder sum exactly to the amount.</param>
public sealed record AllocatedParts(ImmutableArray<decimal> Parts, decimal Remainder);
