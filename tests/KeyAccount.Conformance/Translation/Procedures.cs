using System.Text.Json;
using System.Text.Json.Nodes;

namespace KeyAccount.Conformance.Translation;

/// <summary>The procedure files of the peers, one for each revision that prices in another way.</summary>
internal static class Procedures
{
    /// <summary>Gives a copy of a procedure by the name of its file.</summary>
    public static JsonObject Named(string name)
    {
        using var stream = typeof(Procedures).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no procedure \"{name}\".");
        return JsonNode.Parse(stream, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.AsObject();
    }
}
