using System.Text;

namespace KeyAccount.Tests.BadInput;

/// <summary>Spoils texts as people, editors and spreadsheets do, and as nobody does. The same seed spoils in the same way.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ",", ":", "\"", ";", "\t", "\r\n", "\n", "null", "true", "0", "-1", "1e400", "1e-400", "12,5", "1.250", "99999999999999999999", "79228162514264337593543950335",
        "0.0000000000000000001", "\"\"", "{}", "[]", "\"2026-13\"", "\"9999-12-31..\"", "\"> 9999-12-31\"", "\"< 0001-01-01\"", "\"0001-01-01..0001-01-01\"", "\"whole PAL\"", "\">= 1 PAL and < 0.1 PCE\"",
        "\"50+50+50\"", "\"1000+1000\"", "\"../../x.csv\"", "\"base\"", "\"handling\"", "\"cascade\"", "\"running\"", "\"EUR\"", "\"CHF\"", "\"not\"", "\"\\ud800\"", "\\", "\uFEFF", "\0", "é", "/*", "//",
    ];

    private readonly Random random = new(seed);

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public int Below(int bound) => random.Next(bound);

    /// <summary>Spoils a text once to three times.</summary>
    public byte[] Spoil(ReadOnlySpan<byte> text)
    {
        var spoilt = text.ToArray();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            spoilt = Once(spoilt);
        }

        return spoilt;
    }

    private byte[] Once(byte[] text)
    {
        if (text.Length == 0)
        {
            return Encoding.UTF8.GetBytes(Pick(Tokens));
        }

        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 12), text.Length - at);
        switch (random.Next(9))
        {
            case 0:
                var flipped = (byte[])text.Clone();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                return text[..at];
            case 2:
                return [.. text[..at], .. text[(at + length)..]];
            case 3:
                return [.. text[..at], .. Encoding.UTF8.GetBytes(Pick(Tokens)), .. text[at..]];
            case 4:
                return Tokenwise(text, static (tokens, one, other, _) => (tokens[one], tokens[other]) = (tokens[other], tokens[one]));
            case 5:
                return Tokenwise(text, (tokens, one, _, _) => tokens[one] = Pick(Tokens));
            case 6:
                return Tokenwise(text, (tokens, one, other, _) => tokens[one] = tokens[other]);
            case 7:
                var lines = Encoding.UTF8.GetString(text).Split('\n').ToList();
                lines.Insert(random.Next(lines.Count), Pick(lines));
                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
            default:
                return Digits(text);
        }
    }

    /// <summary>Changes a text by its tokens: words, figures, and each other sign by itself.</summary>
    private byte[] Tokenwise(byte[] text, Action<List<string>, int, int, Random> change)
    {
        var tokens = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in Encoding.UTF8.GetString(text))
        {
            if (char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_')
            {
                word.Append(letter);
                continue;
            }

            if (word.Length > 0)
            {
                tokens.Add(word.ToString());
                word.Clear();
            }

            tokens.Add(letter.ToString());
        }

        if (word.Length > 0)
        {
            tokens.Add(word.ToString());
        }

        var words = Enumerable.Range(0, tokens.Count).Where(i => !char.IsWhiteSpace(tokens[i][0])).ToArray();
        if (words.Length > 0)
        {
            change(tokens, Pick(words), Pick(words), random);
        }

        return Encoding.UTF8.GetBytes(string.Concat(tokens));
    }

    private byte[] Digits(byte[] text)
    {
        var digits = Enumerable.Range(0, text.Length).Where(i => text[i] is >= (byte)'0' and <= (byte)'9').ToArray();
        if (digits.Length == 0)
        {
            return text;
        }

        var at = Pick(digits);
        var figure = Pick(["0", "9", "-1", "", "99999", "1.5", "1,5", "00000000000000000000000000001", "9999999999999", "1e9"]);
        return [.. text[..at], .. Encoding.UTF8.GetBytes(figure), .. text[(at + 1)..]];
    }
}
