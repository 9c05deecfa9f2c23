namespace KeyAccount.Rules.SpecialConditions;

/// <summary>A kind of special condition.</summary>
/// <param name="Name">Its name in rule files.</param>
/// <param name="Title">What people read.</param>
/// <param name="Merge">How conditions of the kind from several places come together.</param>
internal sealed record ConditionKind(string Name, Title Title, MergeRule Merge)
{
    public static readonly ConditionKind Payment = new("payment", new("Payment", "Pagamento"), MergeRule.Nearest);
    public static readonly ConditionKind Delivery = new("delivery", new("Delivery", "Resa"), MergeRule.Nearest);

    /// <summary>Gets the built-in kinds in the order in which a quote lists them; a company's own come after them.</summary>
    public static IReadOnlyList<ConditionKind> All { get; } = [Payment, Delivery];
}
