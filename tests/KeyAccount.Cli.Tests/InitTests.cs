namespace KeyAccount.Cli.Tests;

public sealed class InitTests
{
    [Theory]
    [InlineData("en", "no findings.", "passed, 0 failed.")]
    [InlineData("it", "nessuna segnalazione.", "superati, 0 falliti.")]
    public async Task A_new_rule_folder_has_no_findings_and_its_case_passes(string language, string clean, string passed)
    {
        using var tool = new Tool();
        Assert.Equal(0, (await tool.Run($"init OUT/rules --language {language}")).Exit);

        var (checkExit, checkOut, checkError) = await tool.Run($"check OUT/rules --language {language}");
        Assert.Equal((0, ""), (checkExit, checkError));
        Assert.Contains(clean, checkOut, StringComparison.Ordinal);

        var (testExit, testOut, testError) = await tool.Run($"test OUT/rules --language {language}");
        Assert.Equal((0, ""), (testExit, testError));
        Assert.Contains(passed, testOut, StringComparison.Ordinal);
        Assert.DoesNotContain("0 cases", testOut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_languages_have_the_same_kinds_of_files()
    {
        using var tool = new Tool();
        await tool.Run("init OUT/en");
        await tool.Run("init OUT/it --language it");
        Assert.Equal(Kinds("en"), Kinds("it"));
        Assert.Contains("cases 1", Kinds("en"));

        IEnumerable<string> Kinds(string language) => Files(Path.Combine(tool.Folder, language)).GroupBy(file => file.Split('/')[0]).Select(kind => $"{kind.Key} {kind.Count()}");
    }

    [Fact]
    public async Task Nothing_is_overwritten_and_what_is_in_the_way_is_named()
    {
        using var tool = new Tool();
        var folder = Directory.CreateDirectory(Path.Combine(tool.Folder, "rules")).FullName;
        File.WriteAllText(Path.Combine(folder, "company.json"), "mine");
        File.WriteAllText(Path.Combine(folder, "letter.txt"), "mine");

        var (exit, output, error) = await tool.Run("init OUT/rules");
        Assert.Equal((2, ""), (exit, output));
        Assert.Equal("keyaccount: nothing is overwritten, and these are there already: OUT/rules/company.json.\nTry \"keyaccount --help\".\n", error);
        Assert.Equal(["company.json", "letter.txt"], Files(folder));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder, "company.json")));

        File.Delete(Path.Combine(folder, "company.json"));
        Assert.Equal(0, (await tool.Run("init OUT/rules")).Exit);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder, "letter.txt")));
    }

    [Fact]
    public async Task A_file_of_the_name_of_the_folder_is_in_the_way()
    {
        using var tool = new Tool();
        File.WriteAllText(Path.Combine(tool.Folder, "rules"), "mine");
        var (exit, _, error) = await tool.Run("init OUT/rules --language it");
        Assert.Equal(2, exit);
        Assert.StartsWith("keyaccount: nulla viene sovrascritto, e questi ci sono già: OUT/rules.", error, StringComparison.Ordinal);
    }

    private static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
