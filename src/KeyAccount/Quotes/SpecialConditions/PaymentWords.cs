using KeyAccount.Grammar;

namespace KeyAccount.Quotes.SpecialConditions;

/// <summary>Says when and how invoices are paid.</summary>
internal static class PaymentWords
{
    public static ConditionWriter Write(PaymentTerm term, ConditionWriter words)
    {
        var start = term.From switch
        {
            PaymentStart.Receipt => new Phrase("from receipt of the invoice", "dal ricevimento della fattura"),
            PaymentStart.Delivery => new("from delivery", "dalla consegna"),
            PaymentStart.EndOfMonth => new("from the end of the month of the invoice", "dalla fine del mese della fattura"),
            _ => new("from the date of the invoice", "dalla data della fattura"),
        };
        if (term.PrepaidPercent == 100)
        {
            words.Say("Paid in advance", "Pagamento anticipato");
        }
        else
        {
            if (term.PrepaidPercent > 0)
            {
                var share = ConditionWriter.Percent(term.PrepaidPercent);
                words.Say($"{share} in advance, the rest ", $"{share} in anticipo, il resto ");
            }

            Days(term, words);
            words.Say($" {start.English}", $" {start.Italian}");
            if (term.ToEndOfMonth)
            {
                words.Say(", then to the end of that month", ", poi a fine mese");
            }

            if (term.ExtraDays > 0)
            {
                words.Say($", and {ConditionWriter.Days(term.ExtraDays).English} more", $", più {ConditionWriter.Days(term.ExtraDays).Italian}");
            }
        }

        if (term.Method is { } method)
        {
            words.Say($", by {PaymentMethods.WordsOf(method).English}", $", con {PaymentMethods.WordsOf(method).Italian}");
        }

        if (term is { EarlyDays: { } within, EarlyPercent: { } percent })
        {
            words.Say($"; {ConditionWriter.Percent(percent)} off for payment within {ConditionWriter.Days(within).English}", $"; sconto del {ConditionWriter.Percent(percent)} per pagamento entro {ConditionWriter.Days(within).Italian}");
        }

        return Give(term, words.Say(".", "."));
    }

    private static void Days(PaymentTerm term, ConditionWriter words)
    {
        if (term.Instalments.IsDefaultOrEmpty)
        {
            var days = ConditionWriter.Days(term.Days);
            words.Say(days);
            return;
        }

        for (var i = 0; i < term.Instalments.Length; i++)
        {
            var (part, days) = (ConditionWriter.Percent(term.Instalments[i].Percent), ConditionWriter.Days(term.Instalments[i].Days));
            var (and, e) = i == 0 ? ("", "") : i == term.Instalments.Length - 1 ? (" and ", " e ") : (", ", ", ");
            words.Say($"{and}{part} after {days.English}", $"{e}{part} a {days.Italian}");
        }
    }

    private static ConditionWriter Give(PaymentTerm term, ConditionWriter words)
    {
        words.Give("days", (decimal)term.Days).Give("from", term.From switch { PaymentStart.Receipt => "receipt", PaymentStart.Delivery => "delivery", PaymentStart.EndOfMonth => "endOfMonth", _ => "invoice" });
        if (term.ToEndOfMonth)
        {
            words.Give("toEndOfMonth", true);
        }

        if (term.ExtraDays > 0)
        {
            words.Give("extraDays", (decimal)term.ExtraDays);
        }

        if (term is { EarlyDays: { } within, EarlyPercent: { } percent })
        {
            words.Give("earlyDays", (decimal)within).Give("earlyPercent", percent);
        }

        if (term.Method is { } method)
        {
            words.Give("method", method);
        }

        if (term.PrepaidPercent > 0)
        {
            words.Give("prepaidPercent", term.PrepaidPercent);
        }

        return words.Give("longestDays", (decimal)term.LongestDays);
    }
}
