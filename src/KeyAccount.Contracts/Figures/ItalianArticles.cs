namespace KeyAccount.Contracts.Figures;

/// <summary>Italian articles and prepositions before a figure: il 5%, l'8%, dell'11%, del 18%.</summary>
internal static class ItalianArticles
{
    /// <summary>Joins a preposition or article (il, del, al, dal, nel, sul) and a figure that begins with digits.</summary>
    /// <exception cref="ArgumentException"><paramref name="word"/> is none of them.</exception>
    public static string Join(string word, string figure)
    {
        var elided = word switch
        {
            "il" => "l'",
            "del" => "dell'",
            "al" => "all'",
            "dal" => "dall'",
            "nel" => "nell'",
            "sul" => "sull'",
            _ => throw new ArgumentException($"\"{word}\" is no article that is elided.", nameof(word)),
        };
        return BeginsWithVowel(figure) ? elided + figure : $"{word} {figure}";
    }

    /// <summary>Says whether the figure is spoken with a vowel first: uno, otto, undici, ottanta, un milione; not mille, diciotto, cento.</summary>
    private static bool BeginsWithVowel(string figure)
    {
        var whole = new string([.. figure.TakeWhile(sign => char.IsAsciiDigit(sign) || sign == '.')]).TrimEnd('.');
        var groups = whole.Split('.');
        return groups[0] switch
        {
            "1" => groups.Length != 2,
            "11" => true,
            var first => first.StartsWith('8'),
        };
    }
}
