using System.Reflection;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.BadInput;

/// <summary>Every message of the library, shown by a folder or a request that raises it. Set KEYACCOUNT_ACCEPT=1 to write the texts anew, and read the difference.</summary>
public sealed class BadInputTests
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("KEYACCOUNT_ACCEPT") == "1";

    public static TheoryData<string> Cases => [.. BadCase.Names.Union(MadeCases.Names).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_wrong_is_said_in_these_words(string name)
    {
        using var bad = new BadCase(name);
        var text = bad.Text();
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(bad.ExpectedFile)!);
            File.WriteAllText(bad.ExpectedFile, text);
        }

        Assert.Equal(File.Exists(bad.ExpectedFile) ? File.ReadAllText(bad.ExpectedFile).ReplaceLineEndings("\n") : "(no expected.txt)", text);
        if (name.StartsWith("KA", StringComparison.Ordinal))
        {
            Assert.Contains($" {name[..6]}: ", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_good_folder_that_all_cases_start_from_has_no_finding()
    {
        Assert.Empty(RuleSet.Check(Repository.Path("tests", "cases", "bad", "base"), cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        var shown = Cases.Select(row => row.Data[..6]).ToHashSet(StringComparer.Ordinal);
        var codes = Codes().Select(code => code.Code).Distinct().Where(code => !shown.Contains(code) && !IsShownElsewhere(code));
        Assert.Equal([], codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_code_means_one_thing_though_an_unknown_name_is_told_in_several_ways()
    {
        Assert.Equal(["KA1208", "KA2110"], Codes().GroupBy(code => code.Code).Where(group => group.Count() > 1).Select(group => group.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_code_says_the_same_parts_in_both_languages()
    {
        foreach (var code in Codes())
        {
            Assert.Equal(Places(code.English), Places(code.Italian));
            Assert.Equal(Places(code.EnglishHint), Places(code.ItalianHint));
            Assert.Equal(code.EnglishHint.Length == 0, code.ItalianHint.Length == 0);
        }
    }

    /// <summary>Findings of case files and of order files are raised by the command line tool and shown by its tests; KA1024 needs a thousand others, and has a test in <see cref="TrapTests"/>.</summary>
    private static bool IsShownElsewhere(string code) => code.StartsWith("KA5", StringComparison.Ordinal) || code is "KA2112" or "KA2113" or "KA2114" or "KA2117" or "KA1024";

    private static IEnumerable<MessageCode> Codes() =>
        typeof(Messages).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<MessageCode>();

    private static string[] Places(string text) => [.. Enumerable.Range(0, 10).Select(i => $"{{{i}}}").Where(place => text.Contains(place, StringComparison.Ordinal))];
}
