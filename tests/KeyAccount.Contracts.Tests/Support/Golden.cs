using KeyAccount.Tests.Support;

namespace KeyAccount.Contracts.Tests.Support;

/// <summary>Compares a text with its approved file; KEYACCOUNT_ACCEPT=1 writes it anew.</summary>
internal static class Golden
{
    public static void Check(string file, string found)
    {
        var path = Path.Combine(Repository.Root, "tests", "KeyAccount.Contracts.Tests", "Golden", file);
        if (Environment.GetEnvironmentVariable("KEYACCOUNT_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, found);
        }

        Assert.Equal(File.ReadAllText(path), found);
    }
}
