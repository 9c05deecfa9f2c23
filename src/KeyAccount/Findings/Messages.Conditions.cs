using KeyAccount.Rules;

namespace KeyAccount;

/// <content>Codes of special conditions.</content>
internal static partial class Messages
{
    public static readonly MessageCode UnknownCondition = Error("KA1480",
        "there is no special condition \"{0}\".{1}", "la condizione speciale \"{0}\" non esiste.{1}",
        "The kinds are {2}. Kinds of your own are declared under \"conditions\" in vocabulary.json.", "Le condizioni previste sono {2}. Quelle proprie si dichiarano sotto \"conditions\" in vocabulary.json.");

    public static readonly MessageCode EarlyIsNotEarly = Error("KA1481",
        "payment within {0} days is not early: all is due after {1} at most.", "il pagamento entro {0} giorni non è anticipato: tutto scade al più dopo {1}.",
        "Give fewer days in \"early\", or more until payment.", "Indicare meno giorni in \"early\", o più giorni per il pagamento.");

    public static readonly MessageCode PartsAreNotAll = Error("KA1482",
        "the parts come to {0} %, not to 100 %.", "le parti sommano {0} %, non 100 %.", "Make them sum to 100.", "Portarne la somma a 100.");

    public static readonly MessageCode NotAscending = Error("KA1483",
        "\"{0}\" {1} stands after {2}.", "\"{0}\" {1} viene dopo {2}.", "Write the entries in ascending order, each once.", "Scrivere le voci in ordine crescente, ciascuna una volta.");

    public static readonly MessageCode CreditAbove = Error("KA1484",
        "a credit below {0} % follows {1} %.", "un accredito sotto {0} % segue {1} %.", "Begin at the target or below it, and write the levels falling.", "Partire dal livello pattuito o da sotto, e scrivere i livelli in ordine decrescente.");

    public static readonly MessageCode NotADuration = Error("KA1485",
        "\"{0}\" is no length of time.", "\"{0}\" non è una durata.", "Write \"90 days\", \"12 months\" or \"2 years\".", "Scrivere \"90 days\", \"12 months\" o \"2 years\".");

    public static readonly MessageCode BringsItself = Error("KA1486",
        "\"{0}\" cannot bring itself as a new customer.", "\"{0}\" non può segnalare se stesso come nuovo cliente.", "Name the account that it has brought, or leave \"brought\" out.", "Indicare il cliente che ha segnalato, o togliere \"brought\".");

    public static readonly MessageCode ReservedCondition = Error("KA1487",
        "\"{0}\" cannot be declared as a special condition.", "\"{0}\" non si può dichiarare come condizione speciale.", "Take a name of letters, digits, \"-\" and \"_\" that is not built in.", "Usare un nome di lettere, cifre, \"-\" e \"_\" non già previsto.");

    public static readonly MessageCode NothingToOverride = Error("KA1490",
        "there is no rule \"{0}\" to override.{1}", "non esiste una regola \"{0}\" a cui derogare.{1}",
        "Discounts, free goods, charges, guards, limits of manual prices and special conditions of policies can be overridden. What stands in an agreement above is replaced with \"replaces\".", "Si può derogare a sconti, omaggi, spese, soglie, limiti dei prezzi manuali e condizioni speciali delle politiche. Ciò che sta in un accordo superiore si sostituisce con \"replaces\".");

    public static readonly MessageCode CannotBeSet = Error("KA1491",
        "\"{0}\" cannot be overridden.", "a \"{0}\" non si può derogare.", "An override changes what a rule comes to; its days are \"valid\" beside \"of\".", "Una deroga cambia ciò che una regola dà; i suoi giorni sono \"valid\" accanto a \"of\".");

    public static readonly MessageCode OverriddenTwice = Error("KA3051",
        "\"{0}\" is overridden by \"{1}\" ({2}) too, for the same accounts and days.", "a \"{0}\" deroga anche \"{1}\" ({2}), per gli stessi clienti e giorni.",
        "Keep one, or give them different days.", "Tenerne una sola, o dare giorni diversi.");

    public static readonly MessageCode ConditionsContradict = Error("KA3050",
        "\"{0}\" and \"{1}\" ({2}) can hold together and say different things: {3}.", "\"{0}\" e \"{1}\" ({2}) possono valere insieme e dicono cose diverse: {3}.",
        "Give one a higher priority, a \"when\" that the other does not meet, or other days; or keep one.", "Dare a una priorità più alta, un \"when\" che escluda l'altra, o altri giorni; oppure tenerne una sola.");

    public static readonly MessageCode RightOfNobody = Error("KA1495",
        "the right to the best price is an account's: it stands in an agreement.", "il diritto al miglior prezzo è di un cliente: va in un accordo.",
        "Move \"mostFavoured\" to the agreement of the account that has it.", "Spostare \"mostFavoured\" nell'accordo del cliente che lo ha.");

    public static readonly MessageCode NotOfAccounts = Error("KA1496",
        "\"exceptWhen\" chooses other accounts, and {0} is no field of accounts.", "\"exceptWhen\" sceglie altri clienti, e {0} non è un campo dei clienti.",
        "Test fields such as account.segment; what the right is about stands in \"when\".", "Usare campi come account.segment; che cosa riguarda il diritto si dice in \"when\".");

    public static readonly MessageCode BelowMostFavoured = Warning("KA3503",
        "{0} at {1} is below the {2} of {3}, which has the right to the best price{4}.", "{0} a {1} è sotto {2}, il prezzo di {3}, che ha diritto al miglior prezzo{4}.",
        "Offer it to {5}, or except {6} in \"mostFavoured\".", "Offrirlo a {5}, o escludere {6} in \"mostFavoured\".");

    /// <summary>Writes <c> for "reagents"</c>, or nothing where nothing is named.</summary>
    public static Phrase ForWhat(Title? title) =>
        title is null ? new Phrase("", "") : new Phrase($" for \"{title.In(Language.English)}\"", $" per \"{title.In(Language.Italian)}\"");
}
