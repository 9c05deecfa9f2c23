namespace KeyAccount;

/// <summary>What a request is.</summary>
public enum RequestKind
{
    /// <summary>An order: quantities are above zero.</summary>
    Order,

    /// <summary>A return: lines of what comes back have quantities below zero, are priced on the absolute quantity and come out below zero.</summary>
    Return,
}
