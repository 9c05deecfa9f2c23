using System.Globalization;

namespace KeyAccount.Contracts.Figures;

/// <summary>Figures as British English writes them: EUR 1,250.00, 2.5%, 1 January 2026.</summary>
internal sealed class EnglishFigures : FigureWriter
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    protected override char Group => ',';

    protected override char Point => '.';

    protected override IReadOnlyList<string> MonthNames => Months;

    protected override UnitNames Names { get; } = new(new("day", "days"), new("month", "months"), new Dictionary<string, Noun>(StringComparer.Ordinal)
    {
        ["PCE"] = new("piece", "pieces"),
        ["PC"] = new("piece", "pieces"),
        ["BOX"] = new("box", "boxes"),
        ["CT"] = new("carton", "cartons"),
        ["PACK"] = new("pack", "packs"),
        ["PAL"] = new("pallet", "pallets"),
        ["SET"] = new("set", "sets"),
        ["KG"] = new("kilogram", "kilograms"),
        ["T"] = new("tonne", "tonnes"),
        ["M"] = new("metre", "metres"),
        ["L"] = new("litre", "litres"),
    });

    protected override string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year:0000}");

    protected override bool TryDay(string text, out int day) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out day);
}
