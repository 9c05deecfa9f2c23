using System.Reflection;
using PublicApiGenerator;

namespace KeyAccount.Tests.Support;

/// <summary>Compares the public surface of an assembly with its approved text; KEYACCOUNT_ACCEPT=1 writes it anew.</summary>
internal static class ApprovedApi
{
    public static void Check(Assembly assembly, string goldenFile)
    {
        var found = assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("KEYACCOUNT_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(goldenFile)!);
            File.WriteAllText(goldenFile, found);
        }

        Assert.Equal(File.ReadAllText(goldenFile), found);
    }
}
