using System.Buffers;

namespace KeyAccount.Contracts.Templates;

/// <summary>The signs that figures are made of.</summary>
internal static class FigureSigns
{
    /// <summary>Gets what no author types: digits, and signs that stand beside them.</summary>
    public static SearchValues<char> Typed { get; } = SearchValues.Create("0123456789%€$£‰½¼¾");
}
