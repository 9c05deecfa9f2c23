using System.Collections.Immutable;
using System.Text;
using KeyAccount.Checking;
using KeyAccount.RuleFiles;
using KeyAccount.Schemas;

namespace KeyAccount;

/// <summary>Writes the editor schemas of a rule folder: what a file may say, with the folder's own names as completions.</summary>
public static class RuleSchemas
{
    /// <summary>The folder inside the rule folder that schemas are written to.</summary>
    public const string Folder = ".schemas";

    /// <summary>Writes a JSON Schema for each kind of rule file to <c>.schemas</c>, and names them in <c>.vscode/settings.json</c>.</summary>
    /// <param name="directory">The rule folder. It may have errors: the names that can be read are taken.</param>
    /// <param name="language">The language of descriptions, labels and messages.</param>
    /// <param name="limits">How large rule files may be; <see cref="RuleFileLimits.Default"/> where none are given.</param>
    /// <exception cref="RuleFileException">There is no such folder.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static WrittenSchemas Write(string directory, Language language = Language.English, RuleFileLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var findings = new FindingList();
        var folder = RuleFolder.OnDisk(directory, limits ?? RuleFileLimits.Default, findings, CancellationToken.None);
        if (!Directory.Exists(directory))
        {
            throw new RuleFileException(findings.InOrder(), version: null);
        }

        var words = Words(folder, findings, language);
        var files = ImmutableArray.CreateBuilder<string>();
        Directory.CreateDirectory(Path.Combine(directory, Folder));
        foreach (var schema in SchemaFile.All)
        {
            File.WriteAllText(Path.Combine(directory, schema.Path), schema.Write(words, language));
            files.Add(schema.Path);
        }

        var settings = Path.Combine(directory, EditorSettings.Path);
        var written = File.Exists(settings) ? EditorSettings.SetIn(File.ReadAllBytes(settings)) : EditorSettings.New();
        if (written is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(settings)!);
            File.WriteAllText(settings, written, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            files.Add(EditorSettings.Path);
        }

        return new WrittenSchemas(files.ToImmutable(), written is null ? EditorSettings.New() : null);
    }

    internal static FolderWords Words(RuleFolder folder, FindingList findings, Language language)
    {
        RuleLoader.Load(folder, findings, CancellationToken.None, out var catalog);
        return new FolderWords(folder, catalog, findings, language);
    }
}
