using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using KeyAccount.RuleFiles;
using KeyAccount.Schemas;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Schemas;

/// <summary>The schemas of a rule folder, and a judge of files by them that is not ours.</summary>
internal sealed class FolderSchemas
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private readonly Dictionary<string, string> texts;
    private readonly Dictionary<string, JsonSchema> judges = [];

    private FolderSchemas(FolderWords words, Language language)
    {
        Words = words;
        texts = SchemaFile.All.ToDictionary(file => file.Name, file => file.Write(words, language));
    }

    public FolderWords Words { get; }

    public static FolderSchemas OfExample(Language language = Language.English) => OfFolder(Repository.Path("rules"), language);

    public static FolderSchemas OfFolder(string folder, Language language = Language.English)
    {
        var findings = new FindingList();
        return new(RuleSchemas.Words(RuleFolder.OnDisk(folder, RuleFileLimits.Default, findings, default), findings, language), language);
    }

    public static FolderSchemas OfNothing()
    {
        var findings = new FindingList();
        return new(RuleSchemas.Words(RuleFolder.InMemory([], RuleFileLimits.Default, findings), findings, Language.English), Language.English);
    }

    public static FolderSchemas Of(params (string Path, string Text)[] files) => Of(Language.English, files);

    public static FolderSchemas Of(Language language, params (string Path, string Text)[] files)
    {
        var findings = new FindingList();
        var folder = RuleFolder.InMemory([.. Some.Files(files).Select(file => (file.Key, file.Value))], RuleFileLimits.Default, findings);
        return new(RuleSchemas.Words(folder, findings, language), language);
    }

    public string Text(string kind) => texts[kind];

    public JsonObject Json(string kind) => JsonNode.Parse(texts[kind])!.AsObject();

    /// <summary>Gives a node of a schema, references followed.</summary>
    public JsonObject At(string kind, params string[] path)
    {
        var root = Json(kind);
        return path.Aggregate(root, (node, step) => Follow(root, node[step] as JsonObject ?? throw new InvalidOperationException($"no {step} in {node.ToJsonString()}")));
    }

    public static JsonObject Follow(JsonObject root, JsonObject node) =>
        node["$ref"] is { } reference ? root["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]!.AsObject() : node;

    /// <summary>Says whether the schema accepts a text.</summary>
    public bool Accepts(string kind, string text) => Judge(kind, text, OutputFormat.Flag).IsValid;

    /// <summary>Gives the JSON pointers of what the schema refuses.</summary>
    public IEnumerable<string> Refusals(string kind, string text) =>
        Judge(kind, text, OutputFormat.List).Details!.Where(detail => detail.Errors is { Count: > 0 }).Select(detail => detail.InstanceLocation.ToString());

    private EvaluationResults Judge(string kind, string text, OutputFormat format)
    {
        if (!judges.TryGetValue(kind, out var judge))
        {
            judges.Add(kind, judge = JsonSchema.FromText(texts[kind]));
        }

        using var document = JsonDocument.Parse(text, Lenient);
        return judge.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = format });
    }
}
