using KeyAccount.Matching;
using Range = KeyAccount.Matching.Range;

namespace KeyAccount.Tests.Matching;

public sealed class CompiledEvaluatorTests
{
    private readonly Field segment = new("account.segment", FieldKind.Symbol, FieldScope.Order, 0);
    private readonly Field codes = new("order.code", FieldKind.Set, FieldScope.Order, 0);
    private readonly Field sku = new("item.sku", FieldKind.Symbol, FieldScope.Line, 0);
    private readonly Field quantity = new("line.quantity", FieldKind.Number, FieldScope.Line, 0);
    private readonly Field running = new("line.amount", FieldKind.Number, FieldScope.Line, 1);

    [Fact]
    public void A_late_figure_is_read_afresh_each_time_its_stage_is_reached()
    {
        var plan = Plan([(1, [new Range(running, 100, false, null, false)])]);
        var table = Table(plan, lines: 1);
        using var evaluation = new CompiledEvaluator(plan).Begin(table);

        table.SetNumber(running, 0, 100m);
        evaluation.Reach(1);
        Assert.Equal([0], evaluation.Holding(1, 0).ToArray());

        table.SetNumber(running, 0, 99.99m);
        evaluation.Reach(1);
        Assert.Empty(evaluation.Holding(1, 0).ToArray());
    }

    [Fact]
    public void The_rules_of_a_stage_are_given_under_that_stage_only()
    {
        var plan = Plan([(0, []), (0, []), (2, []), (2, [])]);
        using var evaluation = new CompiledEvaluator(plan).Begin(Table(plan, lines: 1));

        Assert.Equal([0, 1], evaluation.Holding(0, 0).ToArray());
        Assert.Empty(evaluation.Holding(1, 0).ToArray());
        Assert.Equal([2, 3], evaluation.Holding(2, 0).ToArray());
    }

    [Fact]
    public void A_rule_that_fails_late_is_left_out_between_those_that_hold()
    {
        var plan = Plan([(1, []), (1, [new Present(running)]), (1, []), (1, [new Not(new Present(running))])]);
        using var evaluation = new CompiledEvaluator(plan).Begin(Table(plan, lines: 1));

        evaluation.Reach(1);
        Assert.Equal([0, 2, 3], evaluation.Holding(1, 0).ToArray());
    }

    [Fact]
    public void No_rules_and_no_lines_are_no_trouble()
    {
        var none = Plan([]);
        using var withoutRules = new CompiledEvaluator(none).Begin(Table(none, lines: 2));
        Assert.Empty(withoutRules.Holding(0, 1).ToArray());

        var some = Plan([(0, [new Present(quantity)])]);
        using var withoutLines = new CompiledEvaluator(some).Begin(Table(some, lines: 0));
        withoutLines.Reach(1);
    }

    [Fact]
    public void A_request_leaves_nothing_behind_for_the_next()
    {
        var plan = Plan([(0, [new Range(quantity, 10, false, null, false)])]);
        var evaluator = new CompiledEvaluator(plan);
        var table = Table(plan, lines: 2);
        table.SetNumber(quantity, 0, 10m);
        table.SetNumber(quantity, 1, 10m);
        using (var first = evaluator.Begin(table))
        {
            Assert.Equal([0], first.Holding(0, 1).ToArray());
        }

        table.Reset(2);
        using var second = evaluator.Begin(table);
        Assert.Empty(second.Holding(0, 0).ToArray());
        Assert.Empty(second.Holding(0, 1).ToArray());
    }

    [Fact]
    public void Thousands_of_rules_and_lines_are_answered_as_the_naive_evaluator_does()
    {
        var (plan, requests) = Large();
        var naive = new NaiveEvaluator(plan);
        var compiled = new CompiledEvaluator(plan);
        foreach (var table in requests)
        {
            using var expected = naive.Begin(table);
            using var actual = compiled.Begin(table);
            for (var line = 0; line < table.Lines; line += 29)
            {
                Assert.Equal(expected.Holding(0, line).ToArray(), actual.Holding(0, line).ToArray());
                Assert.Equal(expected.Holding(2, line).ToArray(), actual.Holding(2, line).ToArray());
            }
        }
    }

    [Fact]
    public void Many_threads_may_ask_one_evaluator()
    {
        var (plan, requests) = Large();
        var evaluator = new CompiledEvaluator(plan);
        var expected = requests.Select(table => Answer(evaluator, table)).ToArray();

        Parallel.For(0, 400, i => Assert.Equal(expected[i % requests.Length], Answer(evaluator, requests[i % requests.Length])));

        static int[] Answer(CompiledEvaluator evaluator, FactTable table)
        {
            using var evaluation = evaluator.Begin(table);
            return [.. Enumerable.Range(0, table.Lines).SelectMany(line => evaluation.Holding(2, line).ToArray())];
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void Nothing_is_allocated_once_an_evaluator_is_warm(int rowBudget)
    {
        var (plan, requests) = Large();
        var evaluator = new CompiledEvaluator(plan, rowBudget);
        var held = Ask();
        Assert.NotEqual(0, held);

        // A collection in between counts the rest of the thread's memory as allocated; what is really allocated is so each time.
        var least = long.MaxValue;
        for (var i = 0; i < 20 && least > 0; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var again = Ask();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.Equal(held, again);
        }

        Assert.Equal(0, least);

        int Ask()
        {
            var count = 0;
            foreach (var table in requests)
            {
                using var evaluation = evaluator.Begin(table);
                for (var stage = 0; stage < 3; stage++)
                {
                    evaluation.Reach(stage);
                    for (var line = 0; line < table.Lines; line++)
                    {
                        count += evaluation.Holding(stage, line).Length;
                    }
                }
            }

            return count;
        }
    }

    private (MatchPlan Plan, FactTable[] Requests) Large()
    {
        foreach (var i in Enumerable.Range(1, 5_000))
        {
            sku.NumberOf($"sku {i}");
        }

        string[] segments = ["retail", "wholesale", "industry"];
        Array.ForEach(segments, name => segment.NumberOf(name));
        codes.NumberOf("SPRING");
        var plan = Plan([.. Enumerable.Range(0, 9_000).Select(i => (i < 4_500 ? 0 : 2, TestsOf(i)))]);
        var requests = Enumerable.Range(0, 4).Select(i => Request(plan, i)).ToArray();
        return (plan, requests);
    }

    private Test[] TestsOf(int i) => (i % 5) switch
    {
        0 => [new In(sku, (i % 5_000) + 1), new Range(quantity, i % 20, i % 2 == 0, null, false)],
        1 => [new In(segment, (i % 3) + 1), new Not(new In(sku, (i % 5_000) + 1)), new Range(quantity, i % 70, false, (i % 70) + 1, true)],
        2 => [new In(sku, (i % 5_000) + 1, (i * 7 % 5_000) + 1), new Any(new Present(segment), new Present(quantity))],
        3 => [new Contains(codes, 1), new In(sku, (i % 5_000) + 1)],
        _ => [new Whole(quantity), new In(sku, (i % 5_000) + 1)],
    };

    private FactTable Request(MatchPlan plan, int number)
    {
        var table = Table(plan, lines: number == 3 ? 1_000 : 10);
        if (number > 0)
        {
            table.SetInt(segment, 0, number);
            table.AddToSet(codes, 1);
        }

        for (var line = 0; line < table.Lines; line++)
        {
            table.SetInt(sku, line, line % 11 == 10 ? Field.Other : ((line * 37) + number) % 5_000);
            table.SetNumber(quantity, line, line % 70 / 2m);
        }

        return table;
    }

    private MatchPlan Plan((int Stage, Test[] When)[] rules) =>
        new MatchCase([segment, codes, sku, quantity, running], StageCount: 3, rules, [], RowBudget: 0).Plan();

    private static FactTable Table(MatchPlan plan, int lines)
    {
        var table = new FactTable(plan.Layout);
        table.Reset(lines);
        return table;
    }
}
