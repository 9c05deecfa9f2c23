namespace KeyAccount.Contracts.Figures;

/// <summary>Italian articles and prepositions before a figure: il 5%, l'8%, dell'11%, del 18%.</summary>
internal static class ItalianArticles
{
    private static readonly (string Article, string Ending)[] Endings =
        [("la ", "lla "), ("le ", "lle "), ("lo ", "llo "), ("gli ", "gli "), ("il ", "l "), ("i ", "i "), ("l'", "ll'")];

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
        if (figure.Length > whole.Length && figure[whole.Length] == '°')
        {
            // Il primo gennaio.
            return false;
        }

        var groups = whole.Split('.');
        return groups[0] switch
        {
            "1" => groups.Length != 2,
            "11" => true,
            var first => first.StartsWith('8'),
        };
    }

    /// <summary>Joins a preposition (di, a, da, in, su) and words that may begin with an article: su + la categoria = sulla categoria.</summary>
    public static string Contract(string preposition, string words)
    {
        var stem = preposition switch { "di" => "de", "a" => "a", "da" => "da", "in" => "ne", "su" => "su", _ => null };
        foreach (var (article, ending) in stem is null ? [] : Endings)
        {
            if (words.StartsWith(article, StringComparison.Ordinal))
            {
                return $"{stem}{ending}{words[article.Length..]}";
            }
        }

        return $"{preposition} {words}";
    }
}
