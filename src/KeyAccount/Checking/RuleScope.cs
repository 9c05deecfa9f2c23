using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Where a condition stands, which decides what it can read and which currency a bare figure has.</summary>
/// <param name="Procedure">The procedure that the rule is read for; null for price conditions.</param>
/// <param name="Step">The number of the rule's step; or one of the constants below.</param>
/// <param name="Currency">The number of the currency of bare figures; null where a bare figure is an error.</param>
/// <param name="NamedCurrency">Whether an order in another currency than <paramref name="Currency"/> can come, so that a bare figure holds for one only.</param>
internal sealed record RuleScope(Procedure? Procedure, int Step, int? Currency, bool NamedCurrency)
{
    /// <summary>Stands for a step that is not known, so that what a rule says can be looked at all the same.</summary>
    public const int AnyStep = int.MaxValue;

    /// <summary>Stands for conditions on base prices, which are decided before any amount is known.</summary>
    public const int BeforePrices = -1;

    /// <summary>Stands for rules that derive facts and for guards, which are decided before the first step.</summary>
    public const int BeforeSteps = -2;

    /// <summary>Stands for what is decided once all steps are taken, so that every figure is known.</summary>
    public const int AfterSteps = AnyStep - 1;

    /// <summary>Gets the tests that choose the lines of the rule, where something is summed over them.</summary>
    public Test[] Chosen { get; init; } = [];

    /// <summary>Gets the days on which the rule is valid, where something is summed over them.</summary>
    public Period Valid { get; init; } = Period.Always;
}
