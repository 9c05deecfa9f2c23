using System.Collections.Immutable;

namespace KeyAccount.Quotes;

/// <summary>The words of quotes, in each language.</summary>
internal static class QuoteWords
{
    public static readonly Phrase Rounding = new("Rounding", "Arrotondamento");
    public static readonly Phrase ContractedPrice = new("Contracted price", "Prezzo concordato");
    public static readonly Phrase Carried = new("Carried over", "Ripreso da prima");
    public static readonly Phrase Account = new("Account", "Cliente");
    public static readonly Phrase OrderDate = new("order date", "data ordine");
    public static readonly Phrase Line = new("Line", "Riga");
    public static readonly Phrase Lines = new("Lines", "Righe");
    public static readonly Phrase Conditions = new("Conditions", "Condizioni");
    public static readonly Phrase InPlaceOf = new("in place of", "al posto di");
    public static readonly Phrase NetPrice = new("Net price", "Prezzo netto");
    public static readonly Phrase OtherAdjustments = new("Other adjustments", "Altri adeguamenti");
    public static readonly Phrase Net = new("Net", "Netto");
    public static readonly Phrase List = new("List", "Listino");
    public static readonly Phrase ListTotal = new("List total", "Totale listino");
    public static readonly Phrase NetTotal = new("Net total", "Totale netto");
    public static readonly Phrase ExpectedBonus = new("Expected bonus", "Bonus previsto");
    public static readonly Phrase NetNet = new("Net after bonus", "Netto dopo il bonus");
    public static readonly Phrase Charge = new("Charge", "Spesa");
    public static readonly Phrase Charges = new("Charges", "Spese");
    public static readonly Phrase Adjustments = new("Stated adjustments", "Rettifiche indicate");
    public static readonly Phrase Tax = new("Tax", "Imposta");
    public static readonly Phrase Gross = new("With tax", "Con imposta");
    public static readonly Phrase Prepaid = new("Prepaid", "Già pagato");
    public static readonly Phrase Payable = new("To pay", "Da pagare");
    public static readonly Phrase Total = new("Total", "Totale");
    public static readonly Phrase Of = new("of", "di");
    public static readonly Phrase PerUnit = new("a unit", "per unità");
    public static readonly Phrase NewPrice = new("new price", "nuovo prezzo");
    public static readonly Phrase PerOrder = new("on the order", "sull'ordine");
    public static readonly Phrase Index = new("index", "indice");
    public static readonly Phrase NewTotal = new("new total", "nuovo totale");
    public static readonly Phrase Units = new("for {0} units", "per {0} unità");
    public static readonly Phrase Free = new("free", "in omaggio");
    public static readonly Phrase Note = new("Note", "Nota");
    public static readonly Phrase Draft = new("(draft)", "(bozza)");
    public static readonly Phrase Statistical = new("(statistical)", "(statistico)");
    public static readonly Phrase NotApplied = new("not applied", "non applicata");

    /// <summary>Gives the word before what a person should know.</summary>
    public static Phrase Heading(AlertOutcome outcome) => outcome switch
    {
        AlertOutcome.Approval => new("Approval needed", "Serve un'approvazione"),
        AlertOutcome.Reject => new("Rejected", "Rifiutato"),
        _ => Note,
    };

    /// <summary>Gives the lines that a special condition is in force for, in brackets; nothing where it is in force for all.</summary>
    public static string OnLines(ImmutableArray<string>? lines, Language language) =>
        lines is { } some ? $" ({(some.Length == 1 ? Line : Lines).In(language)} {string.Join(", ", some)})" : "";

    /// <summary>Says which units of a line have a price that is kept, and what the others cost.</summary>
    public static Phrase Held(string title, decimal quantity, decimal price, DateOnly asOf, decimal? other)
    {
        var (units, day) = ($"{Grammar.Figures.Write(quantity)} x {Waterfall.Unit(price)}", asOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return other is { } rest
            ? new($"{title}: {units} as of {day}, the others {Waterfall.Unit(rest)}", $"{title}: {units} al {day}, le altre {Waterfall.Unit(rest)}")
            : new($"{title}: {units} as of {day}", $"{title}: {units} al {day}");
    }

    /// <summary>Gives which rule of a policy has figures of an agreement's own; nothing where none has.</summary>
    public static string Overriding(OverriddenRule? overridden, Language language) =>
        overridden is null ? "" : $" {InPlaceOf.In(language)} {overridden.Rule} ({overridden.Source})";

    /// <summary>Gives what a step in the making of a price is called.</summary>
    public static Phrase Formation(string step) => step switch
    {
        "cost" => new("cost", "costo"),
        "list" => new("list", "listino"),
        "convert" => new("converted at", "convertito a"),
        "percent" => new("percent", "percento"),
        "marginPercent" => new("margin %", "margine %"),
        "markupPercent" => new("markup %", "ricarico %"),
        "add" => new("added", "aggiunto"),
        "rounding" => new("rounded", "arrotondato"),
        "minimumMarginPercent" => new("at least a margin %", "almeno un margine %"),
        "maximumMarginPercent" => new("at most a margin %", "al più un margine %"),
        "minimumMarkupPercent" => new("at least a markup %", "almeno un ricarico %"),
        "maximumMarkupPercent" => new("at most a markup %", "al più un ricarico %"),
        "minimumAdd" => new("at least added", "aggiunto almeno"),
        _ => new("at most added", "aggiunto al più"),
    };

    public static Phrase Reason(LossReason reason) => reason switch
    {
        LossReason.Outbid => new("another was better or came first", "un'altra era migliore o veniva prima"),
        LossReason.Excluded => new("excluded", "esclusa"),
        LossReason.Replaced => new("replaced", "sostituita"),
        LossReason.NetPrice => new("the price is net", "il prezzo è netto"),
        LossReason.BelowScale => new("outside its scale", "fuori dalla sua scala"),
        LossReason.TooFew => new("too few units", "unità insufficienti"),
        LossReason.UsedUp => new("its limit is used up", "il suo limite è esaurito"),
        _ => new("nothing left to take off", "nulla da togliere"),
    };

    public static Phrase Verdict(string code, CodeVerdict verdict) => verdict switch
    {
        CodeVerdict.Applied => new($"code {code}: applied", $"codice {code}: applicato"),
        CodeVerdict.Unknown => new($"code {code}: unknown", $"codice {code}: sconosciuto"),
        CodeVerdict.Expired => new($"code {code}: not valid on this day", $"codice {code}: non valido in questo giorno"),
        CodeVerdict.UsedUp => new($"code {code}: used up", $"codice {code}: esaurito"),
        _ => new($"code {code}: the order does not qualify for it", $"codice {code}: l'ordine non ne ha i requisiti"),
    };

    public static Phrase Unplaced(string amount, string currency) => new($"{amount} {currency} could not be given: no line could take it", $"{amount} {currency} non assegnati: nessuna riga poteva riceverli");
}
