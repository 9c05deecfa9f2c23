namespace KeyAccount.Pricing.Goods;

/// <summary>Which units a deal takes.</summary>
/// <param name="Taken">For each part how many units of each line.</param>
internal sealed record UnitPlan(decimal[][] Taken);
