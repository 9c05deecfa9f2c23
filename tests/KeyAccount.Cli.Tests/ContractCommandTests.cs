namespace KeyAccount.Cli.Tests;

public sealed class ContractCommandTests
{
    private const string Casaferro = "contract ~/rules casaferro/2026 --as-of 2026-01-15";

    [Theory]
    [InlineData("md", "# ")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("json", "{\n  \"agreement\": \"casaferro/2026\"")]
    [InlineData("ics", "BEGIN:VCALENDAR\n")]
    public async Task A_contract_is_written_in_each_form(string format, string start)
    {
        using var tool = new Tool();
        var (exit, output, error) = await tool.Run($"{Casaferro} --format {format}");

        Assert.Equal((ExitCodes.Fine, ""), (exit, error));
        Assert.StartsWith(start, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ending_of_the_file_gives_the_form()
    {
        using var tool = new Tool();
        await tool.Run($"{Casaferro} --out OUT/contract.html");
        await tool.Run($"{Casaferro} --out OUT/contract.docx");

        Assert.StartsWith("<!DOCTYPE html>", Text(tool, "contract.html"), StringComparison.Ordinal);
        Assert.StartsWith("PK", Text(tool, "contract.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_that_was_written_before_is_compared_figure_by_figure()
    {
        using var tool = new Tool();
        await tool.Run($"{Casaferro} --out OUT/before.json");
        Assert.Equal((ExitCodes.Fine, "Nothing has changed.\n", ""), await tool.Run($"{Casaferro} --compare OUT/before.json"));

        Change(tool, "before.json", "60 days", "45 days", "\"value\": 60", "\"value\": 45");
        var (exit, output, _) = await tool.Run($"{Casaferro} --compare OUT/before.json");

        Assert.Equal(ExitCodes.Findings, exit);
        Assert.Contains("45 days -> 60 days [casaferro/2026/", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_addendum_is_written_in_either_language_whichever_the_earlier_contract_is_in()
    {
        using var tool = new Tool();
        await tool.Run($"{Casaferro} --out OUT/before.json");
        Change(tool, "before.json", "60 days", "45 days", "\"value\": 60", "\"value\": 45");
        var (exit, output, _) = await tool.Run($"{Casaferro} --addendum OUT/before.json --from 2026-07-01 --language it");

        Assert.Equal(ExitCodes.Fine, exit);
        Assert.Contains("«45 giorni» è sostituito da «60 giorni».", output, StringComparison.Ordinal);
        Assert.Contains("Ha effetto dal 1° luglio 2026.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_change_there_is_no_addendum()
    {
        using var tool = new Tool();
        await tool.Run($"{Casaferro} --out OUT/before.json");

        Assert.Equal((ExitCodes.Findings, "", "Nothing has changed.\n"), await tool.Run($"{Casaferro} --addendum OUT/before.json"));
    }

    [Fact]
    public async Task A_word_document_that_has_come_back_is_compared_with_the_rules()
    {
        using var tool = new Tool();
        await tool.Run($"{Casaferro} --language it --out OUT/sent.docx");

        Assert.Equal((ExitCodes.Fine, "Non è cambiato nulla.\n", ""), await tool.Run($"{Casaferro} --language it --returned OUT/sent.docx"));
        Assert.Equal(ExitCodes.Findings, (await tool.Run($"{Casaferro} --language en --returned OUT/sent.docx")).Exit);
    }

    [Theory]
    [InlineData("contract ~/rules casafero/2026", "there is no agreement \"casafero/2026\". Nearest: casaferro/2026.")]
    [InlineData("contract ~/rules casaferro/2026 --format docx", "A docx needs a file: give --out.")]
    [InlineData("contract ~/rules casaferro/2026 --out OUT/contract.pdf", "The ending of the file is none of md, html, docx, json, ics: give --format.")]
    [InlineData("contract ~/rules casaferro/2026 --as-of 31.1.2026", "--as-of: a day is written 2026-01-31.")]
    [InlineData("contract ~/rules casaferro/2026 --compare ~/rules/company.json", "the file is no contract in json: ")]
    [InlineData("contract ~/rules casaferro/2026 --returned ~/rules/company.json", "The file is no Word document.")]
    [InlineData("contract ~/rules casaferro/2026 --returned OUT/nowhere.docx", "nowhere.docx")]
    public async Task A_command_line_that_cannot_be_followed_is_refused(string commandLine, string complaint)
    {
        using var tool = new Tool();
        var (exit, output, error) = await tool.Run(commandLine);

        Assert.Equal((ExitCodes.Misuse, ""), (exit, output));
        Assert.Contains(complaint, error, StringComparison.Ordinal);
    }

    private static string Text(Tool tool, string file) => File.ReadAllText(Path.Combine(tool.Folder, file));

    private static void Change(Tool tool, string file, params string[] pairs)
    {
        var text = Text(tool, file);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            Assert.Contains(pairs[i], text, StringComparison.Ordinal);
            var at = text.LastIndexOf(pairs[i], StringComparison.Ordinal);
            text = string.Concat(text.AsSpan(0, at), pairs[i + 1], text.AsSpan(at + pairs[i].Length));
        }

        File.WriteAllText(Path.Combine(tool.Folder, file), text);
    }
}
