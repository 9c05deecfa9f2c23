namespace KeyAccount.Rules;

/// <summary>The company that sells.</summary>
internal sealed record Company(string Name, string Currency, string Procedure, string? PriceList, IReadOnlyDictionary<string, PriceListSettings> PriceLists);

/// <summary>What company.json says of a price list.</summary>
internal sealed record PriceListSettings(Title? Title, string? Currency);
