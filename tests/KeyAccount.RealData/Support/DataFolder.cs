namespace KeyAccount.RealData.Support;

/// <summary>Where the real data lies: the folder that <c>KEYACCOUNT_DATA</c> names.</summary>
internal static class DataFolder
{
    private const string Variable = "KEYACCOUNT_DATA";

    /// <summary>Gets the folder of a data set; where the variable is not set, the test is left out and says so.</summary>
    public static string Of(string dataSet)
    {
        var root = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(root), $"{Variable} is not set: the real orders of {dataSet} were left out.");

        var folder = Path.Combine(root!, dataSet);
        return Directory.Exists(folder) ? folder : throw new DirectoryNotFoundException($"{Variable} names {root}, which has no folder {dataSet}.");
    }
}
