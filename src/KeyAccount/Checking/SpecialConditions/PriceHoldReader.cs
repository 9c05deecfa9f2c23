using KeyAccount.Grammar;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>Reads price holds.</summary>
internal static class PriceHoldReader
{
    public static PriceHoldTerms? Read(TermsSource source)
    {
        var valid = source.Scope.Valid;
        if (Day(source, "until") is not { } until || (source.Has("from") && Day(source, "from") is null) || (source.Has("asOf") && Day(source, "asOf") is null))
        {
            return null;
        }

        if (!source.Has("from") && valid.From == DateOnly.MinValue)
        {
            source.Missing("from", "Prices are kept as they stand on a day: say from when.", "I prezzi si tengono come stanno in un giorno: indicare da quando.");
            return null;
        }

        var from = Day(source, "from") ?? valid.From;
        var asOf = Day(source, "asOf") ?? from;
        if (until < from)
        {
            source.Findings.Add(Messages.Reversed, source.Entry["until"]!.Location, from, until);
            return null;
        }

        if (asOf > from)
        {
            source.Contradictory("asOf", source.Has("from") ? "from" : "valid", "What is kept are the prices of the first day, or of one before it.", "Si tengono i prezzi del primo giorno, o di uno precedente.");
        }

        var during = new Period(from, until);
        if (during.And(valid).IsEmpty)
        {
            source.Findings.Add(Messages.NeverInForce, source.Entry["until"]!.Location, during.ToString(), valid.ToString());
        }

        foreach (var setting in new[] { "unit", "per" }.Where(setting => source.Has(setting) && !source.Has("quantity")))
        {
            source.Pointless(setting, "there is no quantity", "non c'è una quantità");
        }

        if (source.Entry["unit"] is { } unit && source.Has("quantity"))
        {
            source.Catalog.CheckUnit(unit.Text, unit, source.Findings);
        }

        return new PriceHoldTerms
        {
            During = during.And(valid),
            AsOf = asOf,
            Quantity = source.Figure("quantity"),
            Unit = source.Text("unit"),
            PerItem = source.Text("per") != "all",
            LowerCounts = source.IsTrue("lowerCounts"),
        };
    }

    private static DateOnly? Day(TermsSource source, string setting)
    {
        if (source.Entry[setting] is not { } written)
        {
            return null;
        }

        if (Days.TryRead(written.Text, out var day))
        {
            return day;
        }

        source.Findings.Add(Messages.NotADay, written.Location, written.Text);
        return null;
    }
}
