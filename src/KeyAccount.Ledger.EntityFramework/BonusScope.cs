namespace KeyAccount.Ledger;

/// <summary>Which bonuses are meant; what is null means all.</summary>
public sealed record BonusScope
{
    /// <summary>Gets all bonuses.</summary>
    public static BonusScope All { get; } = new();

    /// <summary>Gets the full name of the scheme, such as <c>edilnord/2026/year-end</c>.</summary>
    public string? Scheme { get; init; }

    /// <summary>Gets the account that earns.</summary>
    public string? Account { get; init; }
}
