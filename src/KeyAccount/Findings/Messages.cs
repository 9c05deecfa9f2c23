namespace KeyAccount;

/// <summary>Every code with its texts. KA10xx files and JSON, KA12xx names, KA13xx conditions, KA14xx figures, KA16xx bonuses, KA21xx tables, KA30xx and KA31xx conflicts between rules, KA40xx requests, KA50xx cases.</summary>
internal static partial class Messages
{
    // Files and JSON
    public static readonly MessageCode NoFolder = Error("KA1001",
        "there is no folder \"{0}\".", "la cartella \"{0}\" non esiste.",
        "A rule folder holds company.json and the other rule files; \"keyaccount init\" writes one to start from.",
        "Una cartella di regole contiene company.json e gli altri file; \"keyaccount init\" ne scrive una da cui partire.");

    public static readonly MessageCode NotUtf8 = Error("KA1002",
        "the file is not UTF-8 from here on.", "da qui in poi il file non è in UTF-8.",
        "Save it as UTF-8; in Excel choose \"CSV UTF-8\".", "Salvarlo in UTF-8; in Excel scegliere \"CSV UTF-8\".");

    public static readonly MessageCode BrokenJson = Error("KA1003",
        "\"{0}\" cannot stand here; expected {1}.", "\"{0}\" qui non può stare; atteso: {1}.");

    public static readonly MessageCode DecimalComma = Error("KA1004",
        "\"{0}\" here ends the number at {1}.", "in \"{0}\" il numero finisce a {1}.",
        "In .json files decimals have a point: {2}.", "Nei file .json i decimali hanno il punto: {2}.");

    public static readonly MessageCode EndsTooEarly = Error("KA1005",
        "the file ends before the {0} of line {1} is closed.", "il file finisce prima della chiusura di {0} della riga {1}.",
        "Close it; or perhaps only a part of the file was saved or copied.",
        "Aggiungere la chiusura; o forse è stata salvata o copiata solo una parte del file.");

    public static readonly MessageCode TooDeep = Error("KA1006",
        "nested deeper than {0} levels.", "i dati sono annidati oltre {0} livelli.",
        "No rule needs that many. The limit is RuleFileLimits.Depth.", "Nessuna regola ne richiede tanti. Il limite è RuleFileLimits.Depth.");

    public static readonly MessageCode UnknownMember = Error("KA1007",
        "unknown setting \"{0}\".{1}", "impostazione sconosciuta \"{0}\".{1}",
        "Settings of {2}: {3}.", "Impostazioni per {2}: {3}.");

    public static readonly MessageCode WrongKind = Error("KA1008",
        "{1} cannot stand here; expected {0}.", "{1} qui non può stare; atteso: {0}.");

    public static readonly MessageCode MissingMember = Error("KA1009",
        "\"{0}\" is missing.", "manca \"{0}\".", "{1}", "{1}");

    public static readonly MessageCode NotAllowed = Error("KA1010",
        "\"{0}\" is not known here.{1}", "\"{0}\" qui non è ammesso.{1}",
        "Write one of: {2}.", "Scrivere uno tra: {2}.");

    public static readonly MessageCode EmptyText = Error("KA1011",
        "the text is empty.", "il testo è vuoto.", "Write a value, or leave the setting out.", "Scrivere un valore o togliere l'impostazione.");

    public static readonly MessageCode FileTooLarge = Error("KA1012",
        "the file is larger than {0} bytes.", "il file supera {0} byte.",
        "Split it, or raise the limit RuleFileLimits.FileBytes.", "Dividerlo, o alzare il limite RuleFileLimits.FileBytes.");

    public static readonly MessageCode TooManyFiles = Error("KA1013",
        "the folder has more than {0} files.", "la cartella ha più di {0} file.",
        "Look whether it is the right folder, or raise the limit RuleFileLimits.Files.", "Controllare che sia la cartella giusta, o alzare il limite RuleFileLimits.Files.");

    public static readonly MessageCode PathLeavesFolder = Error("KA1014",
        "\"{0}\" leads out of the rule folder.", "\"{0}\" porta fuori dalla cartella delle regole.",
        "Write a path with forward slashes to a file inside the folder.", "Scrivere un percorso con barre normali (/) verso un file dentro la cartella.");

    public static readonly MessageCode LinkLeavesFolder = Error("KA1015",
        "this link leads out of the rule folder, or to a folder.", "questo collegamento porta fuori dalla cartella delle regole o a una cartella.",
        "Copy what it points to, or remove it.", "Copiare ciò a cui porta, o toglierlo.");

    public static readonly MessageCode Unreadable = Error("KA1016",
        "this cannot be read: {0}.", "lettura impossibile: {0}.");

    public static readonly MessageCode UnreadFile = Warning("KA1017",
        "nothing reads this file.", "questo file non viene letto.",
        "Rules stand in company.json, vocabulary.json, authority.json, procedures/, accounts/, items/, prices/, policies/ and agreements/<account>/; a table must be named by a rule.",
        "Le regole stanno in company.json, vocabulary.json, authority.json, procedures/, accounts/, items/, prices/, policies/ e agreements/<cliente>/; una tabella deve essere nominata da una regola.");

    public static readonly MessageCode NoFile = Error("KA1018",
        "there is no file \"{0}\".{1}", "il file \"{0}\" non esiste.{1}", "{2}", "{2}");

    public static readonly MessageCode NotAsThePath = Error("KA1019",
        "\"{0}\" is \"{1}\" here, but the path says \"{2}\".", "\"{0}\" qui è \"{1}\", ma il percorso dice \"{2}\".",
        "The path is the identity: leave the setting out.", "Il percorso è l'identità: togliere l'impostazione.");

    public static readonly MessageCode BadName = Error("KA1020",
        "\"{0}\" cannot be a name.", "\"{0}\" non può essere un nome.",
        "Names have letters, digits, \"-\", \"_\" and \".\", and no blanks or slashes.", "I nomi hanno lettere, cifre, \"-\", \"_\" e \".\", senza spazi né barre.");

    public static readonly MessageCode UnclosedText = Error("KA1021",
        "a quotation mark opens here and does not close on this line.", "qui si aprono virgolette che non si chiudono sulla riga.",
        "Close the text with a quotation mark.", "Chiudere il testo con le virgolette.");

    public static readonly MessageCode BadNumber = Error("KA1022",
        "\"{0}\" is no number.", "\"{0}\" non è un numero.",
        "Write digits with at most one decimal point, without a thousands mark, a plus or a percent sign: 1250.5.",
        "Scrivere cifre con al più un punto decimale, senza separatore delle migliaia, segno più o percento: 1250.5.");

    public static readonly MessageCode EmptyFile = Error("KA1023",
        "there is nothing in the file.", "nel file non c'è nulla.",
        "Write the rules between { and }, or remove the file.", "Scrivere le regole tra { e }, o togliere il file.");

    public static readonly MessageCode TooManyFindings = Error("KA1024",
        "{0} more findings of this file are not listed.", "altre {0} segnalazioni di questo file non sono elencate.",
        "Mend the first ones and check again.", "Correggere le prime e ripetere la verifica.");

    // Names
    public static readonly MessageCode UnknownField = Error("KA1207",
        "unknown field \"{0}\".{1}", "campo sconosciuto \"{0}\".{1}",
        "Own fields are declared in vocabulary.json.", "I campi propri si dichiarano in vocabulary.json.");

    public static readonly MessageCode UnknownName = Error("KA1208",
        "there is no {0} \"{1}\".{2}", "{0} \"{1}\" non esiste.{2}");

    public static readonly MessageCode UnknownNameOfFew = Error("KA1208",
        "there is no {0} \"{1}\".{2}", "{0} \"{1}\" non esiste.{2}", "Known: {3}.", "Esistono: {3}.");

    public static readonly MessageCode UnknownAccountFolder = Error("KA1208",
        "there is no account \"{0}\" whose agreement this could be.{1}", "il cliente \"{0}\" di questo accordo non esiste.{1}",
        "The folder has the id of an account of accounts/accounts.csv: agreements/<account>/<agreement>.json.",
        "La cartella ha l'id di un cliente di accounts/accounts.csv: agreements/<cliente>/<accordo>.json.");

    public static readonly MessageCode UnknownCurrency = Error("KA1209",
        "\"{0}\" is no currency.{1}", "\"{0}\" non è una valuta.{1}",
        "Write the three letters of ISO 4217, such as EUR or CHF.", "Scrivere le tre lettere ISO 4217, come EUR o CHF.");

    public static readonly MessageCode CurrencyNotUsed = Error("KA1215",
        "no orders come in \"{0}\".", "non arrivano ordini in \"{0}\".",
        "Orders come in the currencies of company.json and accounts.csv: {1}.", "Gli ordini arrivano nelle valute di company.json e accounts.csv: {1}.");

    public static readonly MessageCode ReservedField = Error("KA1210",
        "\"{0}\" cannot be declared.", "\"{0}\" non si può dichiarare.",
        "Own fields begin with account., item., line., order., charge. or fact. and have a name that is not built in.",
        "I campi propri iniziano con account., item., line., order., charge. o fact. e hanno un nome non già previsto.");

    public static readonly MessageCode StepNeeded = Error("KA1211",
        "\"step\" is missing: the rule does not say in which step it counts.", "manca \"step\": la regola non dice in quale passo conta.",
        "Steps of the procedure: {0}.", "Passi della procedura: {0}.");

    public static readonly MessageCode NotInEveryProcedure = Error("KA1212",
        "step \"{0}\" is not in procedure \"{1}\", which {2} uses.", "il passo \"{0}\" non è nella procedura \"{1}\", usata da {2}.",
        "Its steps are {3}.", "I suoi passi sono {3}.");

    public static readonly MessageCode NotEarlier = Error("KA1213",
        "\"{0}\" is no earlier step.", "\"{0}\" non è un passo precedente.",
        "Only the amount after an earlier step is known here: {1}.", "Qui si conosce solo l'importo dopo un passo precedente: {1}.");

    public static readonly MessageCode NotLater = Error("KA1214",
        "\"{0}\" is neither a group nor a later step.", "\"{0}\" non è né un gruppo né un passo successivo.",
        "An exclusion reaches the rule's own group, other groups and later steps.", "Un'esclusione vale per gruppi e passi successivi.");

    // Conditions
    public static readonly MessageCode TestNotUnderstood = Error("KA1301",
        "{0} is no test of {1}.", "{0} non è una condizione su {1}.", "Write {2}.", "Scrivere {2}.");

    public static readonly MessageCode WrittenTwice = Error("KA1302",
        "\"{0}\" stands twice in {1}; only one would count.", "\"{0}\" compare due volte in {1}; varrebbe una volta sola.",
        "{2}", "{2}");

    public static readonly MessageCode ValueNotDeclared = Error("KA1303",
        "{0} is never \"{1}\".{2}", "{0} non è mai \"{1}\".{2}", "It is one of: {3}.", "È uno tra: {3}.");

    public static readonly MessageCode EmptyRange = Error("KA1304",
        "no value is {0}.", "nessun valore soddisfa {0}.", "The lower bound must lie below the upper one.", "Il limite inferiore deve stare sotto quello superiore.");

    public static readonly MessageCode KnownTooLate = Error("KA1305",
        "\"{0}\" is not known yet {1}.", "\"{0}\" non è ancora noto {1}.",
        "Only what earlier steps have done can be tested.", "Si può verificare solo ciò che hanno fatto i passi precedenti.");

    public static readonly MessageCode ValueNotSeen = Warning("KA1306",
        "no {0} has {3} \"{1}\".{2}", "nessun {0} ha {3} \"{1}\".{2}",
        "The condition never holds as things stand.", "Per ora la condizione non vale mai.");

    // Sums over several lines
    public static readonly MessageCode SumNeedsUnit = Error("KA1331",
        "this adds up quantities in {0}: in which unit?", "qui si sommano quantità in {0}: in quale unità?",
        "Name a unit that all of them have after the figure, or look at fewer items.", "Indicare dopo la cifra un'unità che hanno tutti, o considerare meno articoli.");

    public static readonly MessageCode NotCountedIn = Error("KA1332",
        "some items here have no unit \"{0}\", such as {1}.", "alcuni articoli non hanno l'unità \"{0}\", come {1}.",
        "Give them one in items/units.csv, or look at fewer items.", "Indicarla in items/units.csv, o considerare meno articoli.");

    public static readonly MessageCode ItemsWithoutWeight = Error("KA1333",
        "some items here have no weight, such as {0}.", "alcuni articoli non hanno un peso, come {0}.",
        "Fill the column weight of items/items.csv, or look at fewer items.", "Compilare la colonna weight di items/items.csv, o considerare meno articoli.");

    public static readonly MessageCode ValidSinceEver = Error("KA1334",
        "the rule is valid since ever, so nothing says from when on to sum.", "la regola vale da sempre, perciò manca da quando sommare.",
        "Give the rule or its file a \"valid\" with a beginning, or sum over a month, quarter or year.", "Dare alla regola o al file un \"valid\" con un inizio, o sommare su mese, trimestre o anno.");

    public static readonly MessageCode BasketTestsNothing = Error("KA1335",
        "the basket says which lines, but not what they must come to.", "il paniere dice quali righe, ma non quanto devono fare insieme.",
        "Give one of: quantity, amount, items, weight.", "Indicare uno tra: quantity, amount, items, weight.");

    // Derived facts
    public static readonly MessageCode NoSuchFact = Error("KA1341",
        "there is no fact \"{0}\".{1}", "il fatto \"{0}\" non esiste.{1}",
        "Facts are declared in vocabulary.json, with names that begin with fact.", "I fatti si dichiarano in vocabulary.json, con nomi che iniziano con fact.");

    public static readonly MessageCode NoValueOf = Error("KA1342",
        "{0} is no value of {1}.", "{0} non è un valore di {1}.", "Expected {2}.", "Atteso: {2}.");

    public static readonly MessageCode ScoreIsNumber = Error("KA1343",
        "{0} cannot hold a score: it is no number.", "{0} non può contenere un punteggio: non è un numero.",
        "Declare it with \"type\": \"number\".", "Dichiararlo con \"type\": \"number\".");

    public static readonly MessageCode FactNeedsPrices = Error("KA1344",
        "\"{0}\" follows from amounts, which are not known when the base price is looked for.", "\"{0}\" segue da importi, non ancora noti quando si cerca il prezzo base.",
        "Let it follow from quantities, or test it in a discount.", "Farlo seguire da quantità, o verificarlo in uno sconto.");

    public static readonly MessageCode FactNeverSet = Warning("KA1345",
        "rules read \"{0}\", but none sets it.", "delle regole leggono \"{0}\", ma nessuna lo dà.",
        "Their conditions hold as if it were missing.", "Le loro condizioni valgono come se mancasse.");

    // Figures
    public static readonly MessageCode PercentOutOfRange = Error("KA1401",
        "{0} % is out of range.", "{0} % è fuori dai limiti.", "A discount lies from 0 to 100 %, a surcharge from 0 to 1000 %.", "Uno sconto va da 0 a 100 %, una maggiorazione da 0 a 1000 %.");

    public static readonly MessageCode PercentNotUnderstood = Error("KA1402",
        "\"{0}\" is no percentage.", "\"{0}\" non è una percentuale.", "Write 3 for 3 %, \"50+10+5\" for a cascade, \"10 %\" for a cap; decimals have a point: 12.5.", "Scrivere 3 per il 3 %, \"50+10+5\" in cascata, \"10 %\" per un massimale; i decimali hanno il punto: 12.5.");

    public static readonly MessageCode NotADay = Error("KA1403",
        "\"{0}\" is no day.", "\"{0}\" non è un giorno.", "Write yyyy-mm-dd, such as 2026-03-31.", "Scrivere aaaa-mm-gg, come 2026-03-31.");

    public static readonly MessageCode NotAPeriod = Error("KA1404",
        "\"{0}\" is no period.", "\"{0}\" non è un periodo.",
        "Write \"2026\", \"2026-05\", \"2026-Q2\", \"2026-03-02..2026-03-21\", \"2026-07-01..\" or \"..2026-03-21\".",
        "Scrivere \"2026\", \"2026-05\", \"2026-Q2\", \"2026-03-02..2026-03-21\", \"2026-07-01..\" o \"..2026-03-21\".");

    public static readonly MessageCode NotAMonth = Error("KA1422",
        "\"{0}\" is no month.", "\"{0}\" non è un mese.", "Write yyyy-mm, such as 2026-03.", "Scrivere aaaa-mm, come 2026-03.");

    public static readonly MessageCode LoneDay = Error("KA1405",
        "\"{0}\" alone can mean from, until or only that day.", "\"{0}\" da solo può valere da, fino a o solo quel giorno.",
        "Write \"{0}..\", \"..{0}\" or \"{0}..{0}\".", "Scrivere \"{0}..\", \"..{0}\" o \"{0}..{0}\".");

    public static readonly MessageCode Reversed = Error("KA1406",
        "the period ends on {1}, before it begins on {0}.", "il periodo finisce il {1}, prima di iniziare il {0}.",
        "Swap the two days, or mend one of them.", "Scambiare i due giorni, o correggerne uno.");

    public static readonly MessageCode AmbiguousFigure = Error("KA1407",
        "\"{0}\" can be read as {1} or as {2}.", "\"{0}\" si può leggere come {1} o come {2}.",
        "Write {2} without a thousands mark, or {3} with another decimal.", "Scrivere {2} senza separatore delle migliaia, o {3} con un altro decimale.");

    public static readonly MessageCode FigureOutOfRange = Error("KA1408",
        "{0} is out of range.", "{0} è fuori dai limiti.", "Expected {1}.", "Atteso: {1}.");

    public static readonly MessageCode RenewalTooEarly = Error("KA1418",
        "the renewal ends on {0}, before the agreement itself on {1}.", "il rinnovo finisce il {0}, prima dell'accordo stesso, il {1}.",
        "A renewal keeps an agreement alive past its end: give a later day.", "Un rinnovo mantiene in vigore l'accordo oltre la fine: indicare un giorno successivo.");

    public static readonly MessageCode ScaleOfWhichCurrency = Error("KA1419",
        "in which currency are the bounds of a scale by {0}? Orders come in {1}.", "in quale valuta sono i limiti di una scala per {0}? Gli ordini arrivano in {1}.",
        "Write such a scale in an agreement, whose currency is known, or by line.quantity.", "Scrivere la scala in un accordo, che ha una sua valuta, o per line.quantity.");

    public static readonly MessageCode NoFigure = Error("KA1409",
        "\"{0}\" is no figure.", "\"{0}\" non è una cifra.",
        "Write digits with a decimal point and without a thousands mark: 1250.5.", "Scrivere cifre con il punto decimale e senza separatore delle migliaia: 1250.5.");

    public static readonly MessageCode MoneyWithoutCurrency = Error("KA1410",
        "{0} of which currency? Orders come in {1}.", "{0} in quale valuta? Gli ordini arrivano in {1}.",
        "Write {2}.", "Scrivere {2}.");

    public static readonly MessageCode NoValue = Error("KA1411",
        "{1} says when, but not what.", "{1} dice quando, ma non che cosa.", "Give one of: {0}.", "Indicare uno tra: {0}.");

    public static readonly MessageCode TwoValues = Error("KA1412",
        "\"{0}\" and \"{1}\" are two values for one rule.", "\"{0}\" e \"{1}\" sono due valori per una sola regola.",
        "Write two rules, or keep one of them.", "Scrivere due regole o tenerne uno solo.");

    public static readonly MessageCode ScaleNotAscending = Error("KA1413",
        "{0} does not follow {1}: a scale ascends.", "{0} non segue {1}: una scala è crescente.",
        "Put the steps in order, each with a \"{2}\" of its own.", "Mettere i gradini in ordine, ognuno con un suo \"{2}\".");

    public static readonly MessageCode MixedScale = Error("KA1414",
        "the scale gives \"{0}\" here and \"{1}\" above.", "la scala dà \"{0}\" qui e \"{1}\" sopra.",
        "All steps of a scale give the same kind of value.", "Tutti i gradini di una scala danno lo stesso tipo di valore.");

    public static readonly MessageCode PointlessSetting = Error("KA1415",
        "\"{0}\" means nothing here: {1}.", "\"{0}\" qui non ha effetto: {1}.", "Remove it.", "Toglierlo.");

    public static readonly MessageCode UnitNotKnown = Error("KA1416",
        "no item has a unit \"{0}\".{1}", "nessun articolo ha l'unità \"{0}\".{1}",
        "Units of items stand in items/units.csv.", "Le unità degli articoli stanno in items/units.csv.");

    public static readonly MessageCode ContradictorySettings = Error("KA1417",
        "\"{0}\" and \"{1}\" contradict each other.", "\"{0}\" e \"{1}\" si contraddicono.", "{2}", "{2}");

    public static readonly MessageCode Incomplete = Error("KA1420",
        "\"{0}\" is missing here.", "qui manca \"{0}\".", "{1}", "{1}");

    public static readonly MessageCode MoreThanOf = Error("KA1421",
        "{0} of every {1} is more than all.", "{0} ogni {1} è più del totale.", "\"take\" is at most \"every\".", "\"take\" è al massimo \"every\".");

    private static MessageCode Error(string code, string english, string italian, string englishHint = "", string italianHint = "") =>
        new(code, Severity.Error, english, italian, englishHint, italianHint);

    private static MessageCode Warning(string code, string english, string italian, string englishHint = "", string italianHint = "") =>
        new(code, Severity.Warning, english, italian, englishHint, italianHint);
}
