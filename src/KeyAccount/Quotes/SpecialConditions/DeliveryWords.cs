using KeyAccount.Grammar;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Quotes.SpecialConditions;

/// <summary>Says where delivery takes place, when, and what freight costs.</summary>
internal static class DeliveryWords
{
    public static ConditionWriter Write(DeliveryTerms terms, ConditionWriter words)
    {
        words.Give("incoterm", terms.Incoterm).Give("place", terms.Place);
        var rule = Incoterms.All.First(known => known.Name == terms.Incoterm).Words;
        words.Say($"{terms.Incoterm} {terms.Place} (Incoterms 2020, {rule.English})", $"{terms.Incoterm} {terms.Place} (Incoterms 2020, {rule.Italian})");
        if (terms.LeadDays is { } days)
        {
            words.Give("leadDays", (decimal)days).Say($", {ConditionWriter.Days(days).English} from order", $", {ConditionWriter.Days(days).Italian} dall'ordine");
        }

        if (terms.FreeFrom is { } from)
        {
            words.Give("freeFrom", words.In(from)).Say($"; freight is free from {words.Written(from)} of goods", $"; trasporto gratuito da {words.Written(from)} di merce");
        }

        if (terms.Freight is not null)
        {
            words.Say("; freight by the table", "; trasporto secondo tabella");
        }

        return words.Say(".", ".");
    }
}
