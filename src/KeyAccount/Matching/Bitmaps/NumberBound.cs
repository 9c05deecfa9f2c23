namespace KeyAccount.Matching.Bitmaps;

/// <summary>Where a row of figures begins.</summary>
/// <param name="Value">The bound.</param>
/// <param name="Open">Whether the bound itself still belongs to the row before.</param>
internal readonly record struct NumberBound(decimal Value, bool Open);
