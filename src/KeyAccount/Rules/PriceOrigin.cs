namespace KeyAccount.Rules;

/// <summary>What the records of one list, or of one entry of a rule file, have in common.</summary>
/// <param name="Name">The name of the list, or the full name of the price.</param>
/// <param name="File">The file that the records stand in.</param>
/// <param name="Pointer">The JSON pointer of the entry; empty for a table.</param>
/// <param name="Currency">The number of the currency.</param>
internal sealed record PriceOrigin(string Name, string File, string Pointer, int Currency)
{
    /// <summary>In place of a currency's number: the price is made in the currency of the order.</summary>
    public const int OrderCurrency = -2;

    /// <summary>Gets how the price is made; null where the records state it.</summary>
    public PriceDerivation? Derivation { get; init; }

    /// <summary>Gets whether the price is a draft, which takes part in simulation only.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Gets whether the price comes from an earlier document, so that no rule changes it.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Gets whether no discount comes off.</summary>
    public bool IsNet { get; init; }

    /// <summary>Gets the day on which the agreement began; the first there is for lists.</summary>
    public DateOnly Began { get; init; }

    /// <summary>Gets the account that the prices are agreed with; null for everyone.</summary>
    public Account? Account { get; init; }

    /// <summary>Gets the number of the condition on all its records among the price conditions; -1 for none.</summary>
    public int Condition { get; init; } = -1;

    /// <summary>Gets the priority: the higher one comes first where an access ranks by it.</summary>
    public int Priority { get; init; }

    /// <summary>Gets whether the prices include tax.</summary>
    public bool IncludesTax { get; init; }
}
