using KeyAccount.Contracts.Figures;

namespace KeyAccount.Contracts.Tests.Figures;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "zero", "zero")]
    [InlineData(1, "one", "uno")]
    [InlineData(3, "three", "tre")]
    [InlineData(17, "seventeen", "diciassette")]
    [InlineData(21, "twenty-one", "ventuno")]
    [InlineData(23, "twenty-three", "ventitré")]
    [InlineData(28, "twenty-eight", "ventotto")]
    [InlineData(100, "one hundred", "cento")]
    [InlineData(103, "one hundred and three", "centotré")]
    [InlineData(180, "one hundred and eighty", "centoottanta")]
    [InlineData(999, "nine hundred and ninety-nine", "novecentonovantanove")]
    [InlineData(1000, "one thousand", "mille")]
    [InlineData(1250, "one thousand two hundred and fifty", "milleduecentocinquanta")]
    [InlineData(2003, "two thousand and three", "duemilatré")]
    [InlineData(123456, "one hundred and twenty-three thousand four hundred and fifty-six", "centoventitremilaquattrocentocinquantasei")]
    [InlineData(1000000, "one million", "un milione")]
    [InlineData(2500000, "two million five hundred thousand", "due milioni e cinquecentomila")]
    [InlineData(1000000007, "one billion and seven", "un miliardo e sette")]
    public void A_number_in_words(long number, string english, string italian)
    {
        Assert.Equal(english, NumbersInWords.Write(number, Language.English));
        Assert.Equal(italian, NumbersInWords.Write(number, Language.Italian));
    }

    [Fact]
    public void An_amount_in_words_keeps_its_minor_units()
    {
        Assert.Equal("one thousand two hundred and fifty and 05/100", NumbersInWords.Write(1250.05m, 2, Language.English));
        Assert.Equal("milleduecentocinquanta/05", NumbersInWords.Write(1250.05m, 2, Language.Italian));
        Assert.Equal("duemila", NumbersInWords.Write(2000m, 0, Language.Italian));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0.005")]
    [InlineData("1000000000000")]
    public void An_amount_that_cannot_be_said_exactly_is_refused(string amount) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NumbersInWords.Write(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), 2, Language.English));

    [Theory]
    [InlineData("il", "5%", "il 5%")]
    [InlineData("il", "8%", "l'8%")]
    [InlineData("del", "11%", "dell'11%")]
    [InlineData("del", "18%", "del 18%")]
    [InlineData("al", "1%", "all'1%")]
    [InlineData("al", "1,5%", "all'1,5%")]
    [InlineData("del", "80,5%", "dell'80,5%")]
    [InlineData("del", "1.000 pezzi", "del 1.000 pezzi")]
    [InlineData("del", "11.000 pezzi", "dell'11.000 pezzi")]
    [InlineData("del", "110%", "del 110%")]
    [InlineData("sul", "8.000", "sull'8.000")]
    [InlineData("dal", "1° gennaio 2026", "dal 1° gennaio 2026")]
    [InlineData("dal", "8 marzo 2026", "dall'8 marzo 2026")]
    public void An_Italian_article_is_elided_before_a_figure_spoken_with_a_vowel(string article, string figure, string joined) =>
        Assert.Equal(joined, ItalianArticles.Join(article, figure));
}
