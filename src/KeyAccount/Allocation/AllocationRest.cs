namespace KeyAccount;

/// <summary>Where the units go that are left when every part has its share. Only parts with a weight take any.</summary>
public enum AllocationRest
{
    /// <summary>One unit each to the parts whose share was cut by most.</summary>
    Remainder,

    /// <summary>One unit each to the parts with the largest weights.</summary>
    Weight,

    /// <summary>One unit each from the first part on.</summary>
    First,

    /// <summary>All to the last part; what it cannot take, to the one before it.</summary>
    Last,

    /// <summary>All to the first part; what it cannot take, to the one after it.</summary>
    LineOrder,

    /// <summary>To nobody: reported as the remainder.</summary>
    Apart,

    /// <summary>To nobody, and parts keep exactly the ratio of the weights: only whole blocks of the reduced weights are given out, so many units of 2 : 3 : 1.</summary>
    Blocks,
}
