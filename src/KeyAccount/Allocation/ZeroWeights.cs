namespace KeyAccount;

/// <summary>What becomes of an amount when no part has a weight.</summary>
public enum ZeroWeights
{
    /// <summary>All parts count alike.</summary>
    Equal,

    /// <summary>Nobody takes anything: the amount is reported as the remainder.</summary>
    None,

    /// <summary>The allocation is refused.</summary>
    Error,
}
