using KeyAccount.RuleFiles;

namespace KeyAccount.Rules;

/// <summary>The company that sells.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Currency">The currency that holds where an account has none of its own.</param>
/// <param name="Procedure">The pricing procedure that holds where an account has none of its own.</param>
/// <param name="DefaultLists">The price lists that hold where an account has none of its own, the one that counts first coming first.</param>
/// <param name="PriceLists">What company.json says of price lists.</param>
internal sealed record Company(string Name, string Currency, string Procedure, IReadOnlyList<string> DefaultLists, IReadOnlyDictionary<string, PriceListSettings> PriceLists)
{
    /// <summary>Gets the tax category of items and charges that name none; null where it has none.</summary>
    public string? Tax { get; init; }
}

/// <summary>What company.json says of a price list.</summary>
/// <param name="Title">What people read; null for none.</param>
/// <param name="Currency">The currency of its prices; null for the company's.</param>
/// <param name="Source">The settings as they are written, where their form is right; what conditions need is read later.</param>
internal sealed record PriceListSettings(Title? Title, string? Currency, JsonValue? Source);
