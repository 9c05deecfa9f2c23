using System.Globalization;

namespace KeyAccount.Contracts.Figures;

/// <summary>Figures as Italian writes them: EUR 1.250,00, 2,5%, 1° gennaio 2026.</summary>
internal sealed class ItalianFigures : FigureWriter
{
    private static readonly string[] Months = ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"];

    protected override char Group => '.';

    protected override char Point => ',';

    protected override IReadOnlyList<string> MonthNames => Months;

    protected override UnitNames Names { get; } = new(new("giorno", "giorni"), new("mese", "mesi"), new Dictionary<string, Noun>(StringComparer.Ordinal)
    {
        ["PCE"] = new("pezzo", "pezzi"),
        ["PC"] = new("pezzo", "pezzi"),
        ["BOX"] = new("scatola", "scatole"),
        ["CT"] = new("cartone", "cartoni"),
        ["PACK"] = new("confezione", "confezioni"),
        ["PAL"] = new("pallet", "pallet"),
        ["SET"] = new("set", "set"),
        ["KG"] = new("chilogrammo", "chilogrammi"),
        ["T"] = new("tonnellata", "tonnellate"),
        ["M"] = new("metro", "metri"),
        ["L"] = new("litro", "litri"),
    });

    protected override string Date(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day}{(day.Day == 1 ? "°" : "")} {Months[day.Month - 1]} {day.Year:0000}");

    protected override bool TryDay(string text, out int day) =>
        int.TryParse(text == "1°" ? "1" : text, NumberStyles.None, CultureInfo.InvariantCulture, out day) && (day != 1 || text == "1°");
}
