using FsCheck.Xunit;
using KeyAccount.Contracts.Figures;

namespace KeyAccount.Contracts.Tests.Figures;

public sealed class FigureTests
{
    private const string Path = "edilnord/2026/fasteners#/percent";

    public static TheoryData<Figure, string, string> Written => new()
    {
        { Figure.Money(Path, 1250m, "EUR"), "EUR 1,250.00", "EUR 1.250,00" },
        { Figure.Money(Path, 0.4655m, "EUR"), "EUR 0.4655", "EUR 0,4655" },
        { Figure.Money(Path, 1_234_567m, "JPY"), "JPY 1,234,567", "JPY 1.234.567" },
        { Figure.Money(Path, -19m, "CHF"), "CHF -19.00", "CHF -19,00" },
        { Figure.Percent(Path, 2.5m), "2.5%", "2,5%" },
        { Figure.Percent(Path, 48.70m), "48.7%", "48,7%" },
        { Figure.Quantity(Path, 1m, "PCE"), "1 piece", "1 pezzo" },
        { Figure.Quantity(Path, 12_000m, "PCE"), "12,000 pieces", "12.000 pezzi" },
        { Figure.Quantity(Path, 0.5m, "PAL"), "0.5 pallets", "0,5 pallet" },
        { Figure.Quantity(Path, 3m, "DRUM"), "3 DRUM", "3 DRUM" },
        { Figure.Quantity(Path, 1000m), "1,000", "1.000" },
        { Figure.Days(Path, 1), "1 day", "1 giorno" },
        { Figure.Days(Path, 60), "60 days", "60 giorni" },
        { Figure.Months(Path, 12), "12 months", "12 mesi" },
        { Figure.Date(Path, new DateOnly(2026, 1, 1)), "1 January 2026", "1° gennaio 2026" },
        { Figure.Date(Path, new DateOnly(2026, 12, 31)), "31 December 2026", "31 dicembre 2026" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_figure_is_written_as_its_language_does(Figure figure, string english, string italian)
    {
        Assert.Equal(english, FigureWriter.Of(Language.English).Write(figure));
        Assert.Equal(italian, FigureWriter.Of(Language.Italian).Write(figure));
    }

    [Property(MaxTest = 1000)]
    public void What_is_written_reads_back_to_the_last_digit(int whole, byte decimals, FigureKind kind, bool italian)
    {
        var places = decimals % 8;
        var value = Math.Abs(whole) * new decimal(1, 0, 0, false, (byte)places);
        var figure = kind switch
        {
            FigureKind.Money => Figure.Money(Path, value, "EUR"),
            FigureKind.Percent => Figure.Percent(Path, value),
            FigureKind.Days => Figure.Days(Path, Math.Abs(whole)),
            FigureKind.Months => Figure.Months(Path, Math.Abs(whole)),
            FigureKind.Date => Figure.Date(Path, DateOnly.FromDayNumber(Math.Abs(whole % 3_000_000))),
            _ => Figure.Quantity(Path, value),
        };
        var writer = FigureWriter.Of(italian ? Language.Italian : Language.English);

        Assert.True(writer.TryRead(writer.Write(figure), figure.Kind, out var read, out var unit), writer.Write(figure));
        Assert.Equal(figure.Value, read);
        Assert.Equal(figure.Unit, unit);
    }

    [Theory]
    [InlineData("1,25", Language.English)]
    [InlineData("1.25", Language.Italian)]
    [InlineData("12,5000", Language.English)]
    [InlineData("1.2.3", Language.English)]
    [InlineData(".5", Language.English)]
    [InlineData("5.", Language.English)]
    [InlineData("1 000", Language.English)]
    [InlineData("", Language.English)]
    [InlineData("1,000.5,0", Language.English)]
    public void A_number_that_the_language_does_not_write_so_is_not_read(string text, Language language) =>
        Assert.False(FigureWriter.Of(language).TryNumber(text, out _));

    [Theory]
    [InlineData("31 February 2026")]
    [InlineData("1° January 2026")]
    [InlineData("1 gennaio 2026")]
    public void A_day_that_is_none_is_not_read(string text) =>
        Assert.False(FigureWriter.Of(Language.English).TryRead(text, FigureKind.Date, out _, out _));

    [Fact]
    public void A_currency_that_is_none_makes_no_figure() =>
        Assert.Throws<ArgumentException>(() => Figure.Money(Path, 1m, "EURO"));
}
