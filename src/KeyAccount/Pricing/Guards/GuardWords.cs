using KeyAccount.Grammar;
using KeyAccount.Pricing.Outcomes;
using KeyAccount.Rules;

namespace KeyAccount.Pricing.Guards;

/// <summary>How guards read where they are not kept.</summary>
internal static class GuardWords
{
    private static readonly OutcomeKind[] Kinds = [.. Enum.GetValues<GuardKind>().Select(kind => new OutcomeKind(
        Guard.SettingOf(kind), kind is GuardKind.FloorPrice or GuardKind.MaximumPrice ? FigureUnit.Price : FigureUnit.Percent, Say))];

    public static OutcomeKind Of(GuardKind kind) => Kinds[(int)kind];

    /// <summary>Gives the title of the bar of a guard that has none of its own.</summary>
    public static Phrase Title(GuardKind kind) => kind switch
    {
        GuardKind.FloorPrice => new("Floor price", "Prezzo minimo"),
        GuardKind.MaximumPrice => new("Highest price", "Prezzo massimo"),
        GuardKind.MinimumMargin => new("Minimum margin", "Margine minimo"),
        GuardKind.MinimumMarkup => new("Minimum markup", "Ricarico minimo"),
        _ => new("Maximum discount", "Sconto massimo"),
    };

    private static Phrase Say(RaisedOutcome raised, string currency)
    {
        var detail = (GuardDetail)raised.Detail!;
        var whose = detail.Items is { } items ? new Phrase(items, items) : new Phrase("the order", "l'ordine");
        var said = detail.Gap != GuardGap.None ? Unknown(detail, currency)
            : raised.Outcome == AlertOutcome.Clamp ? Held(detail.Guard, Write(raised.Bound))
            : Passed(detail.Guard, Write(raised.Figure), Write(raised.Bound));
        return detail.IsContracted
            ? new Phrase($"{whose.English}: {said.English}; the price was agreed and stays", $"{whose.Italian}: {said.Italian}; il prezzo è concordato e resta")
            : new Phrase($"{whose.English}: {said.English}", $"{whose.Italian}: {said.Italian}");
    }

    private static Phrase Passed(Guard guard, string figure, string bound)
    {
        var (english, italian) = guard.IsNetNet ? (" after the expected bonus", " dopo il bonus previsto") : ("", "");
        return guard.Kind switch
        {
            GuardKind.FloorPrice => new($"a price of {figure}{english} is below the floor price of {bound}", $"il prezzo di {figure}{italian} è sotto il prezzo minimo di {bound}"),
            GuardKind.MaximumPrice => new($"a price of {figure}{english} is above the highest price of {bound}", $"il prezzo di {figure}{italian} supera il prezzo massimo di {bound}"),
            GuardKind.MinimumMargin => new($"a margin of {figure} %{english} is below {bound} %", $"il margine del {figure} %{italian} è sotto il {bound} %"),
            GuardKind.MinimumMarkup => new($"a markup of {figure} %{english} is below {bound} %", $"il ricarico del {figure} %{italian} è sotto il {bound} %"),
            _ => new($"{figure} % off{english} is more than {bound} %", $"lo sconto del {figure} %{italian} supera il {bound} %"),
        };
    }

    private static Phrase Held(Guard guard, string bound)
    {
        var (english, italian) = guard.IsNetNet ? (" after the expected bonus", " dopo il bonus previsto") : ("", "");
        return guard.Kind switch
        {
            GuardKind.FloorPrice => new($"held at the floor price of {bound}{english}", $"tenuto al prezzo minimo di {bound}{italian}"),
            GuardKind.MaximumPrice => new($"held at the highest price of {bound}{english}", $"tenuto al prezzo massimo di {bound}{italian}"),
            GuardKind.MinimumMargin => new($"held at a margin of {bound} %{english}", $"tenuto a un margine del {bound} %{italian}"),
            GuardKind.MinimumMarkup => new($"held at a markup of {bound} %{english}", $"tenuto a un ricarico del {bound} %{italian}"),
            _ => new($"discounts stop at {bound} %{english}", $"gli sconti si fermano al {bound} %{italian}"),
        };
    }

    private static Phrase Unknown(GuardDetail detail, string currency)
    {
        var what = detail.Guard.Kind switch
        {
            GuardKind.FloorPrice => new Phrase("the floor price", "il prezzo minimo"),
            GuardKind.MaximumPrice => new Phrase("the highest price", "il prezzo massimo"),
            GuardKind.MinimumMarkup => new Phrase("the markup", "il ricarico"),
            _ => new Phrase("the margin", "il margine"),
        };
        return detail.Gap switch
        {
            GuardGap.NoCost => new($"{what.English} is not known, a cost is missing", $"{what.Italian} non è noto, manca un costo"),
            GuardGap.CostInOtherCurrency => new($"{what.English} is not known, costs are in {detail.CostCurrency}", $"{what.Italian} non è noto, i costi sono in {detail.CostCurrency}"),
            GuardGap.TaxNotKnown => new($"{what.English} is not known, prices include tax and the request hands in no rates", $"{what.Italian} non è noto, i prezzi comprendono l'imposta e la richiesta non indica aliquote"),
            _ => new($"{what.English} is not stated in {currency}", $"{what.Italian} non è indicato in {currency}"),
        };
    }

    private static string Write(decimal? figure) => figure is { } known ? Figures.Write(decimal.Round(known, 6)) : "-";
}
