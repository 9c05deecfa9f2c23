using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.BadInput;

/// <summary>A broken rule folder of tests/cases/bad: the files that differ from the good ones of <c>base</c>, and the whole text that is expected.</summary>
internal sealed class BadCase : IDisposable
{
    private const string Removed = "removed.txt";
    private const string Request = "request.json";
    private const string Expected = "expected.txt";
    private readonly string directory = Directory.CreateTempSubdirectory("keyaccount-bad-").FullName;
    private readonly string name;

    public BadCase(string name)
    {
        this.name = name;
        Overlay(Repository.Path("tests", "cases", "bad", "base"));
        if (Directory.Exists(Folder(name)))
        {
            Overlay(Folder(name));
        }
    }

    public static string Corpus { get; } = Repository.Path("tests", "cases", "bad");

    /// <summary>Gets the names of all cases.</summary>
    public static IEnumerable<string> Names =>
        Directory.GetDirectories(Corpus).Select(folder => Path.GetFileName(folder)!).Where(name => name != "base").Order(StringComparer.Ordinal);

    public string Rules => Path.Combine(directory, "rules");

    public string ExpectedFile => Path.Combine(Folder(name), Expected);

    /// <summary>Gives the text of every finding, or of every problem of the request where there is one, in English and then in Italian.</summary>
    public string Text()
    {
        string[] english, italian;
        var limits = MadeCases.Prepare(name, this);
        if (MadeCases.Request(name) is { } made)
        {
            (english, italian) = Problems(() => made);
        }
        else if (File.Exists(Path.Combine(Folder(name), Request)))
        {
            (english, italian) = Problems(() => PricingRequest.Parse(File.ReadAllText(Path.Combine(Folder(name), Request))));
        }
        else
        {
            var findings = RuleSet.Check(Rules, limits);
            english = [.. findings.Select(finding => finding.ToString())];
            italian = [.. findings.Select(finding => finding.ToString(Language.Italian))];
        }

        return $"{string.Join('\n', english)}\n---\n{string.Join('\n', italian)}\n".Replace(Rules, "<rules>", StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private static string Folder(string name) => Path.Combine(Corpus, name);

    private (string[] English, string[] Italian) Problems(Func<PricingRequest> request)
    {
        try
        {
            RuleSet.Load(Rules).Price(request());
            return ([], []);
        }
        catch (PricingException refused)
        {
            return ([.. refused.Problems.Select(problem => problem.ToString())], [.. refused.Problems.Select(problem => problem.ToString(Language.Italian))]);
        }
    }

    private void Overlay(string from)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (path == Removed)
            {
                foreach (var removed in File.ReadAllLines(file))
                {
                    File.Delete(Path.Combine(Rules, removed));
                }
            }
            else if (path is not (Request or Expected))
            {
                var target = Path.Combine(Rules, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target, overwrite: true);
            }
        }
    }
}
