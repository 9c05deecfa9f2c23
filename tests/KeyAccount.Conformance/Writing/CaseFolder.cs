using System.Text.Json.Nodes;

namespace KeyAccount.Conformance.Writing;

/// <summary>The folder that case files go to. A file that stands there keeps its place, its name and its sentence when it is written anew.</summary>
internal sealed class CaseFolder
{
    private readonly string folder;
    private readonly Dictionary<string, string> standing;

    public CaseFolder(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        standing = Directory.EnumerateFiles(folder, "*.case.json", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileName(file), file => file, StringComparer.Ordinal);
    }

    /// <summary>Writes a case file.</summary>
    /// <returns>Where it stands now.</returns>
    public string Write(CaseFile file)
    {
        var content = file.Content.DeepClone().AsObject();
        var path = Standing(file);
        if (path is not null)
        {
            content["name"] = JsonNode.Parse(File.ReadAllText(path))!["name"]!.DeepClone();
        }

        path ??= Path.Combine(folder, file.Topic, $"{file.Stem}-{file.Slug}.case.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonLayout.Write(content));
        return path;
    }

    /// <summary>Finds the file of the same case; the number of a part follows the number of the case.</summary>
    private string? Standing(CaseFile file) => standing
        .Where(entry => entry.Key.StartsWith($"{file.Stem}-", StringComparison.Ordinal) && !char.IsDigit(entry.Key[file.Stem.Length + 1]) || entry.Key == $"{file.Stem}-{file.Slug}.case.json")
        .Select(entry => entry.Value).FirstOrDefault();
}
