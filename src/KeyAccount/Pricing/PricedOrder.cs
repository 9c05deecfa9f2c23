using System.Collections.Immutable;
using KeyAccount.Matching;
using KeyAccount.Pricing.Goods;
using KeyAccount.Pricing.Guards;
using KeyAccount.Pricing.Outcomes;
using KeyAccount.Pricing.SpecialConditions;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>What came out of pricing a request, as numbers.</summary>
/// <param name="Procedure">The procedure that priced it, which knows the rules by their rank.</param>
/// <param name="Currency">The ISO 4217 currency of every amount.</param>
/// <param name="Lines">The lines in the order of the request, then charges.</param>
/// <param name="Steps">The bars, step by step and within a step line by line.</param>
/// <param name="Losses">The rules that held and gave nothing.</param>
/// <param name="Contributed">The rules that code of the host added, at the ranks after the procedure's.</param>
/// <param name="Derived">The facts that were derived.</param>
/// <param name="Rounding">What rounding the order's total changed.</param>
internal sealed record PricedOrder(PricedProcedure Procedure, string Currency, PricedLine[] Lines, AppliedStep[] Steps, Loss[] Losses, PricedRule[] Contributed, DerivedValue[] Derived, decimal Rounding)
{
    /// <summary>Gets how many of the lines are of goods; charges follow them.</summary>
    public required int GoodsCount { get; init; }

    /// <summary>Gets the number of the currency among those that orders come in.</summary>
    public required int CurrencyNumber { get; init; }

    /// <summary>Gets the account and those above it on the day of the order.</summary>
    public required (Account Account, int Distance)[] Family { get; init; }

    /// <summary>Gets the lines of goods.</summary>
    public ReadOnlySpan<PricedLine> Goods => Lines.AsSpan(0, GoodsCount);

    /// <summary>Gets the stated adjustments of the document.</summary>
    public IReadOnlyList<PricedAdjustment> Adjustments { get; init; } = [];

    /// <summary>Gets the tax; null where the request hands in no rates.</summary>
    public PricedTax? Tax { get; init; }

    /// <summary>Gets the rounding of what is to be paid; null for none.</summary>
    public Rounding? PayableRounding { get; init; }

    /// <summary>Gets the limits that the order has used.</summary>
    /// <summary>Gets which lines count in the sums that scales read.</summary>
    public ImmutableArray<(Field Sum, int Line)> Pooled { get; init; } = [];

    public ImmutableArray<LimitUse> Consumed { get; init; } = [];

    /// <summary>Gets what no line could take of amounts of the order, by the rank of the rule.</summary>
    public ImmutableArray<(int Rank, decimal Amount)> Unplaced { get; init; } = [];

    /// <summary>Gets the free goods that come on top of what was ordered.</summary>
    public ImmutableArray<AddedGoods> FreeGoods { get; init; } = [];

    /// <summary>Gets the bonus that is expected of each line of goods; null where none is expected.</summary>
    public decimal[]? ExpectedBonus { get; init; }

    /// <summary>Gets the price holds that lines have come under.</summary>
    public HoldUse[] HoldUses { get; init; } = [];

    /// <summary>Gets the lines that have a price which is kept.</summary>
    public LineHold[] HeldLines { get; init; } = [];

    /// <summary>Gets the special conditions that hold; null for none.</summary>
    public HeldConditions? Conditions { get; init; }

    /// <summary>Gets the bounds that the order does not keep.</summary>
    public ImmutableArray<RaisedOutcome> Outcomes { get; init; } = [];

    /// <summary>Gets the limits of roles with conditions that hold, each with a line that it holds for.</summary>
    public HeldGuard[] HeldLimits { get; init; } = [];

    public PricedRule RuleAt(int rank) =>
        rank < Procedure.ByRank.Length ? Procedure.ByRank[rank] ?? Procedure.Conditions!.RuleAt(rank) : Contributed[rank - Procedure.ByRank.Length];
}
