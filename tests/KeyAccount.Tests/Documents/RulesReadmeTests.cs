using System.Text;
using System.Text.RegularExpressions;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Documents;

/// <summary>What rules/README.md shows is what the reader accepts: each block takes its place in the example folder.</summary>
public sealed partial class RulesReadmeTests
{
    public static TheoryData<string, string> Blocks()
    {
        var data = new TheoryData<string, string>();
        foreach (var block in Fences().Matches(File.ReadAllText(Repository.Path("rules", "README.md"))).Cast<Match>())
        {
            data.Add(block.Groups["what"].Value.Trim(), block.Groups["text"].Value);
        }

        return data;
    }

    [Fact]
    public void Every_block_of_JSON_says_first_what_it_is()
    {
        var all = Regex.Count(File.ReadAllText(Repository.Path("rules", "README.md")), "```jsonc?\n");

        Assert.Equal(19, all);
        Assert.Equal(all, Blocks().Count);
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_is_accepted_for_what_it_says_it_is(string what, string text)
    {
        switch (what.Split(' '))
        {
            case ["a", "request"]:
                Assert.Equal(558.60m, RuleSet.Load(Repository.Path("rules"), cancellation: TestContext.Current.CancellationToken).Price(PricingRequest.Parse(text)).Totals.Net);
                break;
            case ["a", "case"]:
                CasePasses(text);
                break;
            case ["a", "condition"]:
                Accepts("policies/block.json", $$"""{ "status": "released", "discounts": [ { "id": "block", "step": "base", "percent": 1, "when": {{text}} } ] }""");
                break;
            case ["a", "rule", "in", var path]:
                Accepts(path, $$"""{ "status": "released", "valid": "2026", "discounts": [ {{text}} ] }""");
                break;
            case [var path]:
                Accepts(path, text);
                break;
            default:
                Assert.Fail($"No test knows what \"{what}\" is.");
                break;
        }
    }

    /// <summary>Loads the example folder with the text at its place there.</summary>
    private static void Accepts(string path, string text)
    {
        var root = Repository.Path("rules");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".json" or ".csv" && !file.EndsWith(".case.json", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file));
        Assert.True(path.StartsWith("policies/", StringComparison.Ordinal) || files.ContainsKey(path), $"There is no {path} to stand for.");
        files[path] = Encoding.UTF8.GetBytes(text);

        Assert.Equal([], RuleSet.Load(files, cancellation: TestContext.Current.CancellationToken).Warnings.Where(finding => finding.Location.File == path));
    }

    private static void CasePasses(string text)
    {
        using var folder = new TemporaryFolder();
        var outcome = RuleCases.Run(folder.Write("readme.case.json", text.Replace("\"../../\"", $"\"{Repository.Path("rules").Replace('\\', '/')}\"", StringComparison.Ordinal)), TestContext.Current.CancellationToken).Single();

        Assert.True(outcome.Passed, string.Join('\n', [.. outcome.Differences, .. outcome.Findings, .. outcome.Problems]));
    }

    [GeneratedRegex("```jsonc?\n(?<text>// (?<what>[^\n]*)\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();
}
