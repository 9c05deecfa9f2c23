namespace KeyAccount.Rules.SpecialConditions;

/// <summary>A kind of special condition.</summary>
/// <param name="Name">Its name in rule files.</param>
/// <param name="Title">What people read.</param>
/// <param name="Merge">How conditions of the kind from several places come together.</param>
internal sealed record ConditionKind(string Name, Title Title, MergeRule Merge)
{
    public static readonly ConditionKind Payment = new("payment", new("Payment", "Pagamento"), MergeRule.Nearest);
    public static readonly ConditionKind Delivery = new("delivery", new("Delivery", "Resa"), MergeRule.Nearest);
    public static readonly ConditionKind MinimumOrder = new("minimumOrder", new("Minimum order", "Ordine minimo"), MergeRule.Nearest);
    public static readonly ConditionKind PriceHold = new("priceHold", new("Price hold", "Blocco prezzi"), MergeRule.Nearest);
    public static readonly ConditionKind ListChangeNotice = new("listChangeNotice", new("Notice of list changes", "Preavviso di variazione listino"), MergeRule.Nearest);
    public static readonly ConditionKind Exclusivity = new("exclusivity", new("Exclusivity", "Esclusiva"), MergeRule.All);
    public static readonly ConditionKind Commitment = new("commitment", new("Purchase commitment", "Impegno di acquisto"), MergeRule.All);
    public static readonly ConditionKind ServiceLevel = new("serviceLevel", new("Service level", "Livello di servizio"), MergeRule.Nearest);
    public static readonly ConditionKind Returns = new("returns", new("Returns", "Resi"), MergeRule.Nearest);
    public static readonly ConditionKind Contribution = new("contribution", new("Contribution", "Contributo"), MergeRule.All);
    public static readonly ConditionKind Referral = new("referral", new("Referral", "Segnalazione"), MergeRule.Nearest);
    public static readonly ConditionKind CreditLimit = new("creditLimit", new("Credit limit", "Fido"), MergeRule.Nearest);
    public static readonly ConditionKind MostFavoured = new("mostFavoured", new("Best price", "Miglior prezzo"), MergeRule.All);

    /// <summary>Gets the built-in kinds in the order in which a quote lists them; a company's own come after them.</summary>
    public static IReadOnlyList<ConditionKind> All { get; } = [Payment, Delivery, MinimumOrder, PriceHold, ListChangeNotice, Exclusivity, Commitment, ServiceLevel, Returns, Contribution, Referral, CreditLimit, MostFavoured];
}
