using System.Diagnostics;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Schemas;

/// <summary>Runs the language service that editors use for JSON on schemas that were just written.</summary>
public sealed class EditorTests
{
    [Fact]
    public async Task Completions_underlines_and_hovers_in_an_editor_are_what_an_author_needs()
    {
        var checks = Repository.Path("tests", "KeyAccount.Editor");
        Assert.SkipUnless(Directory.Exists(Path.Combine(checks, "node_modules", "vscode-json-languageservice")), "Install the language service first: npm ci --prefix tests/KeyAccount.Editor");
        var folder = Directory.CreateTempSubdirectory("keyaccount-editor");
        try
        {
            var rules = Path.Combine(folder.FullName, "rules");
            Copy(Repository.Path("rules"), rules);
            RuleSchemas.Write(rules);
            foreach (var language in new[] { "en", "it" })
            {
                Copy(Repository.Path("src", "KeyAccount.Cli", "Templates", language), Path.Combine(folder.FullName, language));
                RuleSchemas.Write(Path.Combine(folder.FullName, language), language == "it" ? Language.Italian : Language.English);
            }

            var large = Path.Combine(folder.FullName, "large");
            WriteLargeFolder(large);
            RuleSchemas.Write(large);

            var start = new ProcessStartInfo("node", ["--test", "--test-reporter=spec", "editor.test.js"])
            {
                WorkingDirectory = checks,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["KEYACCOUNT_RULES"] = rules, ["KEYACCOUNT_LARGE"] = large, ["KEYACCOUNT_NEW"] = Path.Combine(folder.FullName, "en"), ["KEYACCOUNT_NEW_IT"] = Path.Combine(folder.FullName, "it") },
            };
            using var node = Process.Start(start)!;
            var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
            TestContext.Current.TestOutputHelper?.WriteLine(output);
            Assert.True(node.ExitCode == 0, $"{output}\n{await errors}");
            Assert.Matches("pass [1-9]", output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void WriteLargeFolder(string folder)
    {
        var categories = Enumerable.Range(0, 2_000).Select(i => FormattableString.Invariant($"group{i / 50}/category{i}")).ToArray();
        foreach (var (path, bytes) in Some.Files(
            ("items/items.csv", "sku;category\nDRILL;\nSAW;\nBOLT;\n" + string.Concat(categories.Take(1_960).Select((category, i) => FormattableString.Invariant($"I{i};{category}\n")))),
            ("vocabulary.json", $$"""{ "categories": { {{string.Join(", ", categories.Take(1_960).Select((category, i) => FormattableString.Invariant($"\"{category}\": \"Label {i}\"")))}} } }""")))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes.ToArray());
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
