using KeyAccount.Grammar;
using KeyAccount.Rules;

namespace KeyAccount;

/// <summary>What a rule in code gives: it inserts an adjustment into the session, and the adjustment goes through its step like any rule, ranked, excluded, capped and rounded.</summary>
/// <remarks>It counts at the step that it names, by the figures at that step's start. In a step of discounts it takes off, in one of surcharges it adds.</remarks>
public sealed class Adjustment
{
    private Adjustment(string step, LineFact line, ValueKind kind, decimal figure, string? title, int priority = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(step);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(figure);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(figure, kind == ValueKind.Percent ? 100 : Figures.Largest);
        Step = step;
        Line = line;
        Kind = kind;
        Figure = figure;
        Title = title;
        Priority = priority;
    }

    /// <summary>Gets the step of the pricing procedure.</summary>
    public string Step { get; }

    /// <summary>Gets the line.</summary>
    public LineFact Line { get; }

    /// <summary>Gets the percentage, or the amount in the order's currency.</summary>
    public decimal Figure { get; }

    /// <summary>Gets what the bar of the waterfall is called; null for the title of the step.</summary>
    public string? Title { get; }

    /// <summary>Gets the priority among the rules of the step; 0 if not set.</summary>
    public int Priority { get; }

    internal ValueKind Kind { get; }

    /// <summary>Makes a percentage, 3 for 3 %, of what the step says.</summary>
    public static Adjustment Percent(string step, LineFact line, decimal percent, string? title) => new(step, line, ValueKind.Percent, percent, title);

    /// <summary>Makes an amount for each unit of the item's price, in the order's currency.</summary>
    public static Adjustment AmountPerUnit(string step, LineFact line, decimal amount, string? title) => new(step, line, ValueKind.AmountPerUnit, amount, title);

    /// <summary>Makes an amount for the whole line, in the order's currency.</summary>
    public static Adjustment AmountPerLine(string step, LineFact line, decimal amount, string? title) => new(step, line, ValueKind.AmountPerLine, amount, title);

    /// <summary>Gives the same adjustment with a priority.</summary>
    public Adjustment WithPriority(int priority) => new(Step, Line, Kind, Figure, Title, priority);
}
