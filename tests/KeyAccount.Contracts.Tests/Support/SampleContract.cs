using KeyAccount.Contracts.Figures;

namespace KeyAccount.Contracts.Tests.Support;

/// <summary>A short contract written by hand: every kind of piece, a scale, an annex, obligations.</summary>
internal sealed class SampleContract
{
    private readonly Language language;

    private SampleContract(Language language) => this.language = language;

    public static Contract In(Language language) => new SampleContract(language).Make();

    private Contract Make() => new()
    {
        Agreement = "edilnord/2026",
        Language = language,
        Title = Say("Framework agreement 2026", "Accordo quadro 2026"),
        AsOf = new DateOnly(2026, 1, 15),
        RuleSet = "sha256:0123456789abcdef",
        Parties =
        [
            new ContractParty(Say("Supplier", "Fornitore"), "", "Ferramenta & Figli S.p.A.", "IT"),
            new ContractParty(Say("Customer", "Cliente"), "edilnord", "Edilnord <Cooperativa> \"Nord\"", "IT"),
        ],
        Clauses =
        [
            Clause(1, "definitions", Say("Definitions", "Definizioni"), [],
                Paragraph("1.1", Term(Say("Net Purchases", "Acquisti Netti"), "net-purchases", defines: true), Say(" means the invoiced amounts without VAT.", " indica gli importi fatturati al netto dell'IVA."))),
            Clause(2, "volume-rebate", Say("Year-end volume rebate", "Premio quantitativo di fine anno"), ["edilnord/2026/year-end"],
                Paragraph("2.1", Say("On ", "Sugli "), Term(Say("Net Purchases", "Acquisti Netti"), "net-purchases", defines: false), Say(" of the year the Supplier grants:", " dell'anno il Fornitore riconosce:")),
                new ContractTable(
                    [Say("From", "Da"), Say("Rate", "Aliquota")],
                    [
                        Row(Money("/scale/steps/0/from", 250_000m), Percent("/scale/steps/0/percent", 1.5m)),
                        Row(Money("/scale/steps/1/from", 1_000_000m), Percent("/scale/steps/1/percent", 2.75m)),
                    ]),
                Paragraph("2.2", Say("It is paid under ", "È pagato ai sensi dell'"), new ReferenceRun(Say("clause 3", "art. 3"), "payment"), Say(" for the items of ", " per gli articoli dell'"), new ReferenceRun(Say("Annex A", "Allegato A"), "prices"), ".")),
            Clause(3, "payment", Say("Payment", "Pagamento"), ["edilnord/2026/payment"],
                Paragraph("3.1", Say("Invoices are due ", "Le fatture sono pagabili a "), Write(Figure.Days("edilnord/2026/payment#/days", 60)), Say(" from their date, from ", " dalla loro data, dal "), Write(Figure.Date("edilnord/2026#/validFrom", new DateOnly(2026, 1, 1))), "."),
                Paragraph("3.1.1", Say("Sums below ", "Le somme inferiori a "), Write(Figure.Money("edilnord/2026/payment#/atLeast", 0.5m, "EUR")), Say(" are not asked for.", " non sono richieste."))),
        ],
        Annexes =
        [
            new ContractAnnex("prices", Say("Annex A", "Allegato A"), Say("Net prices", "Prezzi netti"),
            [
                Paragraph("", Say("Prices per unit, VAT excluded.", "Prezzi unitari, IVA esclusa.")),
                new ContractTable([Say("Item", "Articolo"), Say("Price", "Prezzo")], [Row(new NameRun("Bolt | M8*40"), Write(Figure.Money("edilnord/2026/bolt-with-a-very-long-name-that-goes-on-and-on#/lines/0/price", 0.4655m, "EUR")))]),
            ]),
        ],
        Obligations =
        [
            new Obligation("volume-rebate", "edilnord/2026/year-end", Say("Supplier", "Fornitore"), Say("Customer", "Cliente"), Say("statement of purchases; scale, rate", "conteggio degli acquisti; scaglione, aliquota"), new DateOnly(2027, 1, 31)),
            new Obligation("volume-rebate", "edilnord/2026/year-end", Say("Supplier", "Fornitore"), Say("Customer", "Cliente"), Say("credit note of the year-end volume rebate that the statement shows", "nota di credito del premio quantitativo di fine anno che il conteggio riporta"), new DateOnly(2027, 2, 28)),
        ],
    };

    private string Say(string english, string italian) => language == Language.Italian ? italian : english;

    private FigureRun Write(Figure figure) => new(FigureWriter.Of(language).Write(figure), figure);

    private FigureRun Money(string pointer, decimal value) => Write(Figure.Money($"edilnord/2026/year-end#{pointer}", value, "EUR"));

    private FigureRun Percent(string pointer, decimal value) => Write(Figure.Percent($"edilnord/2026/year-end#{pointer}", value));

    private static TermRun Term(string text, string term, bool defines) => new(text, term, defines);

    private static ContractRow Row(params ContractRun[] cells) => new([.. cells.Select(cell => new ContractCell([cell]))]);

    private static ContractParagraph Paragraph(string number, params Piece[] pieces) => new(number, [.. pieces.Select(piece => piece.Run)]);

    private static ContractClause Clause(int number, string id, string title, string[] rules, params ContractBlock[] blocks) =>
        new() { Id = id, Version = "1.0.0", Number = number, Title = title, Rules = [.. rules], Blocks = [.. blocks] };

    /// <summary>A piece of text, or words that become one.</summary>
    private sealed record Piece(ContractRun Run)
    {
        public static implicit operator Piece(string text) => new(new TextRun(text));

        public static implicit operator Piece(ContractRun run) => new(run);
    }
}
