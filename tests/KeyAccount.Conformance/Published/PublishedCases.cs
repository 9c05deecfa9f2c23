using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KeyAccount.Conformance.Published;

/// <summary>Reads folders of published cases.</summary>
internal static partial class PublishedCases
{
    /// <summary>Reads every file of JSON lines that holds cases with topics.</summary>
    public static IReadOnlyList<PublishedCase> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Trim().Length > 0)
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .Where(line => line["topic"] is JsonArray && line["id"] is not null && line["given"] is JsonObject)
            .Select(Of),
    ];

    /// <summary>Reads one case.</summary>
    public static PublishedCase Of(JsonObject line)
    {
        var source = line["source"] as JsonObject ?? [];
        var revision = source.Text("commit") is { } commit && Commit().IsMatch(commit) ? commit[..7] : "";
        string[] place =
        [
            source.Text("repo") ?? "",
            revision.Length > 0 ? $"{revision}," : "(a stored copy),",
            source.Text("path") ?? "",
            Offset().Replace(source.Text("location") ?? "", "around character $1"),
        ];
        return new PublishedCase(
            line.Text("id")!,
            [.. line["topic"]!.AsArray().Select(topic => topic!.GetValue<string>())],
            line["given"]!.AsObject(),
            line["expect"] as JsonObject ?? [],
            revision,
            string.Join(' ', place.Where(part => part.Length > 0)));
    }

    [GeneratedRegex("^[0-9a-f]{7,40}$")]
    private static partial Regex Commit();

    [GeneratedRegex(@"char offset ~(\d+) of the file at this commit")]
    private static partial Regex Offset();
}
