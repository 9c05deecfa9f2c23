namespace KeyAccount.Ledger;

/// <summary>Every code of the ledger with its texts: KA70xx databases, KA71xx postings, KA72xx accruals and settlements.</summary>
internal static partial class LedgerMessages
{
    // Databases
    public static readonly MessageCode NotALedger = Error("KA7001",
        "{0} holds other tables and no ledger.", "{0} contiene altre tabelle e nessun registro.",
        "Name an empty or new database, or the one that holds the ledger.", "Indicare un database vuoto o nuovo, o quello che contiene il registro.");

    public static readonly MessageCode NewerSchema = Error("KA7002",
        "the ledger in {0} was made by a newer version: it has {1}, which is not known here.", "il registro in {0} è di una versione più recente: contiene {1}, qui sconosciuto.",
        "Use the version of KeyAccount that made it, or a newer one.", "Usare la versione di KeyAccount che l'ha creato, o una più recente.");

    public static readonly MessageCode OlderSchema = Error("KA7003",
        "the ledger in {0} is of an older version: it lacks {1}.", "il registro in {0} è di una versione precedente: gli manca {1}.",
        "Make a copy, then call BonusLedger.UpgradeAsync once.", "Farne una copia, poi chiamare una volta BonusLedger.UpgradeAsync.");

    public static readonly MessageCode NoDatabase = Error("KA7004",
        "{0} cannot be opened: {1}", "{0} non si può aprire: {1}");

    // Postings
    public static readonly MessageCode UnknownAccount = Error("KA7101",
        "there is no account \"{0}\".{1}", "il cliente \"{0}\" non esiste.{1}",
        "Accounts stand in accounts/accounts.csv of the rule folder.", "I clienti stanno in accounts/accounts.csv della cartella delle regole.");

    public static readonly MessageCode UnknownCurrency = Error("KA7102",
        "no account buys in \"{0}\".", "nessun cliente compra in \"{0}\".",
        "The currencies of company.json and accounts.csv are {1}.", "Le valute di company.json e accounts.csv sono: {1}.");

    public static readonly MessageCode UnknownItem = Error("KA7103",
        "there is no item \"{0}\".{1}", "l'articolo \"{0}\" non esiste.{1}",
        "Items stand in items/items.csv of the rule folder.", "Gli articoli stanno in items/items.csv della cartella delle regole.");

    public static readonly MessageCode OtherContent = Error("KA7104",
        "it is posted already, with another {0}: {1} there, {2} here.", "è già registrata, con {0} diverso: {1} lì, {2} qui.",
        "What is posted never changes. Post a correction with a reason under a number of its own.", "Ciò che è registrato non cambia mai. Registrare una rettifica motivata con un numero proprio.");

    public static readonly MessageCode TwiceInDocument = Error("KA7105",
        "the line stands twice in what is posted, with another {0}.", "la riga compare due volte in ciò che si registra, con {0} diverso.",
        "Number the lines of a document.", "Numerare le righe di un documento.");

    public static readonly MessageCode NoOriginal = Error("KA7106",
        "it goes back to {0}, which is not posted.", "si riferisce a {0}, che manca nel registro.",
        "Post the invoice first; leave the original out where it lies before the ledger begins.", "Registrare prima la fattura; omettere l'originale se precede l'inizio del registro.");

    public static readonly MessageCode MoreThanOriginal = Error("KA7107",
        "of {2} sold on {0}, {1} would come back.", "{0}: venduti {2}, ne tornerebbero {1}.",
        "Look whether the return is posted under two numbers, or goes back to another invoice.", "Controllare se il reso è registrato con due numeri, o se riguarda un'altra fattura.");

    public static readonly MessageCode OtherOriginal = Error("KA7108",
        "{0} was posted for {1}, not for {2}.", "{0}: registrato per {1}, non per {2}.",
        "A return has the account and the currency of its invoice.", "Un reso ha cliente e valuta della sua fattura.");

    public static readonly MessageCode WrongSign = Error("KA7109",
        "{0} is {1}, but {2} takes back.", "{0} è {1}, ma {2} riprende.",
        "Write quantities and amounts of returns and credit notes with a minus.", "Scrivere con il meno quantità e importi di resi e note di credito.");

    public static readonly MessageCode NoReason = Error("KA7110",
        "the correction has no reason.", "la rettifica non ha motivo.",
        "Say why it is made: a correction moves money.", "Dire perché si fa: una rettifica sposta denaro.");

    public static readonly MessageCode EmptyKey = Error("KA7111",
        "\"{0}\" is empty.", "\"{0}\" è vuoto.", "Document and line are the key of a posting.", "Documento e riga sono la chiave di una registrazione.");

    public static readonly MessageCode OutsidePeriods = Error("KA7112",
        "{0} lies in no period of any bonus scheme.", "il {0} non è in alcun periodo di alcun premio.",
        "Periods and their baselines run from {1} to {2}: look at the date, or write the agreement of that time first.", "Periodi e basi di confronto: da {1} a {2}. Controllare la data, o scrivere prima l'accordo di quel periodo.");

    public static readonly MessageCode UnknownField = Error("KA7113",
        "\"{0}\" is no field of a line.{1}", "\"{0}\" non è un campo di riga.{1}",
        "Own fields are declared in vocabulary.json.", "I campi propri si dichiarano in vocabulary.json.");

    public static readonly MessageCode OriginalNotHere = Error("KA7114",
        "only returns and credit notes go back to an invoice.", "solo resi e note di credito si riferiscono a una fattura.",
        "Leave the original out, or post a return.", "Omettere l'originale, o registrare un reso.");

    // Accruals and settlements
    public static readonly MessageCode OpenPeriod = Error("KA7201",
        "{0} cannot be settled yet: its period runs from {1} to {2}.", "{0} non si può ancora liquidare: il suo periodo va dal {1} al {2}.",
        "Its calendar settles it on {3}.", "Il suo calendario lo liquida il {3}.");

    public static readonly MessageCode UnknownScheme = Error("KA7202",
        "there is no bonus scheme \"{0}\".{1}", "il premio \"{0}\" non esiste.{1}",
        "Schemes stand under \"bonuses\" in agreements and policies: edilnord/2026/year-end.", "I premi stanno sotto \"bonuses\" in accordi e politiche: edilnord/2026/year-end.");

    public static readonly MessageCode SchemeChanged = Error("KA7203",
        "{0} has other terms than those it was settled by on {1}.", "{0} ha condizioni diverse da quelle con cui è stato liquidato il {1}.",
        "Restore them; write new terms as a scheme with a name of its own.", "Ripristinarle; scrivere le nuove condizioni come premio con un nome proprio.");

    public static readonly MessageCode NotApproved = Error("KA7204",
        "settlement {0} of {1} for {2} is not approved.", "la liquidazione {0} di {1} per {2} non è approvata.",
        "Approve it, then settle it.", "Approvarla, poi liquidarla.");

    public static readonly MessageCode MovedOn = Error("KA7205",
        "{1} has been settled for {2} since {0} was proposed.", "{1} è stato liquidato per {2} dopo la proposta {0}.",
        "Propose again: only what is open is paid.", "Proporre di nuovo: si paga solo ciò che è aperto.");

    public static readonly MessageCode SchemeGone = Error("KA7206",
        "{0} is no longer in the rules, and something is set aside for {1}.", "{0} non è più nelle regole, e c'è un accantonamento per {1}.",
        "Put it back and settle it first.", "Rimetterlo e prima liquidarlo.");

    public static readonly MessageCode NoLongerKnown = Error("KA7208",
        "it was posted for account \"{0}\", item \"{1}\", and the rules no longer know one of them.", "è registrata per il cliente \"{0}\", articolo \"{1}\", e le regole non conoscono più uno dei due.",
        "Keep accounts and items as long as the ledger has postings of them.", "Conservare clienti e articoli finché il registro ne contiene registrazioni.");

    // Replays
    public static readonly MessageCode PostingTouched = Error("KA7301",
        "its content is no longer what was posted.", "il suo contenuto non è più quello registrato.",
        "Somebody has changed the database past the ledger: restore a copy.", "Qualcuno ha modificato il database senza passare dal registro: ripristinare una copia.");

    public static readonly MessageCode ChainBroken = Error("KA7302",
        "settlement {0} of {1} for {2} does not take up where the one before ended.", "la liquidazione {0} di {1} per {2} non riprende da dove finisce la precedente.",
        "Somebody has changed the database past the ledger: restore a copy.", "Qualcuno ha modificato il database senza passare dal registro: ripristinare una copia.");

    public static readonly MessageCode EarnedDiffers = Error("KA7303",
        "settlement {0} of {1} for {2}, period from {3}: {4} was earned, and {5} comes out now.", "liquidazione {0} di {1} per {2}, periodo dal {3}: maturati {4}, ora risultano {5}.",
        "Rules that were settled by must stay as they were: accounts, members and items too.", "Le regole con cui si è liquidato devono restare com'erano: anche clienti, appartenenze e articoli.");

    public static readonly MessageCode JournalDiffers = Error("KA7304",
        "the journal does not follow settlement {0} of {1} for {2}.", "le scritture non seguono la liquidazione {0} di {1} per {2}.",
        "Somebody has changed the database past the ledger: restore a copy.", "Qualcuno ha modificato il database senza passare dal registro: ripristinare una copia.");

    private static MessageCode Error(string code, string english, string italian, string englishHint = "", string italianHint = "") =>
        new(code, Severity.Error, english, italian, englishHint, italianHint);
}
