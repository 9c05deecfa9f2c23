using KeyAccount.Contracts.Figures;

namespace KeyAccount.Contracts.Outputs;

/// <summary>The words that stand around the clauses.</summary>
internal sealed class ContractWords
{
    private readonly Language language;

    private ContractWords(Language language) => this.language = language;

    public static ContractWords In(Language language) => new(language);

    public string Supplier => new Phrase("Supplier", "Fornitore").In(language);

    public string Customer => new Phrase("Customer", "Cliente").In(language);

    /// <summary>Says which rules and which day a contract was drafted from.</summary>
    public string DraftedFrom(Contract contract)
    {
        var day = FigureWriter.Of(language).Write(Figure.Date("", contract.AsOf));
        return new Phrase($"Drafted on {day} from the rules {contract.Agreement}, version {contract.RuleSet}.", $"Redatto il {day} dalle regole {contract.Agreement}, versione {contract.RuleSet}.").In(language);
    }
}
