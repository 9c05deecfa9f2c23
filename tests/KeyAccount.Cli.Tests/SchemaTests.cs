using System.Text.Json;

namespace KeyAccount.Cli.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task Schemas_are_written_in_the_language_asked_for()
    {
        using var tool = new Tool();
        await tool.Run("init OUT/rules");
        Assert.Contains("The step of the pricing procedure.", await Agreement(tool), StringComparison.Ordinal);

        var (exit, output, error) = await tool.Run("schema OUT/rules --language it");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("OUT/rules/.schemas/agreement.schema.json\n", output, StringComparison.Ordinal);
        Assert.Contains("Il passo della procedura prezzi.", await Agreement(tool), StringComparison.Ordinal);
        Assert.Equal(0, (await tool.Run("check OUT/rules")).Exit);
    }

    [Fact]
    public async Task A_new_step_is_known_once_the_schemas_are_written_anew()
    {
        using var tool = new Tool();
        await tool.Run("init OUT/rules");
        var procedure = Path.Combine(tool.Folder, "rules", "procedures", "standard.json");
        File.WriteAllText(procedure, File.ReadAllText(procedure).Replace("\"step\": \"volume\"", "\"step\": \"quantity\"", StringComparison.Ordinal));
        Assert.Equal(1, (await tool.Run("check OUT/rules")).Exit);

        Assert.Equal(0, (await tool.Run("schema OUT/rules")).Exit);
        using var schema = JsonDocument.Parse(await Agreement(tool));
        Assert.Contains(schema.RootElement.GetProperty("$defs").GetProperty("word-Step").GetProperty("enum").EnumerateArray(), step => step.GetString() == "quantity");
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_stay_and_the_user_is_told_what_to_add()
    {
        using var tool = new Tool();
        await tool.Run("init OUT/rules");
        var settings = Path.Combine(tool.Folder, "rules", ".vscode", "settings.json");
        File.WriteAllText(settings, "{ \"a\": ");

        var (exit, output, error) = await tool.Run("schema OUT/rules");
        Assert.Equal(1, exit);
        Assert.DoesNotContain("settings.json", output, StringComparison.Ordinal);
        Assert.StartsWith("OUT/rules/.vscode/settings.json cannot be read and was left as it is. Add to it:\n{\n  \"json.schemas\": [", error, StringComparison.Ordinal);
        Assert.Equal("{ \"a\": ", File.ReadAllText(settings));
    }

    private static Task<string> Agreement(Tool tool) =>
        File.ReadAllTextAsync(Path.Combine(tool.Folder, "rules", ".schemas", "agreement.schema.json"), TestContext.Current.CancellationToken);
}
