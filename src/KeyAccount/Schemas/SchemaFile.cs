using KeyAccount.Cases;
using KeyAccount.Grammar;
using KeyAccount.Requests;

namespace KeyAccount.Schemas;

/// <summary>A kind of rule file, its accepted form, and which files are of that kind.</summary>
/// <param name="Name">The name of its schema.</param>
/// <param name="Root">The accepted form.</param>
/// <param name="FileMatch">The files, as editors match them.</param>
internal sealed record SchemaFile(string Name, ObjectShape Root, params string[] FileMatch)
{
    public static IReadOnlyList<SchemaFile> All { get; } =
    [
        new("company", FileShapes.Company, "/company.json"),
        new("vocabulary", FileShapes.Vocabulary, "/vocabulary.json"),
        new("measures", FileShapes.Measures, "/measures.json"),
        new("procedure", FileShapes.Procedure, "/procedures/*.json"),
        new("authority", FileShapes.Authority, "/authority.json"),
        new("policy", FileShapes.Policy, "/policies/**/*.json"),
        new("agreement", FileShapes.Agreement, "/agreements/*/*.json"),
        new("request", RequestReader.Request, "*.request.json"),
        new("case", CaseShapes.Case, "/cases/**/*.case.json"),
    ];

    public string Path => $"{RuleSchemas.Folder}/{Name}.schema.json";

    /// <summary>Makes the schema with the words of a folder.</summary>
    public string Write(FolderWords words, Language language)
    {
        var scope = new SchemaScope(language, BareMoney: Name is "agreement" or "case" || words.Catalog.Currencies.Count == 1);
        var own = Name switch
        {
            "company" => words.WithEveryCurrency(),
            "case" => words.Open(),
            _ => scope.BareMoney ? words : words.WithoutAmounts(),
        };
        return Json.Write(new ShapeSchema(own, scope).Document(Root)) + "\n";
    }
}
