using System.Text;
using System.Text.Json;
using KeyAccount.Schemas;

namespace KeyAccount.Tests.Schemas;

public sealed class EditorSettingsTests
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    [Fact]
    public void New_settings_name_a_schema_for_each_kind_of_file()
    {
        using var settings = JsonDocument.Parse(EditorSettings.New());
        var schemas = settings.RootElement.GetProperty("json.schemas").EnumerateArray().ToDictionary(entry => entry.GetProperty("url").GetString()!, entry => entry.GetProperty("fileMatch")[0].GetString());
        Assert.Equal(SchemaFile.All.Count, schemas.Count);
        Assert.Equal("/agreements/*/*.json", schemas["./.schemas/agreement.schema.json"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ }\n")]
    [InlineData("// mine\n{\n  // tabs\n  \"editor.tabSize\": 2, // two\n  \"files.eol\": \"\\n\"\n}\n")]
    [InlineData("{ \"a\": { \"json.schemas\": [] }, }")]
    [InlineData("{ \"json.schemas\": [], \"b\": 1 /* c */ }")]
    [InlineData("{\r\n  \"json.schemas\": [ { \"url\": \"./other.json\", \"fileMatch\": [\"x\"] }, /* c */ ],\r\n  \"b\": 1\r\n}")]
    public void Existing_settings_keep_everything_else(string before)
    {
        var after = EditorSettings.SetIn(Encoding.UTF8.GetBytes(before))!;
        using var old = JsonDocument.Parse(before, Lenient);
        using var settings = JsonDocument.Parse(after, Lenient);
        Assert.Equal(SchemaFile.All.Count, settings.RootElement.GetProperty("json.schemas").EnumerateArray().Count(entry => entry.GetProperty("url").GetString()!.StartsWith("./.schemas/", StringComparison.Ordinal)));
        foreach (var setting in old.RootElement.EnumerateObject().Where(setting => setting.Name != "json.schemas"))
        {
            Assert.Equal(setting.Value.GetRawText(), settings.RootElement.GetProperty(setting.Name).GetRawText());
        }

        foreach (var comment in new[] { "// mine", "// tabs", "// two", "\"b\": 1 /* c */", "./other.json" }.Where(comment => before.Contains(comment, StringComparison.Ordinal)))
        {
            Assert.Contains(comment, after, StringComparison.Ordinal);
        }

        Assert.Equal(after, EditorSettings.SetIn(Encoding.UTF8.GetBytes(after)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"a\": 1 ")]
    [InlineData("{ \"json.schemas\": [ } ")]
    [InlineData("{ \"a\": 1 } x")]
    public void Settings_that_cannot_be_read_are_left_alone(string before) => Assert.Null(EditorSettings.SetIn(Encoding.UTF8.GetBytes(before)));

    [Fact]
    public void Writing_leaves_unreadable_settings_alone_and_says_what_to_add()
    {
        var folder = Directory.CreateTempSubdirectory("keyaccount");
        try
        {
            var settings = Path.Combine(folder.CreateSubdirectory(".vscode").FullName, "settings.json");
            File.WriteAllText(settings, "{ broken");
            var written = RuleSchemas.Write(folder.FullName);
            Assert.Equal("{ broken", File.ReadAllText(settings));
            Assert.Contains("json.schemas", written.SettingsToAdd, StringComparison.Ordinal);
            Assert.Equal(SchemaFile.All.Select(file => file.Path), written.Files);

            File.Delete(settings);
            written = RuleSchemas.Write(folder.FullName, Language.Italian);
            Assert.Null(written.SettingsToAdd);
            Assert.All(written.Files, file => Assert.True(File.Exists(Path.Combine(folder.FullName, file))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_not_made()
    {
        var missing = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        Assert.Contains(Assert.Throws<RuleFileException>(() => RuleSchemas.Write(missing)).Findings, finding => finding.Code == "KA1001");
        Assert.False(Directory.Exists(missing));
    }
}
