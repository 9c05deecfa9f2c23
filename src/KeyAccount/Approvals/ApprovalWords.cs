using KeyAccount.Grammar;
using KeyAccount.Rules.Authorities;

namespace KeyAccount.Approvals;

/// <summary>The words of approvals, in each language.</summary>
internal static class ApprovalWords
{
    public static readonly Phrase Heading = new("Approvals", "Approvazioni");
    public static readonly Phrase Nobody = new("nobody", "nessuno");
    public static readonly Phrase NobodyMay = new("Nobody may give it", "Nessuno può darla");
    public static readonly Phrase ApprovedBy = new("approved by", "approvato da");

    /// <summary>Gives what a limit is called.</summary>
    public static Phrase Name(AuthorityLimit limit) => limit switch
    {
        AuthorityLimit.Discount => new("A discount by hand.", "Uno sconto manuale."),
        AuthorityLimit.TotalDiscount => new("The total discount.", "Lo sconto totale."),
        AuthorityLimit.Margin => new("The margin.", "Il margine."),
        AuthorityLimit.Deviation => new("How far a bound of a rule is missed.", "Di quanto si manca la soglia di una regola."),
        AuthorityLimit.PaymentDays => new("Days of payment.", "I giorni di pagamento."),
        AuthorityLimit.Bonus => new("A bonus beside the rules.", "Un bonus oltre alle regole."),
        _ => new("The value of the order.", "Il valore dell'ordine."),
    };

    public static Phrase NameOf(Role role) => new(role.NameIn(Language.English), role.NameIn(Language.Italian));

    /// <summary>Says what is to be approved.</summary>
    public static Phrase What(AuthorityLimit limit, decimal? figure, string currency, Matter? matter)
    {
        var f = figure is { } known ? Write(known) : "";
        return (limit, figure) switch
        {
            (AuthorityLimit.Discount, null) => new("a discount by hand where nothing was left to pay", "uno sconto manuale dove non c'era più nulla da pagare"),
            (AuthorityLimit.Discount, _) when matter is { IsOfOrder: true } => new($"a discount by hand of {f} % on the order", $"uno sconto manuale del {f} % sull'ordine"),
            (AuthorityLimit.Discount, _) => new($"a discount by hand of {f} %", $"uno sconto manuale del {f} %"),
            (AuthorityLimit.TotalDiscount, null) => new("a discount on a list price of zero", "uno sconto su un prezzo di listino pari a zero"),
            (AuthorityLimit.TotalDiscount, _) => new($"{f} % off the list price in all", $"uno sconto totale del {f} % sul listino"),
            (AuthorityLimit.Margin, null) => new("a price that leaves no margin", "un prezzo che non lascia margine"),
            (AuthorityLimit.Margin, _) => new($"a margin of {f} %", $"un margine del {f} %"),
            (AuthorityLimit.Deviation, null) => new("a bound that is missed", "una soglia mancata"),
            (AuthorityLimit.Deviation, _) => new($"a bound missed by {f} %", $"una soglia mancata del {f} %"),
            (AuthorityLimit.PaymentDays, _) => new($"payment within {f} days", $"pagamento a {f} giorni"),
            (AuthorityLimit.Bonus, _) => new($"a bonus of {f} % beside the rules", $"un bonus del {f} % oltre alle regole"),
            _ => new($"an order of {f} {currency}", $"un ordine di {f} {currency}"),
        };
    }

    /// <summary>Says why it has to be approved: the rule that asks, and how far the maker may go.</summary>
    public static Phrase Why(Matter matter, Review review, string currency)
    {
        var asked = matter.Raised is { } raised && raised.Kind.Say(raised, currency) is var said
            ? new Phrase($"{raised.Rule.FullName} asks for it: {said.English}", $"lo chiede {raised.Rule.FullName}: {said.Italian}") : null;
        var limit = review.Maker is { Role: var role } ? Limit(role, review.Approvers!.LimitOf(role, matter.Limit, matter.Lines), matter.Limit, currency)
            : asked is null ? new Phrase("it was not said who made the quote", "non è indicato chi ha fatto il preventivo") : null;
        return asked is null ? limit! : limit is null ? asked : new Phrase($"{asked.English}; {limit.English}", $"{asked.Italian}; {limit.Italian}");
    }

    private static Phrase Limit(Role role, decimal? figure, AuthorityLimit limit, string currency)
    {
        var (english, italian) = (role.NameIn(Language.English), role.NameIn(Language.Italian));
        if (figure is not { } most)
        {
            return new($"{english} may not agree it", $"{italian} non può concordarlo");
        }

        var f = Write(most);
        return limit switch
        {
            AuthorityLimit.Margin => new($"{english} may go down to {f} %", $"{italian} può scendere fino al {f} %"),
            AuthorityLimit.PaymentDays => new($"{english} may go up to {f} days", $"{italian} può arrivare a {f} giorni"),
            AuthorityLimit.ContractValue => new($"{english} may go up to {f} {currency}", $"{italian} può arrivare a {f} {currency}"),
            _ => new($"{english} may go up to {f} %", $"{italian} può arrivare al {f} %"),
        };
    }

    private static string Write(decimal figure) => Figures.Write(decimal.Round(figure, 2, MidpointRounding.AwayFromZero) is var rounded && rounded == figure ? rounded : decimal.Round(figure, 4, MidpointRounding.AwayFromZero));
}
