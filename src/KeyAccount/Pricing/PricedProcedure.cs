using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A procedure with its rules in rank order and the evaluator that matches them.</summary>
internal sealed class PricedProcedure
{
    /// <summary>Conditions of accesses and contracted prices are asked first.</summary>
    public const int PriceStage = 0;

    /// <summary>Then those rules that may shut out all others on the order.</summary>
    public const int ExclusiveStage = 1;

    /// <summary>Then each step of the procedure.</summary>
    public const int FirstStepStage = 2;

    public required Procedure Procedure { get; init; }

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

    /// <summary>Gets the fields that each step writes when it is done, what it took off each line and what the order came to; null where no rule reads them.</summary>
    public required (Field? Discount, Field? Subtotal)[] Written { get; init; }

    public static int StageOf(Step step) => FirstStepStage + step.Index;
}
