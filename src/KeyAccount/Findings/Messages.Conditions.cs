namespace KeyAccount;

/// <content>Codes of special conditions.</content>
internal static partial class Messages
{
    public static readonly MessageCode UnknownCondition = Error("KA1480",
        "there is no special condition \"{0}\".{1}", "la condizione speciale \"{0}\" non esiste.{1}",
        "A company's own are declared in vocabulary.json: \"conditions\": { \"packaging\": { \"fields\": { } } }.", "Quelle proprie si dichiarano in vocabulary.json: \"conditions\": { \"packaging\": { \"fields\": { } } }.");

    public static readonly MessageCode EarlyIsNotEarly = Error("KA1481",
        "payment within {0} days is not early: all is due after {1} at most.", "il pagamento entro {0} giorni non è anticipato: tutto scade al più dopo {1}.",
        "Give fewer days in \"early\", or more until payment.", "Indicare meno giorni in \"early\", o più giorni per il pagamento.");

    public static readonly MessageCode PartsAreNotAll = Error("KA1482",
        "the parts come to {0} %, not to 100 %.", "le parti sommano {0} %, non 100 %.", "Make them sum to 100.", "Portarne la somma a 100.");

    public static readonly MessageCode NotAscending = Error("KA1483",
        "\"{0}\" {1} stands after {2}.", "\"{0}\" {1} viene dopo {2}.", "Write the entries in ascending order, each once.", "Scrivere le voci in ordine crescente, ciascuna una volta.");

    public static readonly MessageCode ConditionsContradict = Error("KA3050",
        "\"{0}\" and \"{1}\" ({2}) can hold together and say different things: {3}.", "\"{0}\" e \"{1}\" ({2}) possono valere insieme e dicono cose diverse: {3}.",
        "Give one a higher priority, a \"when\" that the other does not meet, or other days; or keep one.", "Dare a una priorità più alta, un \"when\" che escluda l'altra, o altri giorni; oppure tenerne una sola.");
}
