namespace KeyAccount.Rules;

/// <summary>A price list.</summary>
internal sealed record PriceList(string Name, Title? Title, string Currency, PriceBook Book);
