using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;

namespace KeyAccount.Conformance.Writing;

/// <summary>A case file: what it says, and where it goes.</summary>
/// <param name="Topic">The folder.</param>
/// <param name="Stem">The published case that it comes from, and which part of it; the file's name begins with it.</param>
/// <param name="Slug">What it shows, in a few words.</param>
/// <param name="Content">The whole file.</param>
internal sealed record CaseFile(string Topic, string Stem, string Slug, JsonObject Content)
{
    /// <summary>Begins a case with its name and its source.</summary>
    public static JsonObject Head(PublishedCase published, string name) => new() { ["name"] = name, ["source"] = published.Source };

    /// <summary>Makes a case file.</summary>
    /// <param name="published">The published case.</param>
    /// <param name="part">Which part of it where it becomes several files; empty for the whole.</param>
    /// <param name="slug">What it shows.</param>
    /// <param name="content">The whole file.</param>
    public static CaseFile Of(PublishedCase published, string part, string slug, JsonObject content) =>
        new(Translation.Topic.Of(published.Topics), part.Length == 0 ? published.Id : $"{published.Id}-{part}", slug, content);
}
