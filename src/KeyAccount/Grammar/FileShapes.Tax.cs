namespace KeyAccount.Grammar;

/// <content>How tax is worked out.</content>
internal static partial class FileShapes
{
    private static ObjectShape Tax => field ??= new(new("the tax", "l'imposta"),
        new("at", TextShape.OneOf(
            ("category", new("Of what each tax category comes to, as invoices by EN 16931 have it.", "Sul totale di ogni categoria d'imposta, come nelle fatture EN 16931.")),
            ("line", new("Of each line.", "Su ogni riga.")),
            ("unit", new("Of each unit of a line, rounded.", "Su ogni unità di una riga, arrotondata.")),
            ("unit-exact", new("Of each unit of a line, rounded only in the sum.", "Su ogni unità di una riga, arrotondata solo nella somma."))), new("Where tax is worked out and rounded; category if not given.", "Dove si calcola e si arrotonda l'imposta; category se non indicato.")),
        new("orderAllowance", TextShape.OneOf(
            ("split", new("Split over the categories by what they come to.", "Ripartita sulle categorie secondo il loro importo.")),
            ("document", new("Not split: it must state its category.", "Non ripartita: deve indicare la sua categoria."))), new("What happens to an adjustment of the document that states no tax category; split if not given.", "Che cosa accade a una rettifica del documento senza categoria d'imposta; split se non indicato.")),
        new("reconcile", TextShape.OneOf(
            ("lines", new("The tax of lines and the tax of rates sum to the same.", "L'imposta delle righe e quella delle aliquote danno la stessa somma.")),
            ("none", new("Each is rounded by itself.", "Ognuna si arrotonda per sé."))), new("Whether lines and rates are made to agree; none if not given.", "Se righe e aliquote si fanno coincidere; none se non indicato.")))
    {
        Snippet = """{ "at": "${1:category}" }""",
    };

    private static NumberShape Percentage => field ??= new(0, 1000, new("a percentage from 0 to 1000", "una percentuale da 0 a 1000"));

    /// <summary>Gets the rate of a tax, or several that are levied side by side.</summary>
    public static FiguresShape TaxRate => field ??= new(Percentage);

    /// <summary>Gets a tax category, with a rate of its own where it states one.</summary>
    public static TextOrObjectShape TaxOf => field ??= new(
        new ObjectShape(new("a tax category", "una categoria d'imposta"),
            new Setting("category", TextShape.Any, new("The category, such as S.", "La categoria, come S."), Required: true),
            new Setting("rate", TaxRate, new("Its rate, 22 for 22 %, or several; that of the request if not given.", "L'aliquota, 22 per il 22 %, o più aliquote; quella della richiesta se non indicata."))),
        new("a tax category, or one with its rate: { \"category\": \"S\", \"rate\": 22 }", "una categoria d'imposta, o una con aliquota: { \"category\": \"S\", \"rate\": 22 }"));
}
