using KeyAccount.Tests.Support;

namespace KeyAccount.Contracts.Tests;

/// <summary>Files that hold what comes out; KEYACCOUNT_ACCEPT=1 writes them anew.</summary>
internal static class Golden
{
    public static void Check(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "KeyAccount.Contracts.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("KEYACCOUNT_ACCEPT") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"There is no {path}.");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
