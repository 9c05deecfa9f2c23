using KeyAccount.Matching;
using KeyAccount.Pricing.Guards;
using KeyAccount.Pricing.SpecialConditions;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A procedure with its rules in rank order and the evaluator that matches them.</summary>
internal sealed class PricedProcedure
{
    /// <summary>Gets the stages of sums and facts that conditions on base prices can read; asked first.</summary>
    public required DerivedStage[] BeforePrices { get; init; }

    /// <summary>Gets the stage of the conditions of accesses and contracted prices.</summary>
    public required int PriceStage { get; init; }

    /// <summary>Gets the stages of the other sums and facts that hold for the whole order.</summary>
    public required DerivedStage[] AfterPrices { get; init; }

    /// <summary>Gets the stage of those rules that may shut out all others on the order.</summary>
    public required int ExclusiveStage { get; init; }

    /// <summary>Gets, for each step, the stages of the sums that its rules read and that change from step to step.</summary>
    public required DerivedStage[][] BeforeStep { get; init; }

    /// <summary>Gets the stage of each step.</summary>
    public required int[] StepStages { get; init; }

    /// <summary>Gets the guards; null where there are none.</summary>
    public required PricedGuards? Guards { get; init; }

    /// <summary>Gets the limits of roles that have conditions; null for none.</summary>
    public PricedLimits? Limits { get; init; }

    public required Procedure Procedure { get; init; }

    /// <summary>Gets the rules of all procedures, as they were checked.</summary>
    public required RuleModel Model { get; init; }

    public required MatchPlan Plan { get; init; }

    public required IRuleEvaluator Evaluator { get; init; }

    /// <summary>Gets the rules by rank; null where the rank is a condition on base prices.</summary>
    public required PricedRule?[] ByRank { get; init; }

    /// <summary>Gets whether a rule of the procedure can shut out another.</summary>
    public required bool HasExclusions { get; init; }

    /// <summary>Gets whether groups compete in other groups.</summary>
    public required bool HasNestedGroups { get; init; }

    /// <summary>Gets for each step whether it is walked rule by rule over the order, because a rule of it bears on several lines at once.</summary>
    public required bool[] WalksOrder { get; init; }

    /// <summary>Gets the charges that rules can add; null for none.</summary>
    public PricedCharges? Charges { get; init; }

    /// <summary>Gets the special conditions; null for none.</summary>
    public PricedConditions? Conditions { get; init; }

    /// <summary>Gets the price holds; null for none.</summary>
    public PriceHolds? Holds { get; init; }

    /// <summary>Gets the fields that each step writes when it is done, what it took off each line, the price of a unit and what the order came to; null where no rule reads them.</summary>
    public required (Field? Discount, Field? Price, Field? Subtotal)[] Written { get; init; }

    /// <summary>Gets whether anything counts what was bought before.</summary>
    public required bool ReadsHistory { get; init; }

    /// <summary>Gets whether some base price has a condition.</summary>
    public required bool HasPriceConditions { get; init; }

    /// <summary>Gets the rank of the first condition on base prices.</summary>
    public int FirstPriceCondition => Plan.StageStart[PriceStage];

    public int StageOf(Step step) => StepStages[step.Index];
}
