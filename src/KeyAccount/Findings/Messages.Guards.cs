namespace KeyAccount;

/// <content>Codes of guards.</content>
internal static partial class Messages
{
    public static readonly MessageCode GuardIsPerLine = Error("KA1470",
        "{0} is about each line, so \"per\": \"order\" cannot stand beside it.", "{0} riguarda ogni riga: accanto non può stare \"per\": \"order\".",
        "Leave \"per\" out, or guard the margin or the discount of the order with alert, approval or reject.", "Togliere \"per\", o mettere una soglia al margine o allo sconto dell'ordine con alert, approval o reject.");

    public static readonly MessageCode ContractedBelowGuard = Error("KA3060",
        "{0} is contracted at {1}, and {3} holds it at {2} or more ({4}).", "{0} è concordato a {1}, e {3} lo vuole ad almeno {2} ({4}).",
        "Raise the price in the next agreement, or except it in the \"when\" of the guard: a contracted price is never raised by a guard.",
        "Alzare il prezzo nel prossimo accordo, o escluderlo nel \"when\" della soglia: una soglia non alza mai un prezzo concordato.");

    public static readonly MessageCode ContractedMayBeBelowGuard = Warning("KA3061",
        "{0} is contracted at {1}, below the {2} of {3} ({4}).", "{0} è concordato a {1}, sotto {2}, la soglia di {3} ({4}).",
        "Orders at this price will be reported by the guard.", "Gli ordini a questo prezzo saranno segnalati dalla soglia.");

    public static readonly MessageCode GuardNeverMet = Warning("KA3062",
        "no list price of any item that {0} looks at keeps it.", "nessun prezzo di listino degli articoli che {0} guarda la rispetta.",
        "Look at the bound, at the costs or at the lists: even without a discount every price is below.", "Controllare la soglia, i costi o i listini: ogni prezzo è sotto anche senza sconti.");

    public static readonly MessageCode GuardWithoutCost = Warning("KA3063",
        "{0} needs costs, and {1}.", "{0} ha bisogno dei costi, e {1}.",
        "Without a cost the guard lets every price pass and only says so. Add the costs to items.csv, or leave these items out in \"when\".",
        "Senza il costo la soglia lascia passare ogni prezzo e si limita a dirlo. Aggiungere i costi in items.csv, o escludere questi articoli nel \"when\".");

    public static readonly MessageCode GuardsContradict = Warning("KA3064",
        "{0} wants at least {1} {4}, and {2} at most {3} ({5}): no price keeps both where they hold together.", "{0} vuole almeno {1} {4}, e {2} al più {3} ({5}): dove valgono insieme nessun prezzo le rispetta.",
        "Change one of the bounds, or give them conditions that do not meet. Where both clamp, the lowest price prevails.", "Cambiare una delle soglie, o dare condizioni che non si incontrino. Se entrambe fermano il prezzo, prevale il minimo.");

    /// <summary>Writes <c>3 items have none: A, B, C</c>.</summary>
    public static Phrase ItemsWithoutCost(int count, IReadOnlyList<string> first)
    {
        var (more, altri) = count > first.Count ? ($" and {count - first.Count} more", count - first.Count == 1 ? " e un altro" : $" e altri {count - first.Count}") : ("", "");
        var names = string.Join(", ", first);
        return count == 1
            ? new Phrase($"1 item has none: {names}", $"1 articolo non ne ha: {names}")
            : new Phrase($"{count} items have none: {names}{more}", $"{count} articoli non ne hanno: {names}{altri}");
    }

    public static readonly MessageCode BadExpectedBonus = Error("KA4060",
        "an expected bonus of {0} % is out of range.", "un bonus previsto del {0} % è fuori dai limiti.",
        "Write a percentage from 0 up to, but not including, 100.", "Scrivere una percentuale da 0 fino a 100 escluso.");
}
