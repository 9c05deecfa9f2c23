using System.Security.Cryptography;
using System.Text;

namespace KeyAccount.Contracts.Outputs.Docx;

/// <summary>The tags of content controls: the path of the figure, as far as Word allows.</summary>
internal static class FigureTags
{
    /// <summary>Word refuses documents with longer tags.</summary>
    private const int Longest = 64;

    /// <summary>Gets the tag of a figure: its path; of a long path a part of its hash and its end.</summary>
    public static string Of(string path) => path.Length <= Longest
        ? path
        : $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 8))}~{path[^(Longest - 17)..]}";
}
