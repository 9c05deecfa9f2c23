namespace KeyAccount;

/// <summary>Every code with its texts. KA10xx files and JSON, KA12xx names, KA13xx conditions, KA14xx figures, KA21xx tables, KA30xx and KA31xx conflicts between rules, KA40xx requests, KA50xx cases.</summary>
internal static class Messages
{
    public static readonly Phrase ObjectExpected = new("an object in braces", "un oggetto tra parentesi graffe");
    public static readonly Phrase ValueExpected = new("a value", "un valore");
    public static readonly Phrase NameExpected = new("a name in quotation marks, or the closing brace", "un nome tra virgolette o la graffa di chiusura");
    public static readonly Phrase CommaExpected = new("a comma or a closing bracket", "una virgola o una parentesi di chiusura");
    public static readonly Phrase AnObject = new("an object in braces", "un oggetto tra parentesi graffe");
    public static readonly Phrase AList = new("a list in brackets", "un elenco tra parentesi quadre");
    public static readonly Phrase AText = new("a text in quotation marks", "un testo tra virgolette");
    public static readonly Phrase ANumber = new("a number", "un numero");
    public static readonly Phrase AYesNo = new("true or false", "true o false");
    public static readonly Phrase Or = new("or", "o");

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
        "\"{0}\" here ends the number at {1}.", "\"{0}\" qui finisce il numero a {1}.",
        "In .json files decimals have a point: {2}.", "Nei file .json i decimali hanno il punto: {2}.");

    public static readonly MessageCode EndsTooEarly = Error("KA1005",
        "the file ends too early.", "il file finisce troppo presto.",
        "A bracket, a brace or a quotation mark has not been closed; perhaps only a part was saved or copied.",
        "Manca la chiusura di una parentesi o di virgolette; forse è stata salvata o copiata solo una parte.");

    public static readonly MessageCode TooDeep = Error("KA1006",
        "nested deeper than {0} levels.", "annidato oltre {0} livelli.",
        "The limit is RuleFileLimits.Depth.", "Il limite è RuleFileLimits.Depth.");

    public static readonly MessageCode UnknownMember = Error("KA1007",
        "unknown setting \"{0}\".{1}", "impostazione sconosciuta \"{0}\".{1}",
        "{2} knows: {3}.", "{2} conosce: {3}.");

    public static readonly MessageCode WrongKind = Error("KA1008",
        "expected {0}.", "atteso: {0}.");

    public static readonly MessageCode MissingMember = Error("KA1009",
        "\"{0}\" is missing.", "manca \"{0}\".", "{1}", "{1}");

    public static readonly MessageCode NotAllowed = Error("KA1010",
        "\"{0}\" is not known here.{1}", "\"{0}\" qui non è ammesso.{1}",
        "Write one of: {2}.", "Scrivere uno tra: {2}.");

    public static readonly MessageCode EmptyText = Error("KA1011",
        "the text is empty.", "il testo è vuoto.", "Write a value, or leave the setting out.", "Scrivere un valore o togliere l'impostazione.");

    public static readonly MessageCode FileTooLarge = Error("KA1012",
        "the file is larger than {0} bytes.", "il file supera {0} byte.",
        "The limit is RuleFileLimits.FileBytes.", "Il limite è RuleFileLimits.FileBytes.");

    public static readonly MessageCode TooManyFiles = Error("KA1013",
        "the folder has {0} files, more than {1}.", "la cartella ha {0} file, più di {1}.",
        "The limit is RuleFileLimits.Files.", "Il limite è RuleFileLimits.Files.");

    public static readonly MessageCode PathLeavesFolder = Error("KA1014",
        "\"{0}\" leads out of the rule folder.", "\"{0}\" porta fuori dalla cartella delle regole.",
        "Write a path with forward slashes to a file inside the folder.", "Scrivere un percorso con barre in avanti verso un file dentro la cartella.");

    public static readonly MessageCode LinkLeavesFolder = Error("KA1015",
        "this link leads out of the rule folder, or to a folder.", "questo collegamento porta fuori dalla cartella delle regole o a una cartella.",
        "Copy what it points to, or remove it.", "Copiare ciò a cui porta, o toglierlo.");

    public static readonly MessageCode Unreadable = Error("KA1016",
        "the file cannot be read: {0}", "il file non si può leggere: {0}");

    public static readonly MessageCode UnreadFile = Warning("KA1017",
        "nothing reads this file.", "nessuno legge questo file.",
        "Rules stand in company.json, vocabulary.json, procedures/, accounts/, items/, prices/, policies/ and agreements/<account>/; a table must be named by a rule.",
        "Le regole stanno in company.json, vocabulary.json, procedures/, accounts/, items/, prices/, policies/ e agreements/<cliente>/; una tabella deve essere nominata da una regola.");

    public static readonly MessageCode NoFile = Error("KA1018",
        "there is no file \"{0}\".{1}", "il file \"{0}\" non esiste.{1}");

    public static readonly MessageCode NotAsThePath = Error("KA1019",
        "\"{0}\" is \"{1}\" here, but the path says \"{2}\".", "\"{0}\" qui è \"{1}\", ma il percorso dice \"{2}\".",
        "The path is the identity: leave the setting out.", "Il percorso è l'identità: togliere l'impostazione.");

    public static readonly MessageCode BadName = Error("KA1020",
        "\"{0}\" cannot be a name.", "\"{0}\" non può essere un nome.",
        "Names have letters, digits, \"-\", \"_\" and \".\", and no blanks or slashes.", "I nomi hanno lettere, cifre, \"-\", \"_\" e \".\", senza spazi né barre.");

    // Names
    public static readonly MessageCode UnknownField = Error("KA1207",
        "unknown field \"{0}\".{1}", "campo sconosciuto \"{0}\".{1}",
        "Own fields are declared in vocabulary.json.", "I campi propri si dichiarano in vocabulary.json.");

    public static readonly MessageCode UnknownName = Error("KA1208",
        "there is no {0} \"{1}\".{2}", "{0} \"{1}\" non esiste.{2}");

    public static readonly MessageCode UnknownCurrency = Error("KA1209",
        "\"{0}\" is no currency.{1}", "\"{0}\" non è una valuta.{1}",
        "Write the three letters of ISO 4217, such as EUR or CHF.", "Scrivere le tre lettere ISO 4217, come EUR o CHF.");

    public static readonly MessageCode CurrencyNotUsed = Error("KA1215",
        "no orders come in \"{0}\".", "non arrivano ordini in \"{0}\".",
        "Orders come in the currencies of company.json and accounts.csv: {1}.", "Gli ordini arrivano nelle valute di company.json e accounts.csv: {1}.");

    public static readonly MessageCode ReservedField = Error("KA1210",
        "\"{0}\" cannot be declared.", "\"{0}\" non si può dichiarare.",
        "Own fields begin with account., item., line. or order. and have a name that is not built in.",
        "I campi propri iniziano con account., item., line. o order. e hanno un nome non già previsto.");

    public static readonly MessageCode StepNeeded = Error("KA1211",
        "\"step\" is missing: the procedure has {0}.", "manca \"step\": la procedura ha {0}.");

    public static readonly MessageCode NotInEveryProcedure = Error("KA1212",
        "step \"{0}\" is not in procedure \"{1}\", which {2} uses.", "il passo \"{0}\" non è nella procedura \"{1}\", usata da {2}.");

    public static readonly MessageCode NotEarlier = Error("KA1213",
        "\"{0}\" is no earlier step.", "\"{0}\" non è un passo precedente.",
        "Only the amount after an earlier step is known here: {1}.", "Qui si conosce solo l'importo dopo un passo precedente: {1}.");

    public static readonly MessageCode NotLater = Error("KA1214",
        "\"{0}\" is neither a group nor a later step.", "\"{0}\" non è né un gruppo né un passo successivo.",
        "An exclusion reaches the rule's own group, other groups and later steps.", "Un'esclusione vale per gruppi e passi successivi.");

    // Conditions
    public static readonly MessageCode TestNotUnderstood = Error("KA1301",
        "\"{0}\" is no test of {1}.", "\"{0}\" non è una condizione su {1}.", "Write {2}.", "Scrivere {2}.");

    public static readonly MessageCode WrittenTwice = Error("KA1302",
        "\"{0}\" stands twice; only one would count.", "\"{0}\" compare due volte; ne varrebbe una sola.",
        "For a range write \">= 100 and < 500\"; for one of several values a list.", "Per un intervallo scrivere \">= 100 and < 500\"; per più valori un elenco.");

    public static readonly MessageCode ValueNotDeclared = Error("KA1303",
        "{0} is never \"{1}\".{2}", "{0} non è mai \"{1}\".{2}", "It is one of: {3}.", "È uno tra: {3}.");

    public static readonly MessageCode EmptyRange = Error("KA1304",
        "nothing is {0}.", "nulla è {0}.", "The lower bound must lie below the upper one.", "Il limite inferiore deve stare sotto quello superiore.");

    public static readonly MessageCode KnownTooLate = Error("KA1305",
        "\"{0}\" is not known yet {1}.", "\"{0}\" non è ancora noto {1}.",
        "Only what earlier steps have done can be tested.", "Si può verificare solo ciò che hanno fatto i passi precedenti.");

    public static readonly MessageCode ValueNotSeen = Warning("KA1306",
        "no {0} has \"{1}\".{2}", "nessun {0} ha \"{1}\".{2}");

    // Figures
    public static readonly MessageCode PercentOutOfRange = Error("KA1401",
        "{0} % is out of range.", "{0} % è fuori dai limiti.", "A discount lies from 0 to 100 %, a surcharge from 0 to 1000 %.", "Uno sconto va da 0 a 100 %, una maggiorazione da 0 a 1000 %.");

    public static readonly MessageCode PercentNotUnderstood = Error("KA1402",
        "\"{0}\" is no percentage.", "\"{0}\" non è una percentuale.", "Write 3 for 3 %, or \"50+10+5\" for a cascade.", "Scrivere 3 per il 3 %, o \"50+10+5\" in cascata.");

    public static readonly MessageCode NotADay = Error("KA1403",
        "\"{0}\" is no day.", "\"{0}\" non è un giorno.", "Write yyyy-mm-dd, such as 2026-03-31.", "Scrivere aaaa-mm-gg, come 2026-03-31.");

    public static readonly MessageCode NotAPeriod = Error("KA1404",
        "\"{0}\" is no period.", "\"{0}\" non è un periodo.",
        "Write \"2026\", \"2026-05\", \"2026-Q2\", \"2026-03-02..2026-03-21\", \"2026-07-01..\" or \"..2026-03-21\".",
        "Scrivere \"2026\", \"2026-05\", \"2026-Q2\", \"2026-03-02..2026-03-21\", \"2026-07-01..\" o \"..2026-03-21\".");

    public static readonly MessageCode LoneDay = Error("KA1405",
        "\"{0}\" alone can mean from, until or only that day.", "\"{0}\" da solo può valere da, fino a o solo quel giorno.",
        "Write \"{0}..\", \"..{0}\" or \"{0}..{0}\".", "Scrivere \"{0}..\", \"..{0}\" o \"{0}..{0}\".");

    public static readonly MessageCode Reversed = Error("KA1406",
        "the period ends on {1}, before it begins on {0}.", "il periodo finisce il {1}, prima di iniziare il {0}.");

    public static readonly MessageCode AmbiguousFigure = Error("KA1407",
        "\"{0}\" can be read as {1} or as {2}.", "\"{0}\" si può leggere {1} o {2}.",
        "Write {2} without a thousands mark, or {3} with another decimal.", "Scrivere {2} senza separatore delle migliaia, o {3} con un altro decimale.");

    public static readonly MessageCode FigureOutOfRange = Error("KA1408",
        "{0} is out of range.", "{0} è fuori dai limiti.", "Expected {1}.", "Atteso: {1}.");

    public static readonly MessageCode MoneyWithoutCurrency = Error("KA1410",
        "{0} of which currency? Orders come in {1}.", "{0} in quale valuta? Gli ordini arrivano in {1}.",
        "Write {2}.", "Scrivere {2}.");

    public static readonly MessageCode NoValue = Error("KA1411",
        "the rule says when, but not what.", "la regola dice quando, ma non che cosa.", "Give one of: {0}.", "Indicare uno tra: {0}.");

    public static readonly MessageCode TwoValues = Error("KA1412",
        "\"{0}\" and \"{1}\" are two values for one rule.", "\"{0}\" e \"{1}\" sono due valori per una sola regola.",
        "Write two rules, or keep one of them.", "Scrivere due regole o tenerne uno solo.");

    public static readonly MessageCode ScaleNotAscending = Error("KA1413",
        "{0} does not follow {1}: a scale ascends.", "{0} non segue {1}: una scala è crescente.");

    public static readonly MessageCode MixedScale = Error("KA1414",
        "the scale gives \"{0}\" here and \"{1}\" above.", "la scala dà \"{0}\" qui e \"{1}\" sopra.",
        "All steps of a scale give the same kind of value.", "Tutti i gradini di una scala danno lo stesso tipo di valore.");

    public static readonly MessageCode PointlessSetting = Error("KA1415",
        "\"{0}\" means nothing here: {1}.", "\"{0}\" qui non ha effetto: {1}.");

    public static readonly MessageCode UnitNotKnown = Error("KA1416",
        "no item has a unit \"{0}\".{1}", "nessun articolo ha l'unità \"{0}\".{1}",
        "Units of items stand in items/units.csv.", "Le unità degli articoli stanno in items/units.csv.");

    public static readonly MessageCode ContradictorySettings = Error("KA1417",
        "\"{0}\" and \"{1}\" contradict each other.", "\"{0}\" e \"{1}\" si contraddicono.", "{2}", "{2}");

    // Tables
    public static readonly MessageCode MissingColumn = Error("KA2101",
        "column \"{0}\" is missing.{1}", "manca la colonna \"{0}\".{1}", "Columns: {2}.", "Colonne: {2}.");

    public static readonly MessageCode UnknownColumn = Error("KA2102",
        "unknown column \"{0}\".{1}", "colonna sconosciuta \"{0}\".{1}", "Columns: {2}.", "Colonne: {2}.");

    public static readonly MessageCode AmbiguousCell = Error("KA2103",
        "{0} \"{1}\" can be read as {2} or as {3}.", "{0} \"{1}\" si può leggere {2} o {3}.",
        "Write {3} for the greater, {4} for the smaller.", "Scrivere {3} per il maggiore, {4} per il minore.");

    public static readonly MessageCode NotAFigure = Error("KA2104",
        "{0} \"{1}\" is no figure.", "{0} \"{1}\" non è una cifra.",
        "Write {2}, without a thousands mark or a currency sign.", "Scrivere {2}, senza separatore delle migliaia né simbolo di valuta.");

    public static readonly MessageCode CellCount = Error("KA2105",
        "the row has {0} cells, the header {1}.", "la riga ha {0} celle, l'intestazione {1}.",
        "A cell that holds the separator stands in quotation marks.", "Una cella che contiene il separatore sta tra virgolette.");

    public static readonly MessageCode QuotedNewline = Error("KA2106",
        "a quotation mark opens here and does not close on this line.", "qui si aprono virgolette che non si chiudono sulla riga.",
        "A cell stands on one line.", "Una cella sta su una sola riga.");

    public static readonly MessageCode BlankCell = Error("KA2107",
        "{0} is not given.", "{0} non è indicato.");

    public static readonly MessageCode RowTwice = Error("KA2108",
        "\"{0}\" stands in line {1} already.", "\"{0}\" è già alla riga {1}.");

    public static readonly MessageCode EmptyTable = Error("KA2109",
        "the table has no header.", "la tabella non ha intestazione.");

    public static readonly MessageCode NoItem = Error("KA2110",
        "no item \"{0}\".{1}", "l'articolo \"{0}\" non esiste.{1}", "{2}", "{2}");

    public static readonly MessageCode NoYesNo = Error("KA2111",
        "{0} \"{1}\" is neither yes nor no.", "{0} \"{1}\" non è né sì né no.", "Write yes or no.", "Scrivere yes o no.");

    public static readonly MessageCode ColumnOfTheResult = Error("KA2112",
        "column \"{0}\" is one that is written here.", "la colonna \"{0}\" è tra quelle scritte qui.", "Give it another name.", "Darle un altro nome.");

    public static readonly MessageCode OrderApart = Error("KA2113",
        "order \"{0}\" began in line {1}, and other orders stand between.", "l'ordine \"{0}\" inizia alla riga {1} e in mezzo ci sono altri ordini.",
        "The lines of one order are priced together: sort the file by order.", "Le righe di un ordine si prezzano insieme: ordinare il file per ordine.");

    public static readonly MessageCode OrderDisagrees = Error("KA2114",
        "{0} is \"{1}\" here and \"{2}\" in line {3} of the same order.", "{0} è \"{1}\" qui e \"{2}\" alla riga {3} dello stesso ordine.");

    // Conflicts between rules
    public static readonly MessageCode EqualPrices = Error("KA3001",
        "item {0} has a price of {1} here and of {2} in {3}, for the same days and quantities.",
        "l'articolo {0} ha qui il prezzo {1} e in {3} il prezzo {2}, per gli stessi giorni e quantità.",
        "Give one another start, another minimum quantity, or remove it.", "Dare a uno un altro inizio, un'altra quantità minima, o toglierlo.");

    public static readonly MessageCode SameId = Error("KA3002",
        "id \"{0}\" stands in line {1} already.", "l'id \"{0}\" è già alla riga {1}.",
        "An id is unique in its file.", "Un id è unico nel suo file.");

    public static readonly MessageCode HierarchyCycle = Error("KA3010",
        "the account hierarchy goes in a circle: {0}.", "la gerarchia dei clienti è un circolo: {0}.");

    public static readonly MessageCode MeetsParent = Error("KA3021",
        "\"{0}\" ({1}) meets \"{2}\" ({3}) of its parent in step \"{4}\": on top of it or instead of it?",
        "\"{0}\" ({1}) incontra \"{2}\" ({3}) del suo capogruppo nel passo \"{4}\": in aggiunta o al suo posto?",
        "Add \"adds\": true{5} or \"replaces\": \"{2}\"{6}.", "Aggiungere \"adds\": true{5} o \"replaces\": \"{2}\"{6}.");

    public static readonly MessageCode NothingToReplace = Error("KA3022",
        "there is no rule \"{0}\" of a parent to replace.{1}", "non c'è una regola \"{0}\" di un capogruppo da sostituire.{1}");

    public static readonly MessageCode NeverCounts = Warning("KA3105",
        "in step \"{0}\" the best rule wins, so \"{1}\" ({2}) never counts beside \"{3}\" ({4}).",
        "nel passo \"{0}\" vince la regola migliore, perciò \"{1}\" ({2}) non conta mai accanto a \"{3}\" ({4}).",
        "For {4} then {2} write one rule with \"percent\": \"{5}\".", "Per {4} e poi {2} scrivere una sola regola con \"percent\": \"{5}\".");

    public static readonly MessageCode ExampleDiffers = Error("KA3201",
        "the example says {0} net, the rule gives {1}.", "l'esempio dice {0} netto, la regola dà {1}.");

    public static readonly MessageCode ExampleDoesNotHold = Error("KA3202",
        "the rule does not hold for its own example.", "la regola non vale per il suo stesso esempio.", "{0}", "{0}");

    public static readonly MessageCode NeverInForce = Warning("KA3204",
        "the rule is never in force: it is valid {0}, its file {1}.", "la regola non è mai in vigore: vale {0}, il suo file {1}.");

    // Requests
    public static readonly MessageCode NoAccount = Error("KA4001", "no account \"{0}\".{1}", "il cliente \"{0}\" non esiste.{1}");

    public static readonly MessageCode NoSuchItem = Error("KA4002", "no item \"{0}\".{1}", "l'articolo \"{0}\" non esiste.{1}");

    public static readonly MessageCode NoPrice = Error("KA4003",
        "item {0} has no price in {1} on {2}.", "l'articolo {0} non ha un prezzo in {1} il {2}.", "Looked in: {3}.", "Cercato in: {3}.");

    public static readonly MessageCode NoCurrency = Error("KA4004",
        "orders do not come in \"{0}\".", "non arrivano ordini in \"{0}\".", "Currencies: {1}.", "Valute: {1}.");

    public static readonly MessageCode NoLines = Error("KA4005", "the request has no lines.", "la richiesta non ha righe.");

    public static readonly MessageCode LineTwice = Error("KA4006", "line id \"{0}\" stands twice.", "l'id di riga \"{0}\" compare due volte.");

    public static readonly MessageCode BadQuantity = Error("KA4007",
        "quantity {0} is out of range.", "la quantità {0} è fuori dai limiti.", "Write a figure above 0 and below {1}.", "Scrivere una cifra sopra 0 e sotto {1}.");

    public static readonly MessageCode NoUnit = Error("KA4008", "item {0} has no unit \"{1}\".{2}", "l'articolo {0} non ha l'unità \"{1}\".{2}");

    public static readonly MessageCode NoField = Error("KA4009", "unknown field \"{0}\".{1}", "campo sconosciuto \"{0}\".{1}",
        "Own fields are declared in vocabulary.json.", "I campi propri si dichiarano in vocabulary.json.");

    public static readonly MessageCode BadFieldValue = Error("KA4010",
        "{0} is no value of {1}.", "{0} non è un valore di {1}.", "Expected {2}.", "Atteso: {2}.");

    public static readonly MessageCode TooLarge = Error("KA4011",
        "the figures are too large to be computed exactly.", "le cifre sono troppo grandi per un calcolo esatto.");

    public static readonly MessageCode EqualRank = Error("KA4012",
        "{0} and {1} both give a price for item {2}, and nothing says which.", "{0} e {1} danno entrambi un prezzo per l'articolo {2}, e nulla dice quale.");

    public static readonly MessageCode EqualRules = Error("KA4014",
        "{0} and {1} come first alike in step \"{2}\", and nothing says which.", "{0} e {1} vengono primi alla pari nel passo \"{2}\", e nulla dice quale.",
        "Give one of them a higher priority, or write \"tie\": \"id\" in the step.", "Dare a una una priorità più alta, o scrivere \"tie\": \"id\" nel passo.");

    public static readonly MessageCode EmptyId = Error("KA4013", "{0} is empty.", "{0} è vuoto.");

    // Cases
    public static readonly MessageCode CaseExpectsNothing = Error("KA5001",
        "the case does not say what is expected.", "il caso non dice che cosa ci si aspetta.", "Give one of: {0}.", "Indicare uno tra: {0}.");

    public static readonly MessageCode CaseDiffers = Error("KA5002",
        "{0}: expected {1}, found {2}.", "{0}: atteso {1}, trovato {2}.");

    /// <summary>Writes <c> Nearest: a, b.</c>, or nothing where nothing is near.</summary>
    public static Phrase NearestTo(string written, IEnumerable<string> names) =>
        Nearest.To(written, names) is { Count: > 0 } near
            ? new Phrase($" Nearest: {string.Join(", ", near)}.", $" Il più vicino: {string.Join(", ", near)}.")
            : new Phrase("", "");

    private static MessageCode Error(string code, string english, string italian, string englishHint = "", string italianHint = "") =>
        new(code, Severity.Error, english, italian, englishHint, italianHint);

    private static MessageCode Warning(string code, string english, string italian, string englishHint = "", string italianHint = "") =>
        new(code, Severity.Warning, english, italian, englishHint, italianHint);
}
