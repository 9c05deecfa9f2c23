using KeyAccount.Rules.Authorities;
using KeyAccount.Rules.Bonuses;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Rules;

/// <summary>A checked rule folder, ready to be compiled.</summary>
internal sealed record RuleModel(
    string Hash,
    Catalog Catalog,
    IReadOnlyDictionary<Account, PriceBook> Contracted,
    PriceBook Policies,
    IReadOnlyList<PriceCondition> PriceConditions,
    IReadOnlyDictionary<Procedure, IReadOnlyList<DiscountRule>> Discounts,
    FactRules Facts)
{
    /// <summary>Gets the charges that rules add.</summary>
    public required IReadOnlyDictionary<Procedure, IReadOnlyList<ChargeRule>> Charges { get; init; }

    /// <summary>Gets the bounds that discounts keep.</summary>
    public IReadOnlyList<Guard> Guards { get; init; } = [];

    /// <summary>Gets who may agree what; null where the folder does not say.</summary>
    public Authority? Authority { get; init; }

    /// <summary>Gets what accounts earn off the invoice, in an order in which each comes after those that it needs.</summary>
    public IReadOnlyList<BonusScheme> Bonuses { get; init; } = [];

    /// <summary>Gets the agreements that go on past their end.</summary>
    public IReadOnlyList<AgreementExtension> Extensions { get; init; } = [];

    /// <summary>Gets the agreements, by their full names.</summary>
    public IReadOnlyDictionary<string, Agreement> Agreements { get; init; } = new Dictionary<string, Agreement>();

    /// <summary>Gets what was agreed beside prices.</summary>
    public IReadOnlyList<SpecialCondition> Conditions { get; init; } = [];
}
