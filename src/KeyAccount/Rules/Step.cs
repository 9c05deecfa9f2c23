using KeyAccount.Matching;
using KeyAccount.RuleFiles;

namespace KeyAccount.Rules;

/// <summary>A step of a pricing procedure.</summary>
internal sealed record Step
{
    public required int Index { get; init; }

    public required string Name { get; init; }

    public required Title Title { get; init; }

    public required bool IsSurcharge { get; init; }

    public StepKind Holds { get; init; }

    /// <summary>Gets where it is written.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Gets whether it holds free goods, and nothing else.</summary>
    public bool HoldsFreeGoods => Holds == StepKind.FreeGoods;

    public required AmountBase Of { get; init; }

    /// <summary>Gets the keys that candidates are ranked by before they are admitted one by one.</summary>
    public required RankKey[] Order
    {
        get;
        init
        {
            field = value;
            RanksByWorth = Array.Exists(value, key => key.Kind == RankKeyKind.Worth);
            RanksExclusiveFirst = value is [{ Kind: RankKeyKind.Exclusive, Reversed: false }, ..];
        }
    }

    /// <summary>Gets whether only the first is admitted.</summary>
    public required bool TakesOne { get; init; }

    /// <summary>Gets the keys that admitted rules are applied by; empty for the order of admission.</summary>
    public required RankKey[] Apply { get; init; }

    public required bool Retest { get; init; }

    public required Cap? Cap { get; init; }

    /// <summary>Gets whether the full name settles rules that are equal in every key, in so many words.</summary>
    public required bool TieById { get; init; }

    /// <summary>Gets whether a discount that is larger than the price gives nothing, instead of what is left.</summary>
    public required bool DropsOverrun { get; init; }

    public required IReadOnlyList<RoundingRule> Rounding { get; init; }

    /// <summary>Gets whether rules are compared once for the order instead of on each line.</summary>
    public bool ComparesOrder { get; init; }

    /// <summary>Gets whether only the rules of the nearest account that has any count.</summary>
    public bool NearestOnly { get; init; }

    /// <summary>Gets on which units earlier reductions of a line lie, for a rule that covers some of them.</summary>
    public EarlierReductions Earlier { get; init; }

    /// <summary>Gets whether its bars are shown but change no price.</summary>
    public bool IsStatistical { get; init; }

    public AllocationSettings Allocation { get; init; } = AllocationSettings.Default;

    /// <summary>Gets the condition of all its rules, as it is written; null for none.</summary>
    public JsonValue? When { get; init; }

    /// <summary>Gets the fields that make a rule specific, the most specific first.</summary>
    public Field[] Specificity { get; init; } = [];

    /// <summary>Gets whether ranking needs what each rule is worth.</summary>
    public bool RanksByWorth { get; private init; }

    /// <summary>Gets whether an exclusive rule prevails whatever its priority.</summary>
    public bool RanksExclusiveFirst { get; private init; }
}
