namespace KeyAccount.Contracts.Figures;

/// <summary>Writes amounts in words, as contracts do beside the figure: one thousand two hundred and fifty, milleduecentocinquanta.</summary>
internal static class NumbersInWords
{
    private const long Billion = 1_000_000_000;
    private const long Million = 1_000_000;

    private static readonly string[] English =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Italian =
    [
        "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci",
        "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove",
    ];

    private static readonly string[] ItalianTens = ["", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];

    /// <summary>Writes a whole number from zero up to below a thousand billions.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is below zero or too large.</exception>
    public static string Write(long number, Language language)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, 1000 * Billion);
        return language == Language.Italian ? InItalian(number) : InEnglish(number);
    }

    /// <summary>Writes an amount: the whole part in words, the minor units as a fraction of a hundred, as is usual in both languages.</summary>
    /// <param name="amount">The amount, from zero.</param>
    /// <param name="decimals">How many decimals the currency has.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is below zero, too large, or finer than the currency.</exception>
    public static string Write(decimal amount, int decimals, Language language)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(decimal.Round(amount, decimals), amount);
        var whole = decimal.Truncate(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(whole, 1000 * Billion);
        var words = Write((long)whole, language);
        if (decimals == 0)
        {
            return words;
        }

        var scale = new decimal(1, 0, 0, false, (byte)decimals);
        var minor = ((long)((amount - whole) / scale)).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(decimals, '0');
        return language == Language.Italian ? $"{words}/{minor}" : $"{words} and {minor}/1{new string('0', decimals)}";
    }

    private static string InEnglish(long number) => number switch
    {
        < 20 => English[number],
        < 100 => EnglishTens[number / 10] + (number % 10 == 0 ? "" : $"-{English[number % 10]}"),
        < 1000 => $"{English[number / 100]} hundred{After(number % 100, " and ")}",
        < Million => $"{InEnglish(number / 1000)} thousand{Rest(number % 1000)}",
        < Billion => $"{InEnglish(number / Million)} million{Rest(number % Million)}",
        _ => $"{InEnglish(number / Billion)} billion{Rest(number % Billion)}",
    };

    private static string Rest(long rest) => After(rest, rest < 100 ? " and " : " ");

    private static string After(long rest, string link) => rest == 0 ? "" : link + InEnglish(rest);

    private static string InItalian(long number)
    {
        var words = number switch
        {
            < Million => BelowAMillion(number),
            < Billion => Large(number / Million, "un milione", "milioni", number % Million),
            _ => Large(number / Billion, "un miliardo", "miliardi", number % Billion),
        };

        // Ventitré, centotré: tre at the end of a longer word bears an accent.
        return words.Length > 3 && words.EndsWith("tre", StringComparison.Ordinal) && !words.EndsWith(" tre", StringComparison.Ordinal) ? $"{words[..^1]}é" : words;
    }

    private static string Large(long count, string one, string many, long rest)
    {
        var words = count == 1 ? one : $"{InItalian(count)} {many}";
        return rest == 0 ? words : $"{words} {(rest < Million ? "e " : "")}{InItalian(rest)}";
    }

    private static string BelowAMillion(long number) => number switch
    {
        < 20 => Italian[number],
        < 100 => Tens(number),
        < 1000 => (number / 100 == 1 ? "cento" : $"{Italian[number / 100]}cento") + (number % 100 == 0 ? "" : BelowAMillion(number % 100)),
        _ => (number / 1000 == 1 ? "mille" : $"{BelowAMillion(number / 1000)}mila") + (number % 1000 == 0 ? "" : BelowAMillion(number % 1000)),
    };

    private static string Tens(long number)
    {
        var tens = ItalianTens[number / 10];
        return (number % 10) switch
        {
            0 => tens,
            1 or 8 => tens[..^1] + Italian[number % 10],
            _ => tens + Italian[number % 10],
        };
    }
}
