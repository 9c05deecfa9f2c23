using KeyAccount.Contracts.Changes;
using KeyAccount.Contracts.Figures;

namespace KeyAccount.Contracts.Outputs;

/// <summary>The words that stand around the clauses.</summary>
internal sealed class ContractWords
{
    private readonly Language language;

    private ContractWords(Language language) => this.language = language;

    public static ContractWords In(Language language) => new(language);

    /// <summary>Gets the tag of the language, as HTML and Word have it.</summary>
    public string Tag => new Phrase("en-GB", "it-IT").In(language);

    public string Supplier => new Phrase("Supplier", "Fornitore").In(language);

    public string Customer => new Phrase("Customer", "Cliente").In(language);

    public string Parties => new Phrase("Parties", "Parti").In(language);

    public string Calendar => new Phrase("Calendar of obligations", "Scadenzario").In(language);

    public string Due => new Phrase("By", "Entro il").In(language);

    public string Who => new Phrase("Who", "Chi").In(language);

    public string To => new Phrase("To", "A favore di").In(language);

    public string What => new Phrase("What", "Che cosa").In(language);

    public string Clause => new Phrase("Clause", "Articolo").In(language);

    public string PlaceAndDate => new Phrase("Place and date", "Luogo e data").In(language);

    public string Signature => new Phrase("Signature", "Firma").In(language);

    public string Page => new Phrase("Page", "Pagina").In(language);

    public string OfPages => new Phrase("of", "di").In(language);

    /// <summary>Says what has happened to a clause.</summary>
    public string Of(ChangeKind kind) => (kind switch
    {
        ChangeKind.Added => new Phrase("added", "aggiunto"),
        ChangeKind.Removed => new Phrase("removed", "eliminato"),
        ChangeKind.Figures => new Phrase("figures changed", "valori modificati"),
        _ => new Phrase("wording changed", "testo modificato"),
    }).In(language);

    /// <summary>Writes a day as the language does.</summary>
    public string Day(DateOnly day) => FigureWriter.Of(language).Write(Figure.Date("", day));

    /// <summary>Says which rules and which day a contract was drafted from.</summary>
    public string DraftedFrom(Contract contract)
    {
        var day = Day(contract.AsOf);
        return new Phrase($"Drafted on {day} from the rules {contract.Agreement}, version {contract.RuleSet}.", $"Redatto il {day} dalle regole {contract.Agreement}, versione {contract.RuleSet}.").In(language);
    }
}
