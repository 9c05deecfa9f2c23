namespace KeyAccount;

/// <content>Codes of bonuses.</content>
internal static partial class Messages
{
    public static readonly MessageCode NotOfAPosting = Error("KA1601",
        "\"{0}\" is not known of what was bought: an invoice has no such field.", "\"{0}\" non si conosce di un acquisto: una fattura non ha questo campo.",
        "Test fields of account. and item., line.quantity, line.weight, line.amount, line.listAmount and own line. fields.",
        "Usare campi account. e item., line.quantity, line.weight, line.amount, line.listAmount e campi propri line.");

    public static readonly MessageCode UnknownMeasure = Error("KA1600",
        "there is no {0} \"{1}\".{2}", "{0} \"{1}\" non esiste.{2}",
        "Bases and calendars are declared in measures.json; a bonus of another file has its full name: \"edilnord/2026/year-end\".",
        "Basi e calendari si dichiarano in measures.json; un premio di un altro file ha il nome completo: \"edilnord/2026/year-end\".");

    public static readonly MessageCode NoSuchBonus = Error("KA4070",
        "the ledger tells of a bonus \"{0}\" that there is not.{1}", "il registro parla di un premio \"{0}\" che non esiste.{1}",
        "Name the bonuses of the rules by their full names.", "Indicare i premi delle regole con il nome completo.");

    public static readonly MessageCode BadLedgerFigure = Error("KA4071",
        "what the ledger tells of \"{0}\" cannot be used.", "ciò che il registro dice di \"{0}\" non si può usare.",
        "Revenue is thisYear, lastYear or last12Months; figures have at most 15 digits, and a forecast is not below zero.", "Gli acquisti sono thisYear, lastYear o last12Months; le cifre hanno al più 15 cifre intere, e una previsione non è sotto zero.");

    public static readonly MessageCode NotADayOfYears = Error("KA1602",
        "\"{0}\" is no day of every year.", "\"{0}\" non è un giorno di ogni anno.", "Write month and day: \"04-01\".", "Scrivere mese e giorno: \"04-01\".");

    public static readonly MessageCode BonusCircle = Error("KA1603",
        "the bonus waits for itself: {0}.", "il premio aspetta sé stesso: {0}.",
        "Of two bonuses one is worked out first: take one name out of \"less\" or \"combinedCap\".", "Tra due premi uno si calcola prima: togliere un nome da \"less\" o \"combinedCap\".");

    public static readonly MessageCode UnlikeBonuses = Error("KA1604",
        "\"{0}\" and \"{1}\" cannot be set against each other: {2}.", "\"{0}\" e \"{1}\" non si possono confrontare: {2}.",
        "Give both the same period, the same beginning of the year, the same payout, and both money.", "Dare a entrambi lo stesso periodo, lo stesso inizio dell'anno, lo stesso beneficiario, ed entrambi in denaro.");

    public static readonly MessageCode NotABaseline = Error("KA1605",
        "\"{0}\" is no baseline.", "\"{0}\" non è una base di confronto.",
        "Write \"same period last year\", \"previous period\", or a period such as \"2025\".", "Scrivere \"same period last year\", \"previous period\" o un periodo come \"2025\".");

    public static readonly MessageCode BaselineNotPast = Error("KA1606",
        "the baseline {0} does not lie before {1}, in which the bonus is earned.", "la base di confronto {0} non precede {1}, in cui matura il premio.",
        "Take a period that is over when the bonus begins.", "Indicare un periodo già concluso quando il premio comincia.");
}
