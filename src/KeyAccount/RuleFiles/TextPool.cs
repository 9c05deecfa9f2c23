using System.Text;
using System.Text.Json;

namespace KeyAccount.RuleFiles;

/// <summary>The short texts of one document: the names of settings and fields, values and figures stand in it thousands of times, and each becomes one string.</summary>
internal sealed class TextPool
{
    private const int Longest = 40;
    private readonly string?[] known = new string?[1024];

    /// <summary>Gives the text of the token that a reader stands at: a name, a text, or a number as it is written.</summary>
    public string Read(ref Utf8JsonReader reader)
    {
        var written = reader.ValueSpan;
        if (reader.ValueIsEscaped || written.Length > Longest)
        {
            return Decode(ref reader);
        }

        ref var place = ref known[Hash(written) % known.Length];
        if (place is null || !Ascii.Equals(written, place))
        {
            place = Decode(ref reader);
        }

        return place;
    }

    private static string Decode(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : reader.GetString()!;

    private static uint Hash(ReadOnlySpan<byte> written)
    {
        var hash = (uint)written.Length;
        foreach (var letter in written)
        {
            hash = unchecked((hash * 31) + letter);
        }

        return hash;
    }
}
