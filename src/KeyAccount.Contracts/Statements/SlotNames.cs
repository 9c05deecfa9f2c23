namespace KeyAccount.Contracts.Statements;

/// <summary>Every slot that some rule has.</summary>
internal static class SlotNames
{
    private static readonly SortedSet<string> Names = new(StringComparer.Ordinal)
    {
        "title", "goods", "when", "valid", "exclusive", "exclusiveOrder", "step", "value", "of", "scaleKind", "scale", "cap",
        "net", "taxed", "prices", "items",
        "text",
    };

    /// <summary>Gets the names in order.</summary>
    public static IReadOnlyCollection<string> All => Names;

    public static bool Knows(string name) => Names.Contains(name);
}
