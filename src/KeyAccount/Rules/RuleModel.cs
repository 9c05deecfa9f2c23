namespace KeyAccount.Rules;

/// <summary>A checked rule folder, ready to be compiled.</summary>
internal sealed record RuleModel(
    string Hash,
    Catalog Catalog,
    IReadOnlyDictionary<Account, PriceBook> Contracted,
    PriceBook Policies,
    IReadOnlyList<PriceCondition> PriceConditions,
    IReadOnlyDictionary<Procedure, IReadOnlyList<DiscountRule>> Discounts,
    FactRules Facts);
