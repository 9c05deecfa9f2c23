using KeyAccount.Tests.Support;

namespace KeyAccount.DependencyInjection.Tests.Support;

/// <summary>A copy of the example rules that a test may change.</summary>
internal sealed class RuleFolderCopy : IDisposable
{
    public const string ListPrices = "prices/list-eur.csv";
    public const string Edilnord = "agreements/edilnord/2026.json";
    private readonly DirectoryInfo above = Directory.CreateTempSubdirectory("keyaccount-");

    public RuleFolderCopy()
    {
        Path = System.IO.Path.Combine(above.FullName, "rules");
        WriteTo(Path);
    }

    public string Above => above.FullName;

    public string Path { get; }

    public string this[string file] => System.IO.Path.Combine(Path, file);

    public static void WriteTo(string directory)
    {
        var source = Repository.Path("rules");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(directory, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Changes the list price of BOLT-M8, which is 0,50.</summary>
    public void SetBoltPrice(string price) => SetBoltPrice(Path, price);

    public static void SetBoltPrice(string directory, string price)
    {
        var file = System.IO.Path.Combine(directory, ListPrices);
        File.WriteAllText(file, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(file), "BOLT-M8;[^;]+;;2026-01-01;", $"BOLT-M8;{price};;2026-01-01;"));
    }

    /// <summary>Misspells a member in the agreement of edilnord, or mends it.</summary>
    public void Misspell() => Replace(Edilnord, "\"signed\"", "\"sinned\"");

    public void Mend() => Replace(Edilnord, "\"sinned\"", "\"signed\"");

    public void Replace(string file, string before, string after)
    {
        var text = File.ReadAllText(this[file]);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(this[file], text.Replace(before, after, StringComparison.Ordinal));
    }

    public void Dispose() => above.Delete(recursive: true);
}
