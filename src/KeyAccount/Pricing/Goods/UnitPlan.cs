namespace KeyAccount.Pricing.Goods;

/// <summary>Which units a deal takes.</summary>
/// <param name="Taken">For each part how many units of each line.</param>
/// <param name="Times">How often it applies, a last time in part included.</param>
internal sealed record UnitPlan(decimal[][] Taken, decimal Times);
