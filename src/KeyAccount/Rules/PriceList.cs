namespace KeyAccount.Rules;

/// <summary>A price list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What people read; null for none.</param>
/// <param name="Currency">The ISO 4217 currency of its prices.</param>
/// <param name="IncludesTax">Whether its prices include tax.</param>
/// <param name="Book">Its prices.</param>
internal sealed record PriceList(string Name, Title? Title, string Currency, bool IncludesTax, PriceBook Book);
