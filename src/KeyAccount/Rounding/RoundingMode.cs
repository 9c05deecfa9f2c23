namespace KeyAccount;

/// <summary>How a figure between two steps is rounded.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest; a half away from zero. Commercial rounding.</summary>
    HalfUp,

    /// <summary>To the nearest; a half to the even digit.</summary>
    HalfEven,

    /// <summary>To the nearest; a half to the odd digit.</summary>
    HalfOdd,

    /// <summary>To the nearest; a half toward zero.</summary>
    HalfDown,

    /// <summary>To the nearest; a half toward positive infinity.</summary>
    HalfCeiling,

    /// <summary>To the nearest; a half toward negative infinity.</summary>
    HalfFloor,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Toward zero.</summary>
    Down,

    /// <summary>Toward positive infinity.</summary>
    Ceiling,

    /// <summary>Toward negative infinity.</summary>
    Floor,
}
