using KeyAccount.Schemas;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Schemas;

public sealed class ExampleTests
{
    private static readonly FolderSchemas Schemas = FolderSchemas.OfExample();

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            var root = Repository.Path("rules");
            foreach (var file in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal))
            {
                if (KindOf(file) is { } kind)
                {
                    files.Add(kind, file);
                }
            }

            return files;
        }
    }

    [Fact]
    public void The_reader_accepts_the_example_folder() => Assert.DoesNotContain(RuleSet.Check(Repository.Path("rules"), null, TestContext.Current.CancellationToken), finding => finding.Severity == Severity.Error);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_schema_accepts_every_file_of_the_example_folder(string kind, string file) =>
        Assert.True(Schemas.Accepts(kind, File.ReadAllText(Repository.Path("rules", file))));

    [Fact]
    public void No_item_number_stands_in_a_schema()
    {
        Assert.NotEmpty(Schemas.Words.Catalog.Items);
        Assert.All(SchemaFile.All, file => Assert.DoesNotContain(Schemas.Words.Catalog.Items.Keys, sku => Schemas.Text(file.Name).Contains($"\"{sku}\"", StringComparison.Ordinal)));
    }

    internal static string? KindOf(string file) => file.Split('/') switch
    {
        ["company.json"] => "company",
        ["vocabulary.json"] => "vocabulary",
        ["procedures", _] => "procedure",
        ["policies", ..] => "policy",
        ["agreements", ..] => "agreement",
        ["cases", ..] => "case",
        _ => null,
    };
}
