using System.Text.Json.Nodes;

namespace KeyAccount.Schemas;

/// <summary>Names that an editor offers, each with what people read for it.</summary>
/// <param name="Entries">The names and their labels; an empty label for none.</param>
/// <param name="IsClosed">Whether no other name is accepted. A list with more names than are written is always open.</param>
/// <param name="What">What they are, in the plural.</param>
internal sealed record WordList(IReadOnlyList<(string Value, string Label)> Entries, bool IsClosed, Phrase What)
{
    /// <summary>How many names a schema lists at most; validation slows down beyond.</summary>
    public const int Most = 2000;

    public static WordList None { get; } = new([], false, new("", ""));

    public static WordList Of(IEnumerable<(string Value, string Label)> entries, bool isClosed, Phrase what)
    {
        var all = entries.DistinctBy(entry => entry.Value).ToArray();
        return new WordList(all.Length > Most ? all[..Most] : all, isClosed && all.Length is > 0 and <= Most, what);
    }

    public JsonArray Values() => Json.List(Entries.Select(entry => entry.Value));

    /// <summary>Gives the labels in the order of the names; null where there are none.</summary>
    public JsonArray? Labels() => Entries.All(entry => entry.Label.Length == 0) ? null : Json.List(Entries.Select(entry => entry.Label));

    /// <summary>Gives the keywords that offer the names and show their labels without insisting on one of them.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Offers(IEnumerable<JsonObject> more)
    {
        var snippets = new JsonArray();
        foreach (var (value, label) in Entries)
        {
            snippets.Add((JsonNode)Json.Snippet(value, label));
        }

        foreach (var snippet in more)
        {
            snippets.Add((JsonNode)snippet);
        }

        if (snippets.Count > 0)
        {
            yield return new("defaultSnippets", snippets);
        }

        if (Labels() is { } labels)
        {
            // Without "then" it decides nothing; an editor shows the label of the value that the pointer is on.
            // The message is never shown, but without one an editor would make one of all the names, for each value anew.
            yield return new("if", new JsonObject { ["enum"] = Values(), ["enumDescriptions"] = labels, ["errorMessage"] = "-" });
        }
    }

    /// <summary>Says that a name is not among these.</summary>
    public string Refusal(Language language)
    {
        var names = Entries.Count <= 15 ? $": {string.Join(", ", Entries.Select(entry => entry.Value))}" : "";
        return language == Language.Italian
            ? $"Non è tra {What.Italian} di questa cartella{names}. Quelli nuovi sono noti qui dopo \"keyaccount schema\"."
            : $"Not among the {What.English} of this folder{names}. New ones are known here after \"keyaccount schema\".";
    }
}
