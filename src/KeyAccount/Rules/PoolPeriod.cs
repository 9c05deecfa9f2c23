namespace KeyAccount.Rules;

/// <summary>Over which lines a measure goes: those of the order, or with it those bought earlier in a period.</summary>
internal enum PoolPeriod
{
    Order,
    Month,
    Quarter,
    Year,

    /// <summary>The days on which the rule is valid.</summary>
    Valid,
}
