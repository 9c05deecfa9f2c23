namespace KeyAccount.Grammar;

/// <summary>The eleven rules of Incoterms 2020.</summary>
internal static class Incoterms
{
    public static IReadOnlyList<(string Name, Phrase Words)> All { get; } =
    [
        ("EXW", new("ex works", "franco fabbrica")),
        ("FCA", new("free carrier", "franco vettore")),
        ("CPT", new("carriage paid to", "trasporto pagato fino a")),
        ("CIP", new("carriage and insurance paid to", "trasporto e assicurazione pagati fino a")),
        ("DAP", new("delivered at place", "reso al luogo di destinazione")),
        ("DPU", new("delivered at place unloaded", "reso al luogo di destinazione scaricato")),
        ("DDP", new("delivered duty paid", "reso sdoganato")),
        ("FAS", new("free alongside ship, by sea", "franco lungo bordo, via mare")),
        ("FOB", new("free on board, by sea", "franco a bordo, via mare")),
        ("CFR", new("cost and freight, by sea", "costo e nolo, via mare")),
        ("CIF", new("cost, insurance and freight, by sea", "costo, assicurazione e nolo, via mare")),
    ];

    /// <summary>Says whether the buyer arranges the main carriage, so that the seller has no freight to charge.</summary>
    public static bool BuyerCarries(string name) => name is "EXW" or "FCA" or "FAS" or "FOB";
}
