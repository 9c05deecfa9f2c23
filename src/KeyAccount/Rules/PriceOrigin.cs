namespace KeyAccount.Rules;

/// <summary>What the records of one list, or of one entry of an agreement, have in common.</summary>
/// <param name="Name">The name of the list, or the full name of the contracted price.</param>
/// <param name="File">The file that the records stand in.</param>
/// <param name="Pointer">The JSON pointer of the entry; empty for a table.</param>
/// <param name="Currency">The number of the currency.</param>
/// <param name="IsNet">Whether no discount comes off.</param>
/// <param name="Began">The day on which the agreement began.</param>
internal sealed record PriceOrigin(string Name, string File, string Pointer, int Currency, bool IsNet, DateOnly Began);
