using System.Globalization;
using System.Text.Json.Nodes;

namespace KeyAccount.Conformance.Published;

/// <summary>A case as it was published: neutral facts of what a peer's own test gives and expects.</summary>
/// <param name="Id">The peer's name and a running number.</param>
/// <param name="Topics">What the case is about.</param>
/// <param name="Given">The input.</param>
/// <param name="Expect">The expected figures.</param>
/// <param name="Revision">The revision of the peer that the case comes from; empty for none.</param>
/// <param name="Source">Where the figures stand, in words.</param>
internal sealed record PublishedCase(string Id, IReadOnlyList<string> Topics, JsonObject Given, JsonObject Expect, string Revision, string Source)
{
    /// <summary>Gets the peer's name: the id without its number.</summary>
    public string Peer => Id[..Id.LastIndexOf('-')];

    /// <summary>Gets the running number.</summary>
    public int Number => int.Parse(Id[(Id.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);

    /// <summary>Gets the operation of bare arithmetic; null where an order is priced.</summary>
    public string? Operation => Given.Text("operation");

    /// <summary>Gets the currency; US dollar where the case names none.</summary>
    public string Currency => Given.Text("currency") ?? "USD";
}
