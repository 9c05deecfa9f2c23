using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>The working memory of one pricing. Used again for the next one.</summary>
internal sealed class PricingRun(CompiledRules rules)
{
    private readonly List<AppliedStep> steps = [];
    private readonly List<Loss> losses = [];
    private readonly List<LimitUse> consumed = [];
    private readonly List<(int Rank, decimal Amount)> unplaced = [];
    private LineState[] lines = [];
    private decimal[] subtotals = [];
    private int[] shutters = [];
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

    /// <summary>Gets whether the quote has tax.</summary>
    public bool HasTax { get; set; }

    /// <summary>Gets the tax of each stated adjustment; null where it states none.</summary>
    public TaxRates?[] AdjustmentTax { get; set; } = [];

    public Span<LineState> Lines => lines.AsSpan(0, Facts.Lines);

    /// <summary>Gets the bars so far, step by step.</summary>
    public ReadOnlySpan<AppliedStep> Steps => CollectionsMarshal.AsSpan(steps);

    public ReadOnlySpan<Loss> Losses => CollectionsMarshal.AsSpan(losses);

    /// <summary>Gets the limits that this order has used.</summary>
    public IReadOnlyList<LimitUse> Consumed => consumed;

    /// <summary>Gets what no line could take of an amount of the order.</summary>
    public IReadOnlyList<(int Rank, decimal Amount)> Unplaced => unplaced;

    /// <summary>Empties the memory.</summary>
    /// <param name="goodsCount">How many lines are of goods.</param>
    /// <param name="chargeCount">How many charges follow, those that rules may add included.</param>
    public void Reset(int goodsCount, int chargeCount = 0)
    {
        var lineCount = goodsCount + chargeCount;
        GoodsCount = goodsCount;
        Usage = [];
        HasTax = false;
        AdjustmentTax = [];
        consumed.Clear();
        unplaced.Clear();
        Facts.Reset(lineCount);
        steps.Clear();
        losses.Clear();
        Contributed.Clear();
        ExclusiveBy = ExclusiveYieldsTo = -1;
        if (lines.Length < lineCount)
        {
            lines = new LineState[lineCount];
        }
    }

    /// <summary>Prepares what follows from the procedure.</summary>
    public void Use(PricedProcedure procedure)
    {
        Procedure = procedure;
        var stepCount = procedure.Procedure.Steps.Length;
        Fit(ref subtotals, Facts.Lines * stepCount);
        if (procedure.HasExclusions)
        {
            slots = procedure.Procedure.Groups.Length + stepCount;
            Fit(ref shutters, Facts.Lines * slots);
            Array.Fill(shutters, -1, 0, Facts.Lines * slots);
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

    /// <summary>Gives what a rule's limit had used before; null where nothing is said of it.</summary>
    public RuleUsage? UsageOf(string rule) => Usage.FirstOrDefault(usage => usage.Rule == rule);

    public void Consume(LimitUse use) => consumed.Add(use);

    /// <summary>Notes a part of an amount of the order that no line could take.</summary>
    public void LeaveUnplaced(int rank, decimal amount) => unplaced.Add((rank, amount));

    /// <exception cref="PricingException">The line's amount is too large to be exact.</exception>
    public void Add(AppliedStep step)
    {
        steps.Add(step);
        ref var line = ref Lines[step.Line];
        line.Running += step.Amount;
        if (line.Running > Grammar.Figures.LargestAmount)
        {
            throw new PricingException([new PricingProblem(Messages.TooLarge, line.Request.Id, null, null)]);
        }
    }

    public void Lose(int line, int rank, LossReason reason, int by = -1) => losses.Add(new Loss(line, rank, reason, by));

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
