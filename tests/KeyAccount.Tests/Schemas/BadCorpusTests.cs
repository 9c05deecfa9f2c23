using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Schemas;

/// <summary>What the reader refuses for its form, an editor underlines at the same place.</summary>
public sealed class BadCorpusTests
{
    /// <summary>Findings on how a value is written; all others need the rest of the folder.</summary>
    private static readonly HashSet<string> OfForm =
        ["KA1007", "KA1008", "KA1009", "KA1010", "KA1011", "KA1020", "KA1207", "KA1209", "KA1215", "KA1301", "KA1303", "KA1401", "KA1402", "KA1403", "KA1404", "KA1405", "KA1407", "KA1408", "KA1409", "KA1410", "KA1416"];

    /// <summary>What of these an editor cannot know: a relation between settings, whether the step holds discounts, how many digits a figure has, the facts of another vocabulary.</summary>
    private static readonly string[] ForTheReaderAlone = ["A score adds up the points of its signals.", "fact.tier is never", "A price has an item, or conditions that choose items", "130 % is out of range", "1e-40", "0.12345678901234567890123456789012"];

    private static string Corpus => Repository.Path("tests", "cases", "bad");

    [Fact]
    public void What_is_wrong_in_its_form_is_refused_by_the_schema_at_the_same_place()
    {
        var schemas = FolderSchemas.OfFolder(Path.Combine(Corpus, "base"));
        var codes = new HashSet<string>();
        var unseen = new List<string>();
        foreach (var folder in Directory.GetDirectories(Corpus).Where(folder => Path.GetFileName(folder) != "base").Order(StringComparer.Ordinal))
        {
            var files = Overlaid(folder);
            foreach (var finding in Findings(files).Where(IsOfForm))
            {
                if (ExampleTests.KindOf(finding.Location.File) is { } kind)
                {
                    codes.Add(finding.Code);
                    if (!schemas.Refusals(kind, File.ReadAllText(files[finding.Location.File])).Any(place => IsAt(place, finding.Location.JsonPointer)))
                    {
                        unseen.Add($"{Path.GetFileName(folder)}: {finding}");
                    }
                }
            }
        }

        Assert.True(unseen.Count == 0, string.Join("\n", unseen));
        Assert.InRange(codes.Count, 15, OfForm.Count);
    }

    private static bool IsOfForm(Finding finding) =>
        finding.Severity == Severity.Error && finding.Location.File.EndsWith(".json", StringComparison.Ordinal) && OfForm.Contains(finding.Code) && !ForTheReaderAlone.Any(text => finding.ToString().Contains(text, StringComparison.Ordinal));

    /// <summary>An editor underlines the value, something in it, or what holds it: for a missing setting, or a name that is wrong.</summary>
    private static bool IsAt(string place, string pointer) =>
        place == pointer || place.StartsWith($"{pointer}/", StringComparison.Ordinal) || place == pointer[..Math.Max(pointer.LastIndexOf('/'), 0)];

    private static IEnumerable<Finding> Findings(Dictionary<string, string> files)
    {
        try
        {
            return RuleSet.Load(files.ToDictionary(file => file.Key, file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file.Value))).Warnings;
        }
        catch (RuleFileException broken)
        {
            return broken.Findings;
        }
    }

    /// <summary>Lays the files of a case over those of the base folder.</summary>
    private static Dictionary<string, string> Overlaid(string folder)
    {
        var files = new Dictionary<string, string>();
        foreach (var from in new[] { Path.Combine(Corpus, "base"), folder })
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".json" or ".csv" && Path.GetFileName(file) != "request.json"))
            {
                files[Path.GetRelativePath(from, file).Replace('\\', '/')] = file;
            }
        }

        return files;
    }
}
