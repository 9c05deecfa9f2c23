using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace KeyAccount.Tests.HostRules;

/// <summary>Three percent off every line from ten pieces on, for accounts of the group.</summary>
public class TenPieces : Rule
{
    public override void Define()
    {
        AccountFact account = null!;
        LineFact line = null!;

        When()
            .Match(() => account, a => a.Family.Contains("group"))
            .Match(() => line, l => l.Quantity >= 10);
        Then()
            .Do(context => context.Insert(Adjustment.Percent("promo", line, 3, "Ten pieces")));
    }
}

/// <summary>An amount off every line, in a step and with a priority that the test chooses.</summary>
internal sealed class Every(string step, decimal figure, int priority = 0, decimal fromAmount = 0) : Rule
{
    public override void Define()
    {
        LineFact line = null!;

        When().Match(() => line, l => l.Amount >= fromAmount);
        Then().Do(context => context.Insert(Adjustment.AmountPerLine(step, line, figure, "Every line").WithPriority(priority)));
    }
}

/// <summary>Works out its step in a method, out of sight.</summary>
internal sealed class OutOfSight(string step) : Rule
{
    public override void Define()
    {
        LineFact line = null!;

        When().Match(() => line);
        Then().Do(context => Give(context, line));
    }

    private void Give(IContext context, LineFact line) => context.Insert(Adjustment.Percent(step, line, 5, null));
}

/// <summary>Names a step that is nowhere.</summary>
internal sealed class Misspelt : Rule
{
    private const string Step = "promotion";

    public override void Define()
    {
        LineFact line = null!;

        When().Match(() => line);
        Then().Do(context => context.Insert(Adjustment.Percent(Step, line, 3, null)));
    }
}

/// <summary>Names a step that may hold something else than discounts.</summary>
internal sealed class Special : Rule
{
    public override void Define()
    {
        LineFact line = null!;

        When().Match(() => line);
        Then().Do(context => context.Insert(Adjustment.Percent("special", line, 3, null)));
    }
}

/// <summary>Two rules of which the second builds on what the first has inserted.</summary>
internal sealed class Marks : Rule
{
    public override void Define()
    {
        OrderFact order = null!;

        When().Match(() => order, o => o.Codes.Contains("VIP"));
        Then().Yield(context => new Mark());
    }
}

internal sealed class GivesForMarks : Rule
{
    public override void Define()
    {
        Mark mark = null!;
        LineFact line = null!;

        When().Match(() => mark).Match(() => line);
        Then().Yield(context => Adjustment.AmountPerUnit("promo", line, 1, "VIP"));
    }
}

internal sealed class Mark;

[Name("Stock check")]
internal sealed class Throws(bool inCondition) : Rule
{
    public override void Define()
    {
        LineFact line = null!;

        When().Match(() => line, l => !inCondition || Fail());
        Then().Do(context => Do(context));
    }

    private static bool Fail() => throw new InvalidOperationException("no stock figure");

    private static void Do(IContext context) => throw new InvalidOperationException("no stock figure");
}

internal sealed class NeverEnds : Rule
{
    public override void Define()
    {
        OrderFact order = null!;

        When().Match(() => order);
        Then().Do(context => context.Update(order));
    }
}

internal sealed class CannotBeDefined : Rule
{
    public override void Define() => throw new NotSupportedException("not yet");
}
