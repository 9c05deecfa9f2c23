namespace KeyAccount.Matching.Bitmaps;

/// <summary>A test and the rank of the rule that asks it.</summary>
/// <param name="Rank">The rank of the rule.</param>
/// <param name="Test">The test.</param>
internal readonly record struct RankedTest(int Rank, Test Test);
