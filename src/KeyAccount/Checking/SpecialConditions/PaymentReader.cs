using System.Collections.Immutable;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>Reads payment terms.</summary>
internal static class PaymentReader
{
    public static PaymentTerms? Read(TermsSource source)
    {
        var parts = Instalments(source);
        if (source.Whole("days") is { } && parts.Length > 0)
        {
            source.Findings.Add(Messages.TwoValues, source.Entry["instalments"]!.Location, "days", "instalments");
            return null;
        }

        if (!source.Has("days") && parts.Length == 0)
        {
            source.Missing("days", "A payment term says after how many days: days, or instalments.", "Una condizione di pagamento dice dopo quanti giorni: days, o instalments.");
            return null;
        }

        var from = source.Text("from") switch
        {
            "receipt" => PaymentStart.Receipt,
            "delivery" => PaymentStart.Delivery,
            "endOfMonth" => PaymentStart.EndOfMonth,
            _ => PaymentStart.Invoice,
        };
        if (source.Has("extraDays") && from != PaymentStart.EndOfMonth && !source.IsTrue("toEndOfMonth"))
        {
            source.Pointless("extraDays", "the days do not run from or to the end of a month", "i giorni non decorrono né scadono a fine mese");
        }

        var early = source.Entry["early"];
        var term = new PaymentTerm
        {
            Days = source.Whole("days") ?? parts.Max(part => part.Days),
            From = from,
            ToEndOfMonth = source.IsTrue("toEndOfMonth"),
            ExtraDays = source.Whole("extraDays") ?? 0,
            EarlyDays = (int?)TermsSource.Figure(early?["days"]),
            EarlyPercent = TermsSource.Figure(early?["percent"]),
            Method = source.Text("method"),
            PrepaidPercent = source.Figure("prepaidPercent") ?? 0,
            Instalments = parts,
        };
        if (term.EarlyDays >= term.LongestDays)
        {
            source.Findings.Add(Messages.EarlyIsNotEarly, early!["days"]!.Location, (decimal)term.EarlyDays, (decimal)term.LongestDays);
        }

        return new PaymentTerms(term);
    }

    private static ImmutableArray<PaymentInstalment> Instalments(TermsSource source)
    {
        if (source.Entry["instalments"] is not { } written)
        {
            return [];
        }

        ImmutableArray<PaymentInstalment> parts = [.. written.Items.Select(part => new PaymentInstalment(TermsSource.Figure(part["percent"])!.Value, (int)TermsSource.Figure(part["days"])!.Value))];
        if (parts.Sum(part => part.Percent) is var sum && sum != 100)
        {
            source.Findings.Add(Messages.PartsAreNotAll, written.Location, sum);
        }

        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Days <= parts[i - 1].Days)
            {
                source.Findings.Add(Messages.NotAscending, written.Items[i].Location, "days", (decimal)parts[i].Days, (decimal)parts[i - 1].Days);
            }
        }

        return parts;
    }
}
