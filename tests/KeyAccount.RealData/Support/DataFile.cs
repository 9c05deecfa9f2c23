using System.IO.Compression;
using nietras.SeparatedValues;

namespace KeyAccount.RealData.Support;

/// <summary>A data file: comma-separated, with a header line, zipped or not.</summary>
internal static class DataFile
{
    /// <summary>Reads every row.</summary>
    public static List<T> Read<T>(string folder, string name, SepReader.RowFunc<T> row)
    {
        using var file = File.OpenRead(Path.Combine(folder, name));
        using Stream text = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = Sep.New(',').Reader(options => options with { Unescape = true }).From(text);
        return [.. reader.Enumerate(row)];
    }
}
