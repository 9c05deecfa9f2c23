namespace KeyAccount.Grammar;

/// <content>Bonuses: what an account earns off the invoice.</content>
internal static partial class FileShapes
{
    private static readonly (string, Phrase)[] BonusFigures =
    [
        ("amount", new("The amount of the base.", "L'importo della base.")),
        ("quantity", new("The quantities.", "Le quantità.")),
        ("weight", new("The weights.", "I pesi.")),
    ];

    public static ObjectShape Bonus => field ??= new(new("a bonus", "un premio"),
        new("id", TextShape.Name, new("The bonus's name, unique in its file.", "Il nome del premio, unico nel file."), Required: true),
        Title,
        Note,
        new("status", Status, new("Whether it counts; its file's status if not given.", "Se vale; quello del file se non indicato.")),
        new("valid", TextShape.Period, new("Which purchases count, by their day, both ends included; its file's if not given.", "Quali acquisti contano, per data, estremi compresi; come il file se non indicato.")),
        new("tags", new ListShape(TextShape.Any), new("Words to find it by.", "Parole per ritrovarlo.")),
        new("base", TextShape.NameOf(Word.BonusBase), new("What counts: a base of measures.json.", "Che cosa conta: una base di measures.json."), Required: true),
        new("period", TextShape.OneOf(
            ("month", new("Each month.", "Ogni mese.")),
            ("quarter", new("Each quarter.", "Ogni trimestre.")),
            ("half-year", new("Each half-year.", "Ogni semestre.")),
            ("year", new("Each year.", "Ogni anno.")),
            ("valid", new("All days on which it is valid.", "Tutti i giorni in cui è valido."))), new("Over which time it adds up before it begins anew.", "In quale periodo si accumula prima di ricominciare."), Required: true),
        new("yearStarts", TextShape.MonthDay, new("The first day of the contract year, as mm-dd; 01-01 if not given.", "Il primo giorno dell'anno contrattuale, come mm-gg; 01-01 se non indicato.")),
        new("settle", TextShape.NameOf(Word.Calendar), new("When it is settled: a calendar of measures.json.", "Quando si liquida: un calendario di measures.json."), Required: true),
        new("when", ConditionShape.Instance, new("Which purchases count: tests of account., item. and line. fields.", "Quali acquisti contano: prove su campi account., item. e line.")),
        new("percent", Share, new("A percentage of the base.", "Una percentuale della base.")),
        new("amountPerUnit", MoneyShape.Instance, new("Money for each unit.", "Importo per unità.")),
        new("amount", MoneyShape.Instance, new("An amount for each period, whatever is bought.", "Un importo per periodo, qualunque sia l'acquisto.")),
        new("scale", BonusScale(), new("A value that depends on what is bought in the period.", "Un valore che dipende dagli acquisti del periodo.")),
        new("target", Target, new("A reward for reaching a target.", "Un premio al raggiungimento di un obiettivo.")),
        new("growth", Growth, new("A bonus for growth over a baseline.", "Un premio di crescita rispetto a una base di confronto.")),
        new("mix", Mix, new("A bonus for the share of some goods in all purchases.", "Un premio per la quota di certa merce sul totale.")),
        new("earlyPayment", new ObjectShape(new("a bonus for early payment", "un premio per pagamento anticipato"),
            new Setting("days", DayCount, new("Within how many days of the invoice.", "Entro quanti giorni dalla fattura."), Required: true),
            new Setting("percent", Share, new("The percentage of what is paid in time.", "La percentuale di quanto pagato in tempo."), Required: true))
        {
            Snippet = """{ "days": $1, "percent": $2 }""",
        }, new("A bonus for paying early.", "Un premio per chi paga prima.")),
        new("points", new ObjectShape(new("points", "punti"),
            new Setting("per", MoneyShape.Instance, new("The amount that earns them, each time it is full.", "L'importo che li dà, ogni volta che è raggiunto."), Required: true),
            new Setting("points", NumberShape.AboveZero, new("How many; 1 if not given.", "Quanti; 1 se non indicato.")))
        {
            Snippet = """{ "per": $1, "points": 1 }""",
        }, new("Loyalty points.", "Punti fedeltà.")),
        new("goods", new ObjectShape(new("a bonus in goods", "un premio in merce"),
            new Setting("item", TextShape.Any, new("The item.", "L'articolo."), Required: true),
            new Setting("quantity", NumberShape.AboveZero, new("How many, in the unit of its price; 1 if not given.", "Quanti, nell'unità del prezzo; 1 se non indicato.")),
            new Setting("perAmount", MoneyShape.Instance, new("The amount that earns them, each time it is full.", "L'importo che li dà, ogni volta che è raggiunto.")),
            new Setting("perQuantity", NumberShape.AboveZero, new("The quantity that earns them, each time it is full, instead of an amount.", "La quantità che li dà, ogni volta che è raggiunta, al posto di un importo.")))
        {
            Snippet = """{ "item": "$1", "quantity": 1, "perAmount": $2 }""",
        }, new("A bonus in goods.", "Un premio in merce.")),
        new("referral", new ObjectShape(new("a reward for a new customer", "un premio per un nuovo cliente"),
            new Setting("brought", TextShape.NameOf(Word.Account), new("The new customer.", "Il nuovo cliente."), Required: true),
            new Setting("turnover", MoneyShape.Instance, new("What it must buy.", "Quanto deve acquistare."), Required: true),
            new Setting("within", TextShape.Duration, new("In which time from its first purchase.", "In quanto tempo dal suo primo acquisto."), Required: true),
            new Setting("reward", MoneyShape.Instance, new("What is earned, once.", "Quanto si riceve, una volta."), Required: true))
        {
            Snippet = """{ "brought": "$1", "turnover": $2, "within": "${3:12 months}", "reward": $4 }""",
        }, new("A reward for bringing a new customer.", "Un premio per avere segnalato un nuovo cliente.")),
        new("attribution", TextShape.OneOf(
            ("chronological", new("Purchases fill the slices one after the other, by date.", "Gli acquisti riempiono gli scaglioni uno dopo l'altro, per data.")),
            ("average", new("All purchases have the average rate.", "Tutti gli acquisti hanno l'aliquota media."))), new("Which purchases the slices of a graduated scale are of; chronological if not given.", "A quali acquisti spettano gli scaglioni di una scala graduated; chronological se non indicato.")),
        new("less", new ListShape(TextShape.Any, mayBeEmpty: false), new("Bonuses whose earnings are taken off the base, each by its id, or its full name where it stands in another file.", "Premi il cui importo si toglie dalla base: l'id, o il nome completo se in un altro file.")),
        new("guarantee", MoneyShape.Instance, new("The least that a whole period earns.", "Il minimo di un periodo intero.")),
        new("cap", CapShape.Instance, new("The most that a period earns: \"10 %\" of the base, or an amount.", "Il massimo di un periodo: \"10 %\" della base o un importo.")),
        new("combinedCap", new ObjectShape(new("a combined cap", "un massimo comune"),
            new Setting("with", new ListShape(TextShape.Any, mayBeEmpty: false), new("The bonuses that count beside this one; this one yields.", "I premi che contano insieme a questo; cede questo."), Required: true),
            new Setting("cap", CapShape.Instance, new("The most that they earn together: \"4 %\" of the base of this one, or an amount.", "Il massimo di tutti insieme: \"4 %\" della base di questo, o un importo."), Required: true))
        {
            Snippet = """{ "with": ["$1"], "cap": "$2 %" }""",
        }, new("The most that this bonus and others earn together.", "Il massimo di questo premio e di altri insieme.")),
        new("accrual", new ObjectShape(new("an accrual", "un accantonamento"),
            new Setting("method", TextShape.OneOf(
                ("reached", new("What is earned to date.", "Quanto maturato a oggi.")),
                ("expected", new("The share to date of what the forecast earns.", "La quota a oggi di quanto matura la previsione.")),
                ("rate", new("A set percentage of the base.", "Una percentuale fissa della base."))), new("How it is estimated.", "Come si stima."), Required: true),
            new Setting("forecast", NumberShape.AboveZero, new("What the period is expected to come to, in what the scale goes by; the host can say it too.", "A quanto si prevede che arrivi il periodo, nella grandezza della scala; può dirlo anche il sistema.")),
            new Setting("percent", Share, new("The set percentage.", "La percentuale fissa.")))
        {
            Snippet = """{ "method": "expected", "forecast": $1 }""",
        }, new("How much is set aside meanwhile; what is earned to date if not given.", "Quanto si accantona nel frattempo; quanto maturato a oggi se non indicato.")),
        new("returns", new ObjectShape(new("a rule for returns", "una regola per i resi"),
            new Setting("policy", TextShape.OneOf(
                ("reprice", new("What remains is counted as if nothing else had been bought.", "Ciò che resta conta come se il resto non fosse mai stato acquistato.")),
                ("keep", new("The step that was reached stays; what comes back takes its share along.", "Il gradino raggiunto resta; il reso si porta via la sua quota."))), new("What a return does to what was reached; reprice if not given.", "Che effetto ha un reso su quanto raggiunto; reprice se non indicato.")),
            new Setting("by", TextShape.OneOf(
                ("original-date", new("In the period of the original invoice.", "Nel periodo della fattura originaria.")),
                ("credit-date", new("In the period of the credit.", "Nel periodo dell'accredito."))), new("On which day it counts; original-date if not given.", "In quale data conta; original-date se non indicato.")))
        {
            Snippet = """{ "policy": "${1:reprice}", "by": "${2:original-date}" }""",
        }, new("What becomes of the bonus when goods come back.", "Che ne è del premio quando la merce torna.")),
        new("rollUp", new ObjectShape(new("a roll-up", "un cumulo di gruppo"),
            new Setting("payout", TextShape.OneOf(
                ("head", new("The account of the agreement gets all.", "Tutto al cliente dell'accordo.")),
                ("split", new("Each account gets its share by what it bought.", "A ciascuno la sua quota, secondo gli acquisti."))), new("Who gets it.", "A chi va."), Required: true),
            new Setting("membership", TextShape.OneOf(
                ("transaction", new("Who belonged to it on the day of the purchase.", "Chi ne faceva parte il giorno dell'acquisto.")),
                ("period-end", new("Who belongs to it when the period ends.", "Chi ne fa parte alla fine del periodo."))), new("Whose purchases count; transaction if not given.", "Di chi contano gli acquisti; transaction se non indicato.")))
        {
            Snippet = """{ "payout": "${1:head}" }""",
        }, new("Has the accounts below earn together with this one; each by itself if not given.", "Fa cumulare al cliente gli acquisti di chi gli sta sotto; ciascuno per sé se non indicato.")))
    {
        Snippet = """{ "id": "$1", "base": "$2", "period": "${3:year}", "settle": "$4", "scale": { "by": "amount", "kind": "all-units", "steps": [ { "from": $5, "percent": $6 } ] } }""",
    };

    private static ObjectShape Target => field ??= new(new("a target", "un obiettivo"),
        new("amount", NumberShape.AboveZero, new("The amount to reach.", "L'importo da raggiungere.")),
        new("quantity", NumberShape.AboveZero, new("The quantity to reach, instead of an amount.", "La quantità da raggiungere, al posto di un importo.")),
        new("unit", TextShape.NameOf(Word.Unit), new("The unit of the quantity; that of the items' prices if not given.", "L'unità della quantità; quella dei prezzi se non indicata.")),
        new("weight", NumberShape.AboveZero, new("The weight to reach, instead of an amount.", "Il peso da raggiungere, al posto di un importo.")),
        new("reward", MoneyShape.Instance, new("What is paid for reaching it, once a period.", "Quanto si paga per averlo raggiunto, una volta per periodo.")),
        new("percent", Share, new("Or the percentage of the whole base.", "O la percentuale di tutta la base.")))
    {
        Snippet = """{ "amount": $1, "reward": $2 }""",
    };

    private static ObjectShape Growth => field ??= new(new("growth", "una crescita"),
        new("by", TextShape.OneOf(BonusFigures), new("What is compared; amount if not given.", "Che cosa si confronta; l'importo se non indicato.")),
        new("over", TextShape.Baseline, new("Over what: \"same period last year\" (if not given), \"previous period\", or a period such as \"2025\".", "Rispetto a che cosa: \"same period last year\" (se non indicato), \"previous period\" o un periodo come \"2025\".")),
        new("baseline", NumberShape.NotNegative, new("The baseline in figures, fixed once and for all.", "La base di confronto in cifre, fissata una volta per tutte.")),
        new("on", TextShape.OneOf(
            ("whole", new("All purchases of the period.", "Tutti gli acquisti del periodo.")),
            ("increment", new("Only what is bought more than the baseline.", "Solo quanto si acquista più della base di confronto."))), new("What the rate is of.", "Di che cosa è l'aliquota."), Required: true),
        new("zeroBaseline", TextShape.OneOf(
            ("skip", new("Nothing is earned over a baseline of zero.", "Niente, se la base di confronto è zero.")),
            ("pay", new("Anything over zero is unlimited growth: the last step.", "Qualsiasi acquisto oltre zero è crescita illimitata: l'ultimo gradino."))), new("What a baseline of zero means; skip if not given.", "Che cosa significa una base di confronto a zero; skip se non indicato.")),
        new("perimeter", TextShape.OneOf(
            ("then", new("Of those who belonged to it at each time.", "Di chi ne faceva parte in ciascun periodo.")),
            ("now", new("Of those who belong to it now, on both sides.", "Di chi ne fa parte ora, nei due periodi.")),
            ("both", new("Of those who belonged to it at both times.", "Di chi ne faceva parte in entrambi."))), new("Whose purchases count where accounts earn together; then if not given.", "Di chi contano gli acquisti quando più clienti cumulano; then se non indicato.")),
        new("reviewed", TextShape.Day, new("The day on which somebody last looked whether the baseline is still right.", "Il giorno in cui si è verificata l'ultima volta la base di confronto.")),
        new("steps", new ListShape(BonusStep, mayBeEmpty: false), new("The steps by growth in percent, ascending.", "I gradini per crescita in percento, crescenti."), Required: true))
    {
        Snippet = """{ "on": "${1:whole}", "steps": [ { "from": $2, "percent": $3 } ] }""",
    };

    private static ObjectShape Mix => field ??= new(new("a mix", "un mix"),
        new("part", ConditionShape.Instance, new("Which purchases have the share.", "Quali acquisti hanno la quota."), Required: true),
        new("on", TextShape.OneOf(
            ("whole", new("All purchases of the base.", "Tutti gli acquisti della base.")),
            ("part", new("Only those purchases.", "Solo quegli acquisti."))), new("What the rate is of; whole if not given.", "Di che cosa è l'aliquota; whole se non indicato.")),
        new("steps", new ListShape(BonusStep, mayBeEmpty: false), new("The steps by share in percent, ascending.", "I gradini per quota in percento, crescenti."), Required: true))
    {
        Snippet = """{ "part": { "item.category": "$1" }, "steps": [ { "from": $2, "percent": $3 } ] }""",
    };

    private static ObjectShape BonusStep => field ??= new(new("a step of a bonus", "un gradino di premio"),
        new("from", NumberShape.NotNegative, new("From which figure on, included; of a graduated scale above it.", "Da quale cifra in poi, compresa; di una scala graduated al di sopra."), Required: true),
        new("percent", PercentOfBonus, new("A percentage of the base.", "Una percentuale della base.")),
        new("amountPerUnit", MoneyShape.Instance, new("Money for each unit.", "Importo per unità.")),
        new("amount", MoneyShape.Instance, new("One amount.", "Un importo unico.")))
    {
        Snippet = """{ "from": $1, "percent": $2 }""",
    };

    private static NumberShape PercentOfBonus => field ??= new(0, 100, new("a percentage from 0 to 100", "una percentuale da 0 a 100"));

    private static ObjectShape BonusScale() => new(new("a scale of a bonus", "una scala di premio"),
        new("by", TextShape.OneOf(BonusFigures), new("What it goes by, summed over the period.", "La grandezza, sommata nel periodo."), Required: true),
        new("unit", TextShape.NameOf(Word.Unit), new("The unit of quantities; that of the items' prices if not given.", "L'unità delle quantità; quella dei prezzi se non indicata.")),
        new("kind", TextShape.OneOf(
            ("all-units", new("The reached step holds for the whole, back to the first purchase.", "Il gradino raggiunto vale per il tutto, dal primo acquisto.")),
            ("graduated", new("Each slice has the value of its own step.", "Ogni scaglione ha il valore del suo gradino.")),
            ("linear", new("Between two steps the value goes in a straight line from the one to the other.", "Tra due gradini il valore passa in linea retta dall'uno all'altro.")),
            ("total", new("Each reached step pays its amount.", "Ogni gradino raggiunto paga il suo importo."))), new("What a step applies to.", "A che cosa si applica un gradino."), Required: true),
        new("reached", TextShape.OneOf(
            ("at", new("With the unit of that number, of whole units.", "Con l'unità di quel numero, per unità intere."))), new("Where a graduated slice begins; above its bound if not given.", "Dove comincia uno scaglione; sopra il suo limite se non indicato.")),
        new("steps", new ListShape(BonusStep, mayBeEmpty: false), new("The steps, ascending.", "I gradini, crescenti."), Required: true))
    {
        Snippet = """{ "by": "amount", "kind": "all-units", "steps": [ { "from": $1, "percent": $2 } ] }""",
    };
}
