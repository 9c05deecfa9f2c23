using KeyAccount.Checking;
using KeyAccount.Contracts.Templates;
using KeyAccount.RuleFiles;

namespace KeyAccount.Contracts.Clauses;

/// <summary>The clauses of a rule folder: <c>clauses/&lt;id&gt;.json</c> with one text per language, <c>clauses/text/&lt;id&gt;.en.sbn</c> and <c>.it.sbn</c>.</summary>
internal sealed class ClauseLibrary
{
    private const string Folder = "clauses/";
    private static readonly (Language Language, string Code)[] Languages = [(Language.English, "en"), (Language.Italian, "it")];

    private ClauseLibrary(IReadOnlyList<Clause> clauses) => Clauses = clauses;

    /// <summary>Gets the clauses in the order in which a contract has them.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>Reads the library of a rule folder; what is wrong is a finding.</summary>
    public static ClauseLibrary Read(string directory, FindingList findings)
    {
        var clauses = new List<Clause>();
        var files = Path.Combine(directory, "clauses");
        foreach (var file in Directory.Exists(files) ? Directory.GetFiles(files, "*.json").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            var name = $"{Folder}{Path.GetFileName(file)}";
            if (SourceText.From(name, File.ReadAllBytes(file), findings) is { } source && JsonText.Read(source, RuleFileLimits.Default, findings) is { } root
                && ClauseShapes.Clause.Check(root, findings) && Read(directory, Path.GetFileNameWithoutExtension(file), root, findings) is { } clause)
            {
                clauses.Add(clause);
            }
        }

        var library = new ClauseLibrary([.. clauses.OrderBy(clause => clause.Place).ThenBy(clause => clause.Id, StringComparer.Ordinal)]);
        library.Check(findings);
        return library;
    }

    public Clause? Find(string id) => Clauses.FirstOrDefault(clause => clause.Id == id);

    private static Clause? Read(string directory, string id, JsonValue root, FindingList findings)
    {
        var texts = new Dictionary<Language, ClauseTemplate>();
        foreach (var (language, code) in Languages)
        {
            var path = $"{Folder}text/{id}.{code}.sbn";
            var file = Path.Combine(directory, "clauses", "text", $"{id}.{code}.sbn");
            if (!File.Exists(file))
            {
                findings.Add(ContractMessages.LanguageMissing, root.Location, id, language == Language.Italian ? new Phrase("Italian", "italiano") : new Phrase("English", "inglese"), path);
            }
            else if (SourceText.From(path, File.ReadAllBytes(file), findings) is { } source && ClauseTemplate.Parse(source.Decode(), path, findings) is { } template)
            {
                texts.Add(language, template);
            }
        }

        return texts.Count < Languages.Length ? null : new Clause
        {
            Id = id,
            Version = root["version"]!.Text,
            Title = Titles.Read(root["title"])!,
            Place = root["place"]!.TryNumber(out var place) ? (int)place : 0,
            Include = root["include"]!.Text switch { "always" => Inclusion.Always, "asked" => Inclusion.Asked, _ => Inclusion.WithRules },
            Mirrors = Names(root["mirrors"]),
            Needs = Names(root["needs"]),
            Excludes = Names(root["excludes"]),
            Texts = texts,
            Location = root.Location,
        };
    }

    private static string[] Names(JsonValue? list) => [.. (list?.Items ?? []).Select(item => item.Text)];

    private void Check(FindingList findings)
    {
        foreach (var clause in Clauses)
        {
            foreach (var other in clause.Needs.Concat(clause.Excludes).Where(other => Find(other) is null))
            {
                findings.Add(ContractMessages.UnknownClause, clause.Location, other, Messages.NearestTo(other, Clauses.Select(known => known.Id)));
            }

            if (Circle(clause) is { } circle && clause.Id == circle.Min(StringComparer.Ordinal))
            {
                findings.Add(ContractMessages.CircularNeeds, clause.Location, string.Join(" → ", circle.Append(clause.Id)));
            }
        }
    }

    /// <summary>Gives the way from a clause over what it needs back to itself; null where there is none.</summary>
    private List<string>? Circle(Clause start)
    {
        var open = new Stack<List<string>>([[start.Id]]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var way))
        {
            foreach (var next in Find(way[^1])?.Needs ?? [])
            {
                if (next == start.Id)
                {
                    return way;
                }

                if (seen.Add(next))
                {
                    open.Push([.. way, next]);
                }
            }
        }

        return null;
    }
}
