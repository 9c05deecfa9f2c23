namespace KeyAccount;

/// <summary>A promotion code of the request, and what became of it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Verdict">What became of it.</param>
public sealed record QuoteCode(string Code, CodeVerdict Verdict);
