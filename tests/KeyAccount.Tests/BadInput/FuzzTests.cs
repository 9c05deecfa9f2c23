using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.BadInput;

/// <summary>Spoilt files and requests give findings and problems that hold together; nothing else is ever thrown. KEYACCOUNT_FUZZ_SECONDS makes it longer.</summary>
public sealed partial class FuzzTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("KEYACCOUNT_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 2);

    private static readonly int FirstSeed = int.TryParse(Environment.GetEnvironmentVariable("KEYACCOUNT_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 0;

    [Fact]
    public void Spoilt_rule_files_give_findings_at_places_that_exist_and_never_half_a_rule_set()
    {
        var folders = Folders();
        var watch = Stopwatch.StartNew();
        for (var seed = FirstSeed; watch.Elapsed < Budget || seed == FirstSeed; seed++)
        {
            var mutator = new Mutator(seed);
            var files = new Dictionary<string, ReadOnlyMemory<byte>>(mutator.Pick(folders));
            for (var times = 1 + mutator.Below(2); times > 0; times--)
            {
                var path = mutator.Pick([.. files.Keys]);
                files[path] = mutator.Spoil(files[path].Span);
            }

            try
            {
                var rules = BadFolders.TryLoad(files, out var findings);
                Assert.All(findings, finding => HoldsTogether(finding, files));
                if (rules is not null)
                {
                    TryPrice(rules, new PricingRequest { Account = "edilnord", OrderDate = Some.Day, Lines = [new RequestLine("10", "BOLT-M8", 1200), new RequestLine("20", "DRILL-18", 3)] });
                }
            }
            catch (Exception broken)
            {
                Assert.Fail($"Seed {seed}: {broken}");
            }
        }
    }

    [Fact]
    public void Spoilt_requests_are_priced_or_refused_with_problems()
    {
        var rules = RuleSet.Load(Path.Combine(BadCase.Corpus, "base"), cancellation: TestContext.Current.CancellationToken);
        byte[][] requests =
        [
            .. Directory.GetFiles(BadCase.Corpus, "request.json", SearchOption.AllDirectories).Select(File.ReadAllBytes),
            [.. """
            { "account": "casaferro-verona", "currency": "EUR", "orderDate": "2026-03-10", "requestedDelivery": "2026-03-20", "channel": "edi", "codes": ["SPRING"], "fields": { "order.project": "north" },
              "lines": [ { "id": "10", "item": "BOLT-M8", "quantity": 3, "unit": "PAL", "fields": { "line.seats": 4 } }, { "id": "20", "item": "00121", "quantity": 0.5 } ] }
            """u8],
        ];
        var watch = Stopwatch.StartNew();
        for (var seed = FirstSeed; watch.Elapsed < Budget || seed == FirstSeed; seed++)
        {
            var mutator = new Mutator(seed);
            var text = Encoding.UTF8.GetString(mutator.Spoil(mutator.Pick(requests)));
            try
            {
                TryPrice(rules, PricingRequest.Parse(text));
            }
            catch (PricingException refused)
            {
                Assert.NotEmpty(refused.Problems);
                Assert.All(refused.Problems, HoldsTogether);
            }
            catch (Exception broken)
            {
                Assert.Fail($"Seed {seed}: {broken}\n{text}");
            }
        }
    }

    /// <summary>The example folder and the folders of the bad cases.</summary>
    private static List<Dictionary<string, ReadOnlyMemory<byte>>> Folders()
    {
        var good = Read(Path.Combine(BadCase.Corpus, "base"));
        var folders = new List<Dictionary<string, ReadOnlyMemory<byte>>> { Read(Repository.Path("rules")), good };
        foreach (var name in BadCase.Names)
        {
            var files = new Dictionary<string, ReadOnlyMemory<byte>>(good);
            foreach (var (path, bytes) in Read(Path.Combine(BadCase.Corpus, name)).Where(file => file.Key != "request.json"))
            {
                files[path] = bytes;
            }

            folders.Add(files);
        }

        return folders;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Read(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".json" or ".csv" && !Path.GetRelativePath(folder, file).StartsWith("cases", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file));

    private static void TryPrice(RuleSet rules, PricingRequest request)
    {
        try
        {
            var quote = rules.Price(request);
            Assert.Equal(request.Lines.Length, quote.Lines.Length);
            Assert.All(quote.Lines, line => Assert.True(line.NetAmount >= 0, $"Line {line.Id} comes to {line.NetAmount}."));
        }
        catch (PricingException refused)
        {
            Assert.NotEmpty(refused.Problems);
            Assert.All(refused.Problems, HoldsTogether);
        }
    }

    private static void HoldsTogether(Finding finding, Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        var (file, line, column, _) = finding.Location;
        Assert.NotEmpty(file);
        Assert.True(line >= 1 && column >= 1, finding.ToString());
        if (files.TryGetValue(file, out var bytes) && finding.Code != "KA1002")
        {
            var text = Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF');
            var lines = text.ReplaceLineEndings("\n").Split('\n');
            Assert.True(line <= lines.Length, $"{finding} of {lines.Length} lines");
            Assert.True(column <= LineOf(text, line).Length + 1, $"{finding} in a line of {LineOf(text, line).Length}");
        }

        foreach (var language in new[] { Language.English, Language.Italian })
        {
            IsFilled(finding.Message(language));
            Assert.DoesNotContain(finding.ToString(language).Replace("\n    ", "", StringComparison.Ordinal), char.IsControl);
        }
    }

    private static void HoldsTogether(PricingProblem problem)
    {
        Assert.StartsWith("KA", problem.Code, StringComparison.Ordinal);
        foreach (var language in new[] { Language.English, Language.Italian })
        {
            IsFilled(problem.Message(language));
            Assert.DoesNotContain(problem.ToString(language), char.IsControl);
        }
    }

    /// <summary>Lines of JSON end with a line feed, those of tables with a carriage return as well.</summary>
    private static string LineOf(string text, int line) => text.Split('\n') is var lines && line <= lines.Length && !text.Contains('\r', StringComparison.Ordinal)
        ? lines[line - 1]
        : text;

    private static void IsFilled(string text)
    {
        Assert.NotEmpty(text);
        Assert.DoesNotMatch(Unfilled(), text);
    }

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Unfilled();
}
