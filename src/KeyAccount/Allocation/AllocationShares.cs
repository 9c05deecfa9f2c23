namespace KeyAccount;

/// <summary>How the exact share of a part becomes a whole number of units.</summary>
public enum AllocationShares
{
    /// <summary>Cut toward zero.</summary>
    Down,

    /// <summary>Cut toward negative infinity: as <see cref="Down"/>, but away from zero where the amount is below zero.</summary>
    Floor,

    /// <summary>To the nearest unit; a half toward zero.</summary>
    Nearest,

    /// <summary>Not to units at all: kept to <see cref="Allocation.ExactDecimals"/> decimals, so that the parts still sum to the amount.</summary>
    Exact,
}
