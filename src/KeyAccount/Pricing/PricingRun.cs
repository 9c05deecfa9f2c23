using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KeyAccount.Matching;
using KeyAccount.Pricing.Goods;
using KeyAccount.Pricing.Guards;
using KeyAccount.Pricing.Outcomes;
using KeyAccount.Pricing.SpecialConditions;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Pricing;

/// <summary>The working memory of one pricing. Used again for the next one.</summary>
internal sealed class PricingRun(CompiledRules rules)
{
    private static readonly Dictionary<SpecialCondition, decimal> NothingBought = [];
    private readonly List<AppliedStep> steps = [];
    private readonly List<Loss> losses = [];
    private readonly List<DerivedValue> derived = [];
    private readonly List<PastLine> past = [];
    private readonly List<LimitUse> consumed = [];
    private readonly List<(int Rank, decimal Amount)> unplaced = [];
    private readonly List<AddedGoods> freeGoods = [];
    private readonly List<(int Index, int Line)> conditions = [];
    private readonly List<RaisedOutcome> outcomes = [];
    private LineState[] lines = [];
    private decimal[] subtotals = [];
    private int[] shutters = [];
    private decimal[] points = [];
    private bool[] held = [];
    private int[] numbers = [];
    private int lineCount;
    private int slots;

    /// <summary>In place of a line: all of them.</summary>
    public const int WholeOrder = -1;

    public FactTable Facts { get; } = new(rules.Layout);

    public StepPricer StepPricer { get; } = new();

    /// <summary>Gets the rules that code of the host has added.</summary>
    public ContributedRules Contributed { get; } = new();

    public AccountFacts Account { get; set; } = null!;

    public (Account Account, int Distance)[] Family { get; set; } = [];

    public PricedProcedure Procedure { get; set; } = null!;

    /// <summary>Gets whether drafts take part.</summary>
    public bool Simulates { get; set; }

    /// <summary>Gets the number of the order's currency.</summary>
    public int Currency { get; set; }

    public DateOnly OrderDate { get; set; }

    public DateOnly? RequestedDelivery { get; set; }

    public DateOnly? ServiceDate { get; set; }

    /// <summary>Gets the rank of the rule that shuts out all other discounts on the order; -1 for none.</summary>
    public int ExclusiveBy { get; set; }

    /// <summary>Gets the rank of the rule of higher priority that such a rule yields to; -1 for none.</summary>
    public int ExclusiveYieldsTo { get; set; }

    /// <summary>Gets how many lines are of goods; charges follow them.</summary>
    public int GoodsCount { get; set; }

    /// <summary>Gets what limits had used before this order, by the full name of their rule.</summary>
    public ImmutableArray<RuleUsage> Usage { get; set; } = [];

    /// <summary>Gets the bonus that is expected of every line that states none of its own, in percent of its net amount.</summary>
    public decimal ExpectedBonusPercent { get; set; }

    /// <summary>Gets the guards that hold, each with a line that it holds for.</summary>
    public List<HeldGuard> Guards { get; } = [];

    /// <summary>Gets the limits of roles with conditions that hold, each with a line that it holds for.</summary>
    public List<HeldGuard> HeldLimits { get; } = [];

    /// <summary>Gets the price holds that lines have come under, with what is left of each.</summary>
    public List<HoldUse> HoldUses { get; } = [];

    /// <summary>Gets the lines that have a price which is kept.</summary>
    public List<LineHold> HeldLines { get; } = [];

    /// <summary>Gets whether the quote has tax.</summary>
    public bool HasTax { get; set; }

    /// <summary>Gets the tax of each stated adjustment; null where it states none.</summary>
    public TaxRates?[] AdjustmentTax { get; set; } = [];

    public Span<LineState> Lines => lines.AsSpan(0, lineCount);

    /// <summary>Gets the items that a sum of different items has counted.</summary>
    public HashSet<(Field Sum, int Item)> SeenItems { get; } = [];

    /// <summary>Gets the facts that were derived, in the order in which they came to be known.</summary>
    public ReadOnlySpan<DerivedValue> Derived => CollectionsMarshal.AsSpan(derived);

    /// <summary>Gets the bars so far, step by step.</summary>
    public ReadOnlySpan<AppliedStep> Steps => CollectionsMarshal.AsSpan(steps);

    public ReadOnlySpan<Loss> Losses => CollectionsMarshal.AsSpan(losses);

    /// <summary>Gets the limits that this order has used.</summary>
    public ReadOnlySpan<LimitUse> Consumed => CollectionsMarshal.AsSpan(consumed);

    /// <summary>Gets what no line could take of an amount of the order.</summary>
    public ReadOnlySpan<(int Rank, decimal Amount)> Unplaced => CollectionsMarshal.AsSpan(unplaced);

    /// <summary>Gets the free goods that come on top of what was ordered.</summary>
    public ReadOnlySpan<AddedGoods> FreeGoods => CollectionsMarshal.AsSpan(freeGoods);

    /// <summary>Gets the bounds that the order does not keep.</summary>
    public ReadOnlySpan<RaisedOutcome> Outcomes => CollectionsMarshal.AsSpan(outcomes);

    /// <summary>Gets the units that rules for free goods have taken in the present step.</summary>
    public UnitsTaken UnitsTaken { get; } = new();

    /// <summary>Empties the memory and makes room.</summary>
    /// <param name="goodsCount">How many lines of goods the order has.</param>
    /// <param name="chargeCount">How many charges follow, those that rules may add included.</param>
    /// <param name="pastCount">How many lines were bought before, as far as rules read them. In the fact table they stand after the order's.</param>
    public void Reset(int goodsCount, int chargeCount = 0, int pastCount = 0)
    {
        Procedure = null!;
        GoodsCount = goodsCount;
        lineCount = goodsCount + chargeCount;
        derived.Clear();
        past.Clear();
        Usage = [];
        HasTax = false;
        AdjustmentTax = [];
        consumed.Clear();
        unplaced.Clear();
        freeGoods.Clear();
        conditions.Clear();
        outcomes.Clear();
        Guards.Clear();
        HeldLimits.Clear();
        HoldUses.Clear();
        HeldLines.Clear();
        UnitsTaken.Clear();
        Facts.Reset(lineCount + pastCount);
        steps.Clear();
        losses.Clear();
        Contributed.Clear();
        ExclusiveBy = ExclusiveYieldsTo = -1;
        if (lines.Length < lineCount)
        {
            lines = new LineState[lineCount];
        }

        Array.Clear(lines, 0, lineCount);
        foreach (ref var line in Lines)
        {
            (line.ExclusiveBy, line.FirstDiscount) = (-1, -1);
        }
    }

    /// <summary>Prepares what follows from the procedure.</summary>
    public void Use(PricedProcedure procedure)
    {
        Procedure = procedure;
        var stepCount = procedure.Procedure.Steps.Length;
        Fit(ref subtotals, lineCount * stepCount);
        if (procedure.HasExclusions)
        {
            slots = procedure.Procedure.Groups.Length + stepCount;
            Fit(ref shutters, lineCount * slots);
            Array.Fill(shutters, -1, 0, lineCount * slots);
        }
    }

    /// <summary>Gives a rule by its rank, from the rule files or from code.</summary>
    /// <returns>Null where the rank is that of a condition, or of the lines of an effect.</returns>
    public PricedRule? RuleAt(int rank) =>
        rank < Procedure.ByRank.Length ? Procedure.ByRank[rank] : Contributed[rank - Procedure.ByRank.Length];

    public bool IsCharge(int line) => line >= GoodsCount;

    /// <summary>Says whether a rule bears on lines of that kind: of goods, or charges that are there.</summary>
    public bool Bears(PricedRule rule, int line) => rule.OnCharges ? IsCharge(line) && !Lines[line].Waits : !IsCharge(line);

    /// <summary>Gives what the cap of a step leaves on a line.</summary>
    public decimal RoomOf(Step step, int line)
    {
        ref readonly var state = ref Lines[line];
        return step.Cap?.For(state.StartOfStep, Currency) is { } cap ? cap - Math.Abs(state.Running - state.StartOfStep) : decimal.MaxValue;
    }

    /// <summary>Gives what a limit of a rule had used before; null where nothing is said of it. What names no limit counts for each.</summary>
    public RuleUsage? UsageOf(string rule, string limit) =>
        Usage.FirstOrDefault(usage => usage.Rule == rule && usage.Limit == limit) ?? Usage.FirstOrDefault(usage => usage.Rule == rule && usage.Limit is null);

    public void GiveFree(AddedGoods goods) => freeGoods.Add(goods);

    /// <summary>Gives the lines as they stand, for the quote to keep.</summary>
    public PricedLine[] Priced()
    {
        var priced = new PricedLine[lineCount];
        for (var i = 0; i < priced.Length; i++)
        {
            priced[i] = new PricedLine(lines[i]);
        }

        return priced;
    }

    /// <summary>Adds a charge once all steps are taken; no rule bears on it.</summary>
    public void AddLine(LineState line)
    {
        if (lines.Length == lineCount)
        {
            Array.Resize(ref lines, lineCount + 2);
        }

        lines[lineCount++] = line;
    }

    /// <summary>Gives what is left of a price hold for an item.</summary>
    public HoldUse HoldUseOf(SpecialCondition hold, Item item)
    {
        var terms = (PriceHoldTerms)hold.Terms;
        if (HoldUses.Find(use => use.Hold == hold && (!terms.PerItem || use.Item == item)) is not { } found)
        {
            var before = terms.Quantity is null ? 0 : Usage.Where(usage => usage.Rule == hold.FullName && (!terms.PerItem || usage.Item == item.Sku)).Sum(usage => usage.Quantity);
            HoldUses.Add(found = new HoldUse(hold, terms.PerItem ? item : null, before));
        }

        return found;
    }

    /// <summary>Notes that a special condition holds for a line.</summary>
    public void HoldCondition(int index, int line) => conditions.Add((index, line));

    /// <summary>Gives the special conditions that hold; null for none.</summary>
    public HeldConditions? ConditionsThatHold(PricingRequest request) =>
        conditions.Count == 0 ? null : new HeldConditions(Procedure.Conditions!, [.. conditions], Family, OrderDate, request.Simulate, GoodsCount, Bought(request));

    /// <summary>Gives what was bought in the period of each commitment, where the request says what was bought before.</summary>
    private Dictionary<SpecialCondition, decimal> Bought(PricingRequest request)
    {
        if (request.History.IsDefaultOrEmpty)
        {
            return NothingBought;
        }

        var bought = new Dictionary<SpecialCondition, decimal>(ReferenceEqualityComparer.Instance);
        foreach (var (index, _) in conditions)
        {
            if (Procedure.Conditions![index] is { Terms: CommitmentTerms { Bought: { } field } } commitment && Facts.TryNumber(field, 0, out var sum))
            {
                bought[commitment] = sum;
            }
        }

        return bought;
    }
    /// <summary>Notes a bound that the order does not keep; no figure changes by it.</summary>
    public void Raise(RaisedOutcome outcome) => outcomes.Add(outcome);

    public void Consume(LimitUse use) => consumed.Add(use);

    /// <summary>Notes a part of an amount of the order that no line could take.</summary>
    public void LeaveUnplaced(int rank, decimal amount) => unplaced.Add((rank, amount));

    /// <summary>Turns a line of what comes back to below zero, with its bars.</summary>
    public void TurnRound(int line)
    {
        ref var state = ref Lines[line];
        (state.Quantity, state.ListAmount, state.BaseAmount, state.Running) = (-state.Quantity, -state.ListAmount, -state.BaseAmount, -state.Running);
        foreach (ref var step in CollectionsMarshal.AsSpan(steps))
        {
            if (step.Line == line)
            {
                step = step with { Of = -step.Of, Amount = -step.Amount };
            }
        }
    }

    /// <exception cref="PricingException">The line's amount is too large to be exact.</exception>
    public void Add(in AppliedStep step)
    {
        steps.Add(step);
        ref var line = ref Lines[step.Line];
        line.Running += step.Amount;
        if (step.Amount > 0 && line.Running > Grammar.Figures.LargestAmount)
        {
            throw new PricingException([new PricingProblem(Messages.TooLarge, line.Request.Id, null, null)]);
        }
    }

    public void Lose(int line, int rank, LossReason reason, int by = -1) => losses.Add(new Loss(line, rank, reason, by));

    public void AddPast(PastLine line) => past.Add(line);

    /// <summary>Gives what was bought before, by its place in the fact table.</summary>
    public PastLine Past(int line) => past[line - lineCount];

    public void AddDerived(FactRule rule, int line, FieldValue value) => derived.Add(new DerivedValue(rule, line, value));

    /// <summary>Gives the numbers of the conditions on base prices that hold for a line, ascending; valid until the next call.</summary>
    public ReadOnlySpan<int> HoldingPriceConditions(IEvaluation evaluation, int line)
    {
        if (!Procedure.HasPriceConditions)
        {
            return [];
        }

        var ranks = evaluation.Holding(Procedure.PriceStage, line);
        var first = Procedure.FirstPriceCondition;
        if (first == 0)
        {
            return ranks;
        }

        Fit(ref numbers, ranks.Length);
        for (var i = 0; i < ranks.Length; i++)
        {
            numbers[i] = ranks[i] - first;
        }

        return numbers.AsSpan(0, ranks.Length);
    }

    /// <summary>Gives room to add up the points of scorecards.</summary>
    public Span<decimal> Points(int count)
    {
        Fit(ref points, count);
        return points.AsSpan(0, count);
    }

    /// <summary>Gives room to remember which rules hold for some line; none does yet.</summary>
    public Span<bool> Held(int count)
    {
        Fit(ref held, count);
        held.AsSpan(0, count).Clear();
        return held.AsSpan(0, count);
    }

    /// <summary>Remembers what a line came to after a step.</summary>
    public void SetSubtotal(int line, int step, decimal amount) => subtotals[(line * Procedure.Procedure.Steps.Length) + step] = amount;

    /// <summary>Gives what a line came to after an earlier step.</summary>
    public decimal Subtotal(int line, int step) => subtotals[(line * Procedure.Procedure.Steps.Length) + step];

    /// <summary>Gives the rank of the rule that shuts a group on a line: the one that stands for it, or one that excludes it; -1 for none.</summary>
    public ref int GroupShutBy(int line, int group) => ref shutters[(line * slots) + group];

    /// <summary>Gives the rank of the rule that excludes a step on a line; -1 for none.</summary>
    public ref int StepShutBy(int line, int step) => ref shutters[(line * slots) + Procedure.Procedure.Groups.Length + step];

    private static void Fit<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length];
        }
    }
}
