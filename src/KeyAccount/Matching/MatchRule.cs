namespace KeyAccount.Matching;

/// <summary>What an evaluator knows of a rule.</summary>
/// <param name="Rank">Its position among all rules by stage, priority and full name, from 0 without gaps, so that a stage is a range of ranks.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Stage">The stage at which it is asked; no field that it tests is known later.</param>
/// <param name="When">Its tests, of which all must hold.</param>
internal sealed record MatchRule(int Rank, string Name, int Stage, Test[] When);
