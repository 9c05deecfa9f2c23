namespace KeyAccount;

/// <content>Codes of tables, of conflicts between rules, of requests and of cases.</content>
internal static partial class Messages
{
    // Tables
    public static readonly MessageCode MissingColumn = Error("KA2101",
        "column \"{0}\" is missing.{1}", "manca la colonna \"{0}\".{1}", "Columns: {2}.", "Colonne: {2}.");

    public static readonly MessageCode UnknownColumn = Error("KA2102",
        "unknown column \"{0}\".{1}", "colonna sconosciuta \"{0}\".{1}", "Columns: {2}.", "Colonne: {2}.");

    public static readonly MessageCode AmbiguousCell = Error("KA2103",
        "{0} \"{1}\" can be read as {2} or as {3}.", "{0} \"{1}\" si può leggere come {2} o come {3}.",
        "Write {3} or {4} for the greater, {5} for the smaller.", "Scrivere {3} o {4} per il valore maggiore, {5} per il minore.");

    public static readonly MessageCode NotAFigure = Error("KA2104",
        "{0} \"{1}\" is no figure.", "{0} \"{1}\" non è una cifra.",
        "Write {2}, without a thousands mark or a currency sign.", "Scrivere {2}, senza separatore delle migliaia né simbolo di valuta.");

    public static readonly MessageCode CellCount = Error("KA2105",
        "the row has {0} cells, the header {1}.", "la riga ha {0} celle, l'intestazione {1}.",
        "A cell that holds the separator stands in quotation marks: \"Bolt; long\".", "Una cella che contiene il separatore sta tra virgolette: \"Vite; lunga\".");

    public static readonly MessageCode QuotedNewline = Error("KA2106",
        "a quotation mark opens here and does not close on this line.", "qui si aprono virgolette che non si chiudono sulla riga.",
        "A cell stands on one line; a quotation mark that belongs to it is doubled: \"pipe 1/2\"\"\".", "Una cella sta su una sola riga; le virgolette che le appartengono si raddoppiano: \"tubo 1/2\"\"\".");

    public static readonly MessageCode BlankCell = Error("KA2107",
        "{0} is not given.", "{0} non è indicato.", "Fill the cell, or remove the row.", "Compilare la cella, o togliere la riga.");

    public static readonly MessageCode RowTwice = Error("KA2108",
        "\"{0}\" stands in line {1} already.", "\"{0}\" è già alla riga {1}.", "Remove one of the two rows.", "Togliere una delle due righe.");

    public static readonly MessageCode EmptyTable = Error("KA2109",
        "the table has no header.", "la tabella non ha intestazione.",
        "The first line names the columns, such as item;price.", "La prima riga dà i nomi alle colonne, come item;price.");

    public static readonly MessageCode NoItem = Error("KA2110",
        "no item \"{0}\".{1}", "l'articolo \"{0}\" non esiste.{1}");

    public static readonly MessageCode ItemWithoutZeros = new("KA2110", Severity.Error,
        "no item \"{0}\". There is an item \"{1}\": the zeros in front are gone, as happens when Excel saves a table.",
        "l'articolo \"{0}\" non esiste. Esiste \"{1}\": sono spariti gli zeri iniziali, come accade quando Excel salva una tabella.",
        "Format the column as text before saving.", "Formattare la colonna come testo prima di salvare.", RowsShown: 1);

    public static readonly MessageCode NoYesNo = Error("KA2111",
        "{0} \"{1}\" is neither yes nor no.", "{0} \"{1}\" non è né sì né no.", "Write yes or no.", "Scrivere yes o no.");

    public static readonly MessageCode ColumnOfTheResult = Error("KA2112",
        "column \"{0}\" is one that is written here.", "la colonna \"{0}\" è tra quelle scritte qui.", "Give it another name.", "Darle un altro nome.");

    public static readonly MessageCode OrderApart = Error("KA2113",
        "order \"{0}\" began in line {1}, and other orders stand between.", "l'ordine \"{0}\" inizia alla riga {1} e in mezzo ci sono altri ordini.",
        "The lines of one order are priced together: sort the file by order.", "Le righe di un ordine si prezzano insieme: ordinare il file per ordine.");

    public static readonly MessageCode OrderDisagrees = Error("KA2114",
        "{0} is \"{1}\" here and \"{2}\" in line {3} of the same order.", "{0} è \"{1}\" qui e \"{2}\" alla riga {3} dello stesso ordine.");

    public static readonly MessageCode NamelessColumn = Error("KA2115",
        "a column has no name.", "una colonna non ha nome.",
        "Name it, or remove the separators at the end of the lines.", "Darle un nome, o togliere i separatori in fondo alle righe.");

    public static readonly MessageCode UnreadColumn = Warning("KA2117",
        "nothing reads column \"{0}\".{1}", "nessuno legge la colonna \"{0}\".{1}", "Columns that are read: {2}.", "Colonne che vengono lette: {2}.");

    public static readonly MessageCode LineTooLong = Error("KA2116",
        "the line is longer than {0} characters.", "la riga supera {0} caratteri.",
        "A row of a table stands on a line of its own.", "Ogni riga della tabella sta su una riga del file.");

    public static readonly MessageCode SignInCell = Error("KA2118",
        "{0} \"{1}\" has a sign of comparison; a cell holds one value.", "{0} \"{1}\" ha un segno di confronto; una cella contiene un solo valore.",
        "Write the value alone, or a rule with \"when\" in the .json file.", "Scrivere il solo valore, o una regola con \"when\" nel file .json.");

    public static readonly MessageCode NoCells = Error("KA2119",
        "no column of the table holds a value of the rule.", "nessuna colonna della tabella contiene un valore della regola.",
        "Name a column {0}, or write \"across\" and \"cell\".", "Chiamare una colonna {0}, o scrivere \"across\" e \"cell\".");

    // Conflicts between rules
    public static readonly MessageCode EqualPrices = Error("KA3001",
        "item {0} has a price of {1} here and of {2} in {3}, for the same days and quantities.",
        "l'articolo {0} ha qui il prezzo {1} e in {3} il prezzo {2}, per gli stessi giorni e quantità.",
        "Give one another start or another minimum quantity, remove it, or write in the access's \"order\" what decides.", "Dare a uno dei due un altro inizio o un'altra quantità minima, toglierlo, o scrivere in \"order\" dell'accesso che cosa decide.");

    public static readonly MessageCode SameId = Error("KA3002",
        "id \"{0}\" stands in line {1} already.", "l'id \"{0}\" è già alla riga {1}.",
        "An id is unique in its file.", "Un id è unico nel suo file.");

    public static readonly MessageCode HierarchyCycle = Error("KA3010",
        "the account hierarchy goes in a circle: {0}.", "la gerarchia dei clienti contiene un ciclo: {0}.",
        "Remove one of these memberships.", "Togliere una di queste appartenenze.");

    public static readonly MessageCode HierarchyTooDeep = Error("KA3011",
        "account {0} has more than {1} levels above it.", "il cliente {0} ha più di {1} livelli sopra di sé.",
        "Let it belong to the head directly.", "Farlo appartenere direttamente al capogruppo.");

    public static readonly MessageCode MeetsParent = Error("KA3021",
        "\"{0}\" ({1}) meets \"{2}\" ({3}) of its parent in step \"{4}\": on top of it or instead of it?",
        "\"{0}\" ({1}) incontra \"{2}\" ({3}) del suo capogruppo nel passo \"{4}\": in aggiunta o al suo posto?",
        "Add \"adds\": true{5} or \"replaces\": \"{2}\"{6}.", "Aggiungere \"adds\": true{5} o \"replaces\": \"{2}\"{6}.");

    public static readonly MessageCode NothingToReplace = Error("KA3022",
        "in step \"{1}\" there is no rule \"{0}\" of a parent to replace.{2}", "nel passo \"{1}\" non c'è una regola \"{0}\" di un capogruppo da sostituire.{2}",
        "Write its full name: <account>/<agreement>/<id>.", "Scrivere il nome completo: <cliente>/<accordo>/<id>.");

    public static readonly MessageCode GroupCircle = Error("KA3012",
        "groups lie in one another in a circle: {0}.", "i gruppi sono uno dentro l'altro in cerchio: {0}.",
        "Remove one \"in\".", "Togliere uno degli \"in\".");

    public static readonly MessageCode CompareByOrder = Error("KA3013",
        "step \"{0}\" compares rules on each line, and this rule bears on several lines at once.", "il passo \"{0}\" confronta le regole su ogni riga, e questa regola agisce su più righe insieme.",
        "Say \"compare\": \"order\" in the step, or let it take all rules by priority.", "Scrivere \"compare\": \"order\" nel passo, o far valere tutte le regole per priorità.");

    public static readonly MessageCode FactCircle = Error("KA3041",
        "these facts follow from one another in a circle: {0}.", "questi fatti seguono l'uno dall'altro in circolo: {0}.",
        "One of them must not be tested by a rule that leads to it.", "Uno di essi non va verificato da una regola che porta ad esso.");

    public static readonly MessageCode OrderUndecided = Error("KA3014",
        "in step \"{4}\" \"{0}\" ({1}) and \"{2}\" ({3}) both count and rank alike, and the price depends on which comes first: on 100.00 it is {5} or {6}.",
        "nel passo \"{4}\" \"{0}\" ({1}) e \"{2}\" ({3}) valgono entrambe con lo stesso rango, e il prezzo dipende da quale viene prima: su 100.00 è {5} o {6}.",
        "Give one a higher \"priority\", or say \"tie\": \"id\" in the step.", "Dare a una una \"priority\" più alta, o scrivere \"tie\": \"id\" nel passo.");

    public static readonly MessageCode NeverCounts = Warning("KA3105",
        "in step \"{0}\" the best rule wins, so \"{1}\" ({2}) never counts beside \"{3}\" ({4}).",
        "nel passo \"{0}\" vince la regola migliore, perciò \"{1}\" ({2}) non conta mai accanto a \"{3}\" ({4}).",
        "For {6} then {7} write one rule with \"percent\": \"{5}\" ({8} %).", "Per {6} e poi {7} scrivere una sola regola con \"percent\": \"{5}\" ({8} %).");

    public static readonly MessageCode ExampleDiffers = Error("KA3201",
        "the example says {0} net, the rule gives {1}.", "l'esempio dice {0} netto, la regola dà {1}.",
        "Mend the example or the rule, whichever is wrong.", "Correggere l'esempio o la regola, dove sta l'errore.");

    public static readonly MessageCode ExampleDoesNotHold = Error("KA3202",
        "the rule does not hold for its own example.", "la regola non vale per il suo stesso esempio.", "{0}", "{0}");

    public static readonly MessageCode NeverInForce = Warning("KA3204",
        "the rule is never in force: it is valid {0}, its file {1}.", "la regola non è mai in vigore: vale {0}, il suo file {1}.",
        "The days of a rule lie within those of its file.", "I giorni di una regola stanno entro quelli del suo file.");

    public static readonly MessageCode ProceduresInACircle = Error("KA3032",
        "these procedures extend each other in a circle: {0}.", "queste procedure si estendono l'una con l'altra in cerchio: {0}.",
        "Let one of them state all its steps.", "Far sì che una di esse indichi tutti i suoi passi.");

    public static readonly MessageCode StatisticalStep = Error("KA1455",
        "\"{0}\" cannot stand in step \"{1}\", which is statistical: its rules are shown and change nothing.", "\"{0}\" non può stare nel passo \"{1}\", che è statistico: le sue regole si mostrano e non cambiano nulla.",
        "Name another step, or leave it out.", "Indicare un altro passo, o toglierlo.");

    // Requests
    public static readonly MessageCode NoAccount = Error("KA4001", "no account \"{0}\".{1}", "il cliente \"{0}\" non esiste.{1}");

    public static readonly MessageCode NoIndexValue = Error("KA4049",
        "index \"{0}\" has no value for this order.", "l'indice \"{0}\" non ha un valore per questo ordine.",
        "Add the month to its table.", "Aggiungere il mese alla tabella.");

    public static readonly MessageCode NoSuchItem = Error("KA4002", "no item \"{0}\".{1}", "l'articolo \"{0}\" non esiste.{1}");

    public static readonly MessageCode NoPrice = Error("KA4003",
        "item {0} has no price in {1} on {2} for a quantity of {4}.", "l'articolo {0} non ha un prezzo in {1} il {2} per una quantità di {4}.", "Looked in: {3}.", "Cercato in: {3}.");

    public static readonly MessageCode NoCurrency = Error("KA4004",
        "orders do not come in \"{0}\".", "non arrivano ordini in \"{0}\".", "Orders come in {1}.", "Gli ordini arrivano in {1}.");

    public static readonly MessageCode NoLines = Error("KA4005", "the request has no lines.", "la richiesta non ha righe.",
        "Give at least one line with id, item and quantity.", "Indicare almeno una riga con id, item e quantity.");

    public static readonly MessageCode LineTwice = Error("KA4006", "line id \"{0}\" stands twice.", "l'id di riga \"{0}\" compare due volte.",
        "Each line has an id of its own.", "Ogni riga ha un suo id.");

    public static readonly MessageCode BadQuantity = Error("KA4007",
        "quantity {0} is out of range.", "la quantità {0} è fuori dai limiti.", "Write a figure above 0 and below {1}; in a return, below 0 for what comes back.", "Scrivere una cifra sopra 0 e sotto {1}; in un reso, sotto 0 per ciò che torna.");

    public static readonly MessageCode NoUnit = Error("KA4008", "item {0} has no unit \"{1}\".{2}", "l'articolo {0} non ha l'unità \"{1}\".{2}",
        "Units of items stand in items/units.csv.", "Le unità degli articoli stanno in items/units.csv.");

    public static readonly MessageCode NoField = Error("KA4009", "unknown field \"{0}\".{1}", "campo sconosciuto \"{0}\".{1}",
        "Own fields are declared in vocabulary.json.", "I campi propri si dichiarano in vocabulary.json.");

    public static readonly MessageCode BadFieldValue = Error("KA4010",
        "\"{0}\" is no value of {1}.", "\"{0}\" non è un valore di {1}.", "Expected {2}.", "Atteso: {2}.");

    public static readonly MessageCode TooLarge = Error("KA4011",
        "the figures are too large to be computed exactly.", "le cifre sono troppo grandi per un calcolo esatto.",
        "Look at the price, the quantity and its unit: the amount of a line stays below 1000000000000000.",
        "Controllare il prezzo, la quantità e la sua unità: l'importo di una riga resta sotto 1000000000000000.");

    public static readonly MessageCode EqualRank = Error("KA4012",
        "{0} and {1} both give a price for item {2}, and nothing says which.", "{0} e {1} danno entrambi un prezzo per l'articolo {2}, e nulla dice quale.",
        "Give one of them a later start, end the other, or write in the access's \"order\" what decides.", "Dare a uno dei due un inizio più recente, far finire l'altro, o scrivere in \"order\" dell'accesso che cosa decide.");

    public static readonly MessageCode EqualRules = Error("KA4014",
        "{0} and {1} come first alike in step \"{2}\", and nothing says which.", "{0} e {1} vengono primi alla pari nel passo \"{2}\", e nulla dice quale.",
        "Give one of them a higher priority, or write \"tie\": \"id\" in the step.", "Dare a una di esse una priorità più alta, o scrivere \"tie\": \"id\" nel passo.");

    public static readonly MessageCode EmptyId = Error("KA4013", "{0} is missing.", "manca {0}.",
        "Give it a value.", "Indicare un valore.");

    public static readonly MessageCode PastLineWrong = Error("KA4031", "entry {0} of the history cannot be counted: {1}.", "la voce {0} degli acquisti precedenti non si può contare: {1}.",
        "Mend the entry, or leave it out.", "Correggere la voce, o toglierla.");

    // Cases
    public static readonly MessageCode CaseExpectsNothing = Error("KA5001",
        "the case does not say what is expected.", "il caso non dice che cosa ci si aspetta.", "Give one of: {0}.", "Indicare uno tra: {0}.");

    public static readonly MessageCode CaseDiffers = Error("KA5002",
        "{0}: expected {1}, found {2}.", "{0}: atteso {1}, trovato {2}.");

    public static readonly MessageCode NoWeight = Error("KA5003",
        "no part has a weight.", "nessuna parte ha un peso.",
        "Give a part a weight above 0, or say what then happens: \"zero\": \"equal\" or \"none\".", "Dare a una parte un peso sopra 0, o dire che cosa accade: \"zero\": \"equal\" o \"none\".");
}
