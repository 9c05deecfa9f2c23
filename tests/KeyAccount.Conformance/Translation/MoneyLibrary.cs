using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Translation;

/// <summary>Cases of libraries that split and round amounts and price nothing.</summary>
internal static class MoneyLibrary
{
    private static readonly Dictionary<string, string> Methods = new(StringComparer.Ordinal)
    {
        ["floor-to-first"] = "first",
        ["floor-to-last"] = "last",
        ["floor-to-largest-remainder"] = "remainder",
        ["floor-to-largest-ratio"] = "weight",
        ["floor-separate"] = "apart",
        ["block-separate"] = "blocks",
    };

    /// <summary>Translates a case.</summary>
    /// <param name="published">The case.</param>
    /// <param name="title">The library's name.</param>
    /// <param name="library">How it cuts shares, and what it does without weights; where the rest goes is named by the case.</param>
    public static IReadOnlyList<CaseFile> Translate(PublishedCase published, string title, AllocationWords library) => published.Operation switch
    {
        "allocate" => [Arithmetic.Allocate(published, title, library with { Rest = Rest(published) })],
        "round" or "divide-and-round" => Arithmetic.Round(published, title),
        "allocate-property" => throw NotTranslatedException.OutOfScope("a property over random amounts, with no figure; it is among the laws of allocation"),
        var other => throw NotTranslatedException.Missing($"the operation {other}"),
    };

    private static string Rest(PublishedCase published)
    {
        var method = published.Given.Part("policy")?.Text("method") ?? "";
        return Methods.GetValueOrDefault(method) ?? throw NotTranslatedException.Missing($"the allocation {method}");
    }
}
