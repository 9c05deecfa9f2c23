using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Quotes.SpecialConditions;

/// <summary>Says what binds a side over time.</summary>
internal static class CommitmentWords
{
    public static ConditionWriter Write(ListNoticeTerms terms, ConditionWriter words)
    {
        if (terms.Days is { } days)
        {
            var (english, italian) = ConditionWriter.Days(days);
            words.Give("days", (decimal)days).Say($"The list changes {english} after notice at the earliest", $"Il listino varia non prima di {italian} dal preavviso");
        }
        else
        {
            var months = terms.Months!.Value;
            words.Give("months", (decimal)months).Say($"The list changes {months} {(months == 1 ? "month" : "months")} after notice at the earliest", $"Il listino varia non prima di {months} {(months == 1 ? "mese" : "mesi")} dal preavviso");
        }

        if (terms.MaxPercentPerYear is { } most)
        {
            words.Give("maxPercentPerYear", most).Say($", and prices rise by {ConditionWriter.Percent(most)} a year at most", $", e i prezzi aumentano al più del {ConditionWriter.Percent(most)} l'anno");
        }

        return words.Say(".", ".");
    }

    public static ConditionWriter Write(ExclusivityTerms terms, ConditionWriter words)
    {
        words.Give("side", terms.Side);
        var what = (terms.For?.In(Language.English) ?? "what is agreed", terms.For?.In(Language.Italian) ?? "quanto concordato");
        var place = terms.Territory is { } territory ? ($" in {territory.In(Language.English)}", $" in {territory.In(Language.Italian)}") : ("", "");
        _ = terms.Side switch
        {
            "buyer" => words.Say($"The account buys {what.Item1}{place.Item1} from us alone", $"Il cliente acquista {what.Item2}{place.Item2} solo da noi"),
            "supplier" => words.Say($"We sell {what.Item1}{place.Item1} to the account alone", $"Vendiamo {what.Item2}{place.Item2} solo al cliente"),
            _ => words.Say($"Both sides deal in {what.Item1}{place.Item1} with each other alone", $"Le parti trattano {what.Item2}{place.Item2} solo tra loro"),
        };
        if (terms.Until is { } until)
        {
            words.Give("until", until).Say($" until {ConditionWriter.Day(until)}", $" fino al {ConditionWriter.Day(until)}");
        }

        return words.Say(".", ".");
    }

    public static ConditionWriter Write(CommitmentTerms terms, ConditionWriter words)
    {
        var least = terms.Quantity ?? words.In(terms.Amount!);
        string Written(decimal figure) => terms.Amount is null ? ConditionWriter.Figure(figure) + (terms.Unit is { } unit ? $" {unit}" : "") : words.Written(figure);
        var (per, perItalian) = terms.Period switch
        {
            "month" => ("a month", "al mese"),
            "quarter" => ("a quarter", "al trimestre"),
            "year" => ("a year", "all'anno"),
            _ => ("in the term", "nella durata"),
        };
        words.Give(terms.Amount is null ? "quantity" : "amount", least).Give("period", terms.Period).Say($"At least {Written(least)} {per}", $"Almeno {Written(least)} {perItalian}");
        if (terms.TolerancePercent is { } tolerance)
        {
            words.Give("tolerancePercent", tolerance).Say($", {ConditionWriter.Percent(tolerance)} less is tolerated", $", con tolleranza del {ConditionWriter.Percent(tolerance)}");
        }

        if (terms.ShortfallPercent is { } percent)
        {
            words.Give("shortfallPercent", percent).Say($"; of what is missing {ConditionWriter.Percent(percent)} is charged", $"; di quanto manca si addebita il {ConditionWriter.Percent(percent)}");
        }
        else if (terms.ShortfallAmount is { } amount)
        {
            words.Give("shortfallAmount", words.In(amount)).Say($"; for a shortfall {words.Written(amount)} are charged", $"; se non è raggiunto si addebitano {words.Written(amount)}");
        }

        words.Say(".", ".");
        if (words.Found.Bought is { } bought && !words.ForCustomer)
        {
            var missing = CommitmentTerms.Missing(least, bought);
            words.Give("bought", bought).Give("missing", missing).Say($" With this order {Written(bought)}, {Written(missing)} missing.", $" Con quest'ordine {Written(bought)}, mancano {Written(missing)}.");
        }

        return words;
    }

    public static ConditionWriter Write(ServiceLevelTerms terms, ConditionWriter words)
    {
        var (what, cosa) = terms.Measure switch
        {
            "onTimeInFull" => ("of orders on time and in full", "degli ordini in tempo e completi"),
            "onTime" => ("of orders on time", "degli ordini in tempo"),
            _ => ("of ordered units delivered", "delle unità ordinate consegnate"),
        };
        words.Give("measure", terms.Measure).Give("targetPercent", terms.TargetPercent).Say($"{ConditionWriter.Percent(terms.TargetPercent)} {what}", $"{ConditionWriter.Percent(terms.TargetPercent)} {cosa}");
        foreach (var (below, percent) in terms.Credits)
        {
            words.Say($"; below {ConditionWriter.Percent(below)} a credit of {ConditionWriter.Percent(percent)} of the month's purchases", $"; sotto il {ConditionWriter.Percent(below)} un accredito del {ConditionWriter.Percent(percent)} sugli acquisti del mese");
        }

        if (terms.MaxPercent is { } most)
        {
            words.Give("maxPercent", most).Say($", {ConditionWriter.Percent(most)} at most", $", al più il {ConditionWriter.Percent(most)}");
        }

        return words.Say(".", ".");
    }

    public static ConditionWriter Write(ReturnTerms terms, ConditionWriter words)
    {
        var (english, italian) = ConditionWriter.Days(terms.WithinDays);
        words.Give("withinDays", (decimal)terms.WithinDays).Say($"Goods may come back within {english} of delivery", $"La merce si può rendere entro {italian} dalla consegna");
        if (terms.MaxPercent is { } most)
        {
            words.Give("maxPercent", most).Say($", up to {ConditionWriter.Percent(most)} of purchases", $", fino al {ConditionWriter.Percent(most)} degli acquisti");
        }

        if (terms.RestockingPercent is { } kept)
        {
            words.Give("restockingPercent", kept).Say($"; {ConditionWriter.Percent(kept)} of their price is kept", $"; si trattiene il {ConditionWriter.Percent(kept)} del prezzo");
        }

        return words.Say(".", ".");
    }

    public static ConditionWriter Write(MostFavouredTerms terms, ConditionWriter words) =>
        words.Say("Nobody else pays less", "Nessun altro cliente paga meno").Say(Messages.ForWhat(terms.For)).Say(".", ".");
}
