namespace KeyAccount;

/// <content>Codes of charges, tax and stated adjustments.</content>
internal static partial class Messages
{
    public static readonly MessageCode UnknownCharge = Error("KA1460",
        "there is no charge \"{0}\".{1}", "la spesa \"{0}\" non esiste.{1}",
        "Charges are declared in company.json: \"charges\": { \"freight\": { } }.", "Le spese si dichiarano in company.json: \"charges\": { \"freight\": { } }.");

    public static readonly MessageCode FactOfOtherLines = Error("KA1461",
        "\"{0}\" is a fact of {1}, but the rule is about {2}, so it never holds.", "\"{0}\" riguarda {1}, ma la regola riguarda {2}: non vale mai.",
        "Rules about charges say \"on\": \"charges\" and ask for charge. fields; the lines of goods are chosen by item. and line. fields.",
        "Le regole sulle spese dicono \"on\": \"charges\" e chiedono campi charge.; le righe di merce si scelgono con campi item. e line.");

    public static readonly MessageCode NoSuchCharge = Error("KA4052", "no charge \"{0}\".{1}", "la spesa \"{0}\" non esiste.{1}",
        "Charges are declared in company.json.", "Le spese si dichiarano in company.json.");

    public static readonly MessageCode ChargeTwice = Error("KA4050", "charge id \"{0}\" stands twice.", "l'id di spesa \"{0}\" compare due volte.",
        "Each charge has an id of its own; its kind can stand in \"charge\".", "Ogni spesa ha un suo id; il tipo può stare in \"charge\".");

    public static readonly MessageCode BadChargeAmount = Error("KA4051", "{0} of charge \"{1}\" is out of range.", "{0} della spesa \"{1}\" è fuori dai limiti.",
        "Write a figure from 0 to {2}; what lowers the amount is an adjustment.", "Scrivere una cifra da 0 a {2}; ciò che riduce l'importo è una rettifica.");

    public static readonly MessageCode BadAdjustment = Error("KA4053", "adjustment \"{0}\": {1}.", "rettifica \"{0}\": {1}.");

    public static readonly MessageCode NoTaxRate = Error("KA4054", "no rate for tax category \"{0}\".", "nessuna aliquota per la categoria d'imposta \"{0}\".",
        "The request hands in rates for: {1}.", "La richiesta indica aliquote per: {1}.");

    public static readonly MessageCode NothingToShareBy = Error("KA4058",
        "{1} of \"{0}\" cannot be shared out: no line has a weight ({2}).", "{1} di \"{0}\" non si può ripartire: nessuna riga ha un peso ({2}).",
        "The step's allocation says \"zero\": \"error\"; \"equal\" would share it evenly.", "La ripartizione del passo dice \"zero\": \"error\"; \"equal\" ripartirebbe in parti uguali.");

    public static readonly MessageCode NoTaxCategory = Error("KA4055", "it has no tax category.", "manca la categoria d'imposta.",
        "Write it in column \"tax\" of items/items.csv, in company.json for all that name none, or in the request.", "Scriverla nella colonna \"tax\" di items/items.csv, in company.json per chi non ne indica una, o nella richiesta.");

    public static readonly MessageCode BadTaxRate = Error("KA4056", "tax rate {0} is out of range.", "l'aliquota {0} è fuori dai limiti.",
        "Write a percentage from 0 to {1}.", "Scrivere una percentuale da 0 a {1}.");

    public static readonly MessageCode BadPrepaid = Error("KA4057", "what is paid already, {0}, is out of range.", "quanto è già pagato, {0}, è fuori dai limiti.");
}
