using System.Security.Cryptography;
using System.Text;

namespace KeyAccount.RuleFiles;

/// <summary>The documents of a rule folder, by their path inside it. Reads each when it is asked for, and remembers which nobody asked for.</summary>
internal sealed class RuleFolder
{
    private readonly SortedDictionary<string, Document> documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly RuleFileLimits limits;
    private readonly FindingList findings;
    private string[] unreadable = [];

    private RuleFolder(string hash, RuleFileLimits limits, FindingList findings)
    {
        Hash = hash;
        this.limits = limits;
        this.findings = findings;
    }

    /// <summary>Gets the hash of the contents, as <c>sha256:</c> and hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Gets whether every file could be read, so that the hash stands for all of them.</summary>
    public bool IsComplete { get; private init; } = true;

    public IEnumerable<string> Paths => documents.Keys;

    /// <summary>Reads a folder on disk. What cannot be read is a finding.</summary>
    public static RuleFolder OnDisk(string directory, RuleFileLimits limits, FindingList findings, CancellationToken cancellation)
    {
        return InMemory(DiskFiles.Read(directory, limits, findings, cancellation), limits, findings);
    }

    /// <summary>Takes files that are in memory already.</summary>
    public static RuleFolder InMemory(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files, RuleFileLimits limits, FindingList findings)
    {
        if (files.Count > limits.Files)
        {
            findings.Add(Messages.TooManyFiles, new SourceLocation("company.json", 1, 1), (decimal)limits.Files);
            files = [];
        }

        var folder = new RuleFolder(HashOf(files), limits, findings) { IsComplete = !findings.HasErrors };
        foreach (var (path, bytes) in files)
        {
            if (bytes.Length > limits.FileBytes)
            {
                findings.Add(Messages.FileTooLarge, new SourceLocation(path, 1, 1), (decimal)limits.FileBytes);
            }
            else
            {
                folder.documents.Add(path, new Document(bytes, null));
            }
        }

        folder.unreadable = [.. findings.InOrder().Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Location.File)];
        return folder;
    }

    /// <summary>Takes documents that stand inside another document, such as a case file.</summary>
    public static RuleFolder Inline(IEnumerable<(string Path, JsonValue Value)> values, string hash, RuleFileLimits limits, FindingList findings)
    {
        var folder = new RuleFolder(hash, limits, findings);
        foreach (var (path, value) in values)
        {
            if (!folder.documents.TryAdd(path, new Document(default, value)))
            {
                findings.Add(Messages.WrittenTwice, value.Location, path, new Phrase("this folder", "questa cartella"), Messages.RemoveOne);
            }
        }

        return folder;
    }

    /// <summary>Gets whether there is anything to check.</summary>
    public bool IsUsable => documents.Count > 0 || unreadable.Length == 0;

    /// <summary>Says whether there is a file, be it one that could not be read: that has its own finding.</summary>
    public bool Has(string path) =>
        documents.ContainsKey(path) || Array.Exists(unreadable, broken => path == broken || path.StartsWith(broken + "/", StringComparison.Ordinal));

    /// <summary>Gives the place to name where a document is missing or concerned as a whole.</summary>
    public SourceLocation Place(string path) =>
        documents.TryGetValue(path, out var document) && document.Value is { } value ? value.Location : new SourceLocation(path, 1, 1);

    /// <summary>Reads a JSON document; null where there is none, or where it is broken, with a finding.</summary>
    public JsonValue? Json(string path)
    {
        if (!documents.TryGetValue(path, out var document))
        {
            return null;
        }

        read.Add(path);
        if (document.Value is not null)
        {
            return document.Value;
        }

        return SourceText.From(path, document.Bytes, findings) is { } source ? JsonText.Read(source, limits, findings) : null;
    }

    /// <summary>Reads a table; null where there is none, or where it is broken, with a finding.</summary>
    public Table? Table(string path)
    {
        if (!documents.TryGetValue(path, out var document))
        {
            return null;
        }

        read.Add(path);
        if (document.Value is not null)
        {
            return new JsonTable(path, document.Value);
        }

        return SourceText.From(path, document.Bytes, findings) is { } source ? CsvTable.Open(source, findings) : null;
    }

    /// <summary>Turns a path written in a file into one inside the folder; null where it leaves the folder.</summary>
    public static string? Resolve(string fromFile, string written)
    {
        if (written.Contains('\\', StringComparison.Ordinal) || written.StartsWith('/') || written.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var steps = fromFile.Split('/')[..^1].ToList();
        foreach (var step in written.Split('/'))
        {
            if (step == ".." && steps.Count == 0)
            {
                return null;
            }

            if (step == "..")
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ""))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    /// <summary>Warns of files that nothing has read: most often a misspelt name.</summary>
    /// <param name="isExcused">Whether a file may have been passed over because the one that names it is broken.</param>
    public void ReportUnread(Predicate<string> isExcused)
    {
        foreach (var path in documents.Keys.Where(path => !read.Contains(path) && !isExcused(path)))
        {
            findings.Add(Messages.UnreadFile, new SourceLocation(path, 1, 1));
        }
    }

    private static string HashOf(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}\n{bytes.Length}\n")));
            hash.AppendData(bytes.Span);
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Document(ReadOnlyMemory<byte> Bytes, JsonValue? Value);
}
