using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using KeyAccount.Matching;
using KeyAccount.Requests;
using KeyAccount.RuleFiles;

namespace KeyAccount.Cases;

/// <summary>Runs cases one after the other, and keeps the rule folders that they name.</summary>
internal sealed class CaseRunner(CancellationToken cancellation, Func<MatchPlan, IRuleEvaluator>? evaluator = null)
{
    private static readonly string[] Expectations = ["expect", "expectError", "expectFindings"];
    private readonly Dictionary<string, Loaded> folders = new(StringComparer.Ordinal);

    /// <summary>Runs a case file.</summary>
    public CaseOutcome Run(string file)
    {
        var findings = new FindingList();
        var bytes = ReadFile(file, findings);
        var root = bytes is not null && SourceText.From(file, bytes, findings) is { } source ? JsonText.Read(source, RuleFileLimits.Default, findings) : null;
        var outcome = new CaseOutcome { Name = root?["name"]?.Text ?? Path.GetFileName(file), File = file };
        if (root is null || !CaseShapes.Case.Check(root, findings) || !SaysOneThing(root, findings))
        {
            return outcome with { Findings = [.. findings.InOrder()] };
        }

        if (root["arithmetic"] is { } arithmetic)
        {
            var (result, faults) = Work(arithmetic);
            return root["expectError"] is { } fault ? outcome with { Differences = [.. CompareError(fault, faults)] }
                : result is null ? outcome with { Problems = faults }
                : outcome with { Differences = [.. Compare(root, result)] };
        }

        var rules = root["rules"]!;
        var loaded = rules.Kind == JsonKind.Text ? Folder(file, rules.Text) : Inline(rules, root["request"], bytes!);
        if (root["expectFindings"] is { } codes)
        {
            return outcome with { Differences = [.. CompareFindings(codes, loaded.Findings)] };
        }

        if (loaded.Rules is null)
        {
            return outcome with { Findings = loaded.Findings };
        }

        var (quote, problems) = Price(loaded.Rules, root["request"]!);
        if (root["expectError"] is { } code)
        {
            return outcome with { Differences = [.. CompareError(code, problems)] };
        }

        return quote is null ? outcome with { Problems = problems } : outcome with { Differences = [.. Compare(root, quote.ToJson()), .. CompareRules(root["expectRules"], quote)] };
    }

    private static byte[]? ReadFile(string file, FindingList findings)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Add(Messages.Unreadable, new SourceLocation(file, 1, 1), unreadable.Message);
            return null;
        }
    }

    private static bool SaysOneThing(JsonValue root, FindingList findings)
    {
        var said = Expectations.Where(name => root[name] is not null).ToArray();
        switch (said)
        {
            case []:
                findings.Add(Messages.CaseExpectsNothing, root.Location, Expectations);
                return false;
            case [var first, var second, ..]:
                findings.Add(Messages.ContradictorySettings, root[second]!.Location, first, second, new Phrase("Write two cases.", "Scrivere due casi."));
                return false;
            case [not "expect" and var other] when root["expectRules"] is { } rules:
                findings.Add(Messages.ContradictorySettings, rules.Location, other, "expectRules", new Phrase("Rules apply in a quote: write it beside \"expect\".", "Le regole valgono in un preventivo: scriverlo accanto a \"expect\"."));
                return false;
            case [var only] when root["arithmetic"] is { } arithmetic:
                return SaysOneThing(root, arithmetic, only, findings);
            case [_] when root["rules"] is null:
                findings.Add(Messages.MissingMember, root.Location, "rules", new Phrase("The rules that price it, or \"arithmetic\" instead.", "Le regole che la prezzano, o \"arithmetic\" al loro posto."));
                return false;
            case [not "expectFindings"] when root["request"] is null:
                findings.Add(Messages.MissingMember, root.Location, "request", new Phrase("The request to price.", "La richiesta da prezzare."));
                return false;
            default:
                return true;
        }
    }

    private static bool SaysOneThing(JsonValue root, JsonValue arithmetic, string expectation, FindingList findings)
    {
        var other = new[] { "rules", "request", "expectRules" }.FirstOrDefault(name => root[name] is not null) ?? (expectation == "expectFindings" ? expectation : null);
        if (other is not null)
        {
            findings.Add(Messages.ContradictorySettings, root[other]!.Location, "arithmetic", other, new Phrase("Bare arithmetic has no rules.", "La semplice aritmetica non ha regole."));
        }
        else if (arithmetic.Members.Count == 0)
        {
            findings.Add(Messages.MissingMember, arithmetic.Location, "allocate", new Phrase("An amount to split, or \"round\": amounts to round.", "Un importo da ripartire, o \"round\": importi da arrotondare."));
        }
        else if (arithmetic.Members.Count > 1)
        {
            findings.Add(Messages.ContradictorySettings, arithmetic.Location, "allocate", "round", new Phrase("Write two cases.", "Scrivere due casi."));
        }

        return !findings.HasErrors;
    }

    private static (string? Result, ImmutableArray<PricingProblem> Problems) Work(JsonValue arithmetic)
    {
        var findings = new FindingList();
        try
        {
            var result = Arithmetic.Work(arithmetic, findings);
            return (result?.ToJsonString(), [.. findings.InOrder().Select(finding => finding.ToProblem())]);
        }
        catch (OverflowException)
        {
            return (null, [new PricingProblem(Messages.TooLarge, null, null, arithmetic.Location)]);
        }
    }

    private static (Quote? Quote, ImmutableArray<PricingProblem> Problems) Price(RuleSet rules, JsonValue request)
    {
        var findings = new FindingList();
        if (RequestReader.Read(request, findings) is not { } read)
        {
            return (null, [.. findings.InOrder().Select(finding => finding.ToProblem())]);
        }

        try
        {
            return (rules.Price(read), []);
        }
        catch (PricingException impossible)
        {
            return (null, [.. impossible.Problems.Select(problem => problem.At(RequestReader.PlaceOf(request, problem.Line)))]);
        }
    }

    private static IEnumerable<CaseDifference> Compare(JsonValue root, string result)
    {
        var none = new FindingList();
        var source = SourceText.From("quote.json", Encoding.UTF8.GetBytes(result), none)!;
        var tolerance = root["tolerance"] is { } written && written.TryNumber(out var most) ? most : 0;
        return QuoteComparison.Compare(root["expect"]!, JsonText.Read(source, RuleFileLimits.Default, none)!, tolerance);
    }

    private static IEnumerable<CaseDifference> CompareRules(JsonValue? expected, Quote quote)
    {
        if (expected is null)
        {
            yield break;
        }

        var applied = quote.Lines.SelectMany(line => line.Steps).Concat(quote.Charges.SelectMany(charge => charge.Steps)).Select(step => step.Rule).Where(rule => rule.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in expected.Items.Where(rule => !applied.Remove(rule.Text)))
        {
            yield return new CaseDifference(rule.Location, "rules", rule.Text, null);
        }

        foreach (var rule in applied.Order(StringComparer.Ordinal))
        {
            yield return new CaseDifference(expected.Location, "rules", null, rule);
        }
    }

    private static IEnumerable<CaseDifference> CompareError(JsonValue expected, ImmutableArray<PricingProblem> problems)
    {
        var found = problems.Select(problem => problem.Code).Distinct().ToArray();
        if (!found.Contains(expected.Text))
        {
            Func<Language, string> words = found.Length == 0 ? static language => new Phrase("a quote", "un preventivo").In(language) : language => string.Join(", ", problems.Select(problem => problem.ToString(language)));
            yield return new CaseDifference(expected.Location, "error", expected.Text, words(Language.English)) { InWords = words };
        }
        else if (found.Length > 1)
        {
            yield return new CaseDifference(expected.Location, "error", expected.Text, string.Join(", ", found));
        }
    }

    private static IEnumerable<CaseDifference> CompareFindings(JsonValue expected, ImmutableArray<Finding> findings)
    {
        var open = findings.ToList();
        foreach (var code in expected.Items)
        {
            if (open.Find(finding => finding.Code == code.Text) is { } match)
            {
                open.Remove(match);
            }
            else
            {
                yield return new CaseDifference(code.Location, "findings", code.Text, null);
            }
        }

        foreach (var finding in open)
        {
            yield return new CaseDifference(expected.Location, "findings", null, finding.ToString()) { InWords = language => $"{finding.Location}: {finding.Code}: {finding.Message(language)}" };
        }
    }

    private Loaded Folder(string file, string written)
    {
        var directory = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, written));
        if (!folders.TryGetValue(directory, out var loaded))
        {
            var shown = Path.IsPathRooted(file) ? directory : Path.GetRelativePath(Environment.CurrentDirectory, directory);
            var findings = new FindingList();
            loaded = Load(RuleFolder.OnDisk(directory, RuleFileLimits.Default, findings, cancellation), findings);
            loaded = loaded with { Findings = [.. loaded.Findings.Select(finding => finding.Under(shown))] };
            folders.Add(directory, loaded);
        }

        return loaded;
    }

    private Loaded Inline(JsonValue rules, JsonValue? request, byte[] file)
    {
        var findings = new FindingList();
        var hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(file));
        return Load(RuleFolder.Inline(InlineRules.Documents(rules, request), hash, RuleFileLimits.Default, findings), findings);
    }

    private Loaded Load(RuleFolder folder, FindingList findings)
    {
        try
        {
            var rules = RuleSet.From(folder, findings, cancellation, evaluator);
            return new Loaded(rules, rules.Warnings);
        }
        catch (RuleFileException broken)
        {
            return new Loaded(null, broken.Findings);
        }
    }

    private sealed record Loaded(RuleSet? Rules, ImmutableArray<Finding> Findings);
}
