namespace KeyAccount.Grammar;

/// <summary>The ways in which invoices are paid.</summary>
internal static class PaymentMethods
{
    public static IReadOnlyList<(string Name, Phrase Words)> All { get; } =
    [
        ("bankTransfer", new("bank transfer", "bonifico bancario")),
        ("directDebit", new("direct debit", "addebito diretto SEPA")),
        ("collectionOrder", new("bank collection order", "ricevuta bancaria (Ri.Ba.)")),
        ("billOfExchange", new("bill of exchange", "cambiale")),
        ("letterOfCredit", new("letter of credit", "lettera di credito")),
        ("cheque", new("cheque", "assegno")),
        ("card", new("card", "carta")),
        ("cash", new("cash", "contanti")),
    ];

    public static Phrase WordsOf(string name) => All.First(method => method.Name == name).Words;
}
