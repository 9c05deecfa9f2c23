using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using KeyAccount.Matching;
using KeyAccount.Network;
using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;

namespace KeyAccount.Tests.Network;

/// <summary>Where the semantics of NRules differ from ours, and that it does not show.</summary>
public sealed class SeamTests
{
    private readonly Field brand = new("brand", FieldKind.Symbol, FieldScope.Line, 0);
    private readonly Field channel = new("channel", FieldKind.Symbol, FieldScope.Order, 0);
    private readonly Field amount = new("amount", FieldKind.Number, FieldScope.Line, 1);

    [Fact]
    public void An_any_of_which_two_branches_hold_fires_once() =>
        Assert.Equal([0], Evaluation([(0, [new Any(new In(brand, Acme), new Present(brand))])]).Holding(0, 0).ToArray());

    [Fact]
    public void Rules_are_patterns_only_without_or_not_exists_and_aggregates()
    {
        var plan = Plan([(0, [new Any(new In(brand, Acme), new In(channel, Edi))]), (1, [new Not(new Present(amount)), new Not(new In(channel, Edi))])]);

        Assert.All(plan.Rules, rule =>
        {
            var left = RuleDefinitions.Of(rule).LeftHandSide;
            Assert.IsType<AndElement>(left);
            Assert.All(left.ChildElements, child => Assert.Null(Assert.IsType<PatternElement>(child).Source));
        });
    }

    [Fact]
    public void The_absence_of_a_late_figure_is_decided_when_its_stage_is_reached()
    {
        var (table, evaluation) = Begin([(1, [new Not(new Present(amount))])]);
        table.SetNumber(amount, 0, 5);

        evaluation.Reach(1);

        Assert.Equal([], evaluation.Holding(1, 0).ToArray());
        Assert.Equal([0], evaluation.Holding(1, 1).ToArray());
    }

    [Fact]
    public void An_action_inserts_nothing_and_sets_nothing_but_says_that_the_rule_holds()
    {
        var action = Assert.Single(RuleDefinitions.Of(Plan([(0, [new In(brand, Acme)])]).Rules[0]).RightHandSide.Actions);

        Assert.Equal(nameof(LineNode.Hold), Assert.IsAssignableFrom<MethodCallExpression>(action.Expression.Body).Method.Name);
    }

    [Fact]
    public void A_retest_counts_a_rule_once_however_often_it_fires_and_forgets_what_held_before()
    {
        var (table, evaluation) = Begin([(0, [new In(brand, Acme)]), (1, [new KeyAccount.Matching.Range(amount, 10, false, null, false)]), (1, [new KeyAccount.Matching.Range(amount, 5, false, null, false)]), (1, [])]);
        table.SetNumber(amount, 0, 12);
        evaluation.Reach(1);
        Assert.Equal([1, 2, 3], evaluation.Holding(1, 0).ToArray());

        evaluation.Reach(1);
        Assert.Equal([1, 2, 3], evaluation.Holding(1, 0).ToArray());

        table.SetNumber(amount, 0, 7);
        evaluation.Reach(1);
        Assert.Equal([2, 3], evaluation.Holding(1, 0).ToArray());

        table.SetNumber(amount, 0, 10);
        evaluation.Reach(1);
        Assert.Equal([1, 2, 3], evaluation.Holding(1, 0).ToArray());
        Assert.Equal([0], evaluation.Holding(0, 0).ToArray());
    }

    [Fact]
    public void A_figure_is_read_when_its_stage_is_reached_not_before()
    {
        var (table, evaluation) = Begin([(1, [new KeyAccount.Matching.Range(amount, 10, false, null, false)])]);
        table.SetNumber(amount, 0, 1);
        table.SetNumber(amount, 0, 20);

        evaluation.Reach(1);

        Assert.Equal([0], evaluation.Holding(1, 0).ToArray());
    }

    [Fact]
    public void Lines_that_are_alike_in_everything_are_two_lines()
    {
        var evaluation = Evaluation([(0, [new In(brand, Acme)])]);

        Assert.Equal([0], evaluation.Holding(0, 0).ToArray());
        Assert.Equal([0], evaluation.Holding(0, 1).ToArray());
        Assert.DoesNotContain(typeof(LineNode).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(MatchNode))), type => type.GetMethod("<Clone>$") is not null);
    }

    [Fact]
    public void The_order_of_the_agenda_does_not_show()
    {
        var rules = Enumerable.Range(0, 20).Select(i => (0, (Test[])(i % 2 == 0 ? [new In(brand, Acme)] : [new In(channel, Edi)]))).ToArray();

        Assert.Equal(Enumerable.Range(0, 20), Evaluation(rules).Holding(0, 0).ToArray());
    }

    [Fact]
    public void Rules_share_the_nodes_of_conditions_that_are_the_same()
    {
        var plan = Plan([(0, [new In(brand, Acme), new Present(channel)]), (0, [new Present(channel), new In(brand, Acme)]), (0, [new In(brand, Acme)])]);

        var schema = new RuleCompiler().Compile(plan.Rules.Select(RuleDefinitions.Of), TestContext.Current.CancellationToken).GetSchema();

        Assert.Equal(2, schema.Nodes.Count(node => node.NodeType == NodeType.Selection));
    }

    [Fact]
    public void A_list_of_five_thousand_values_is_one_condition_and_not_too_deep()
    {
        for (var i = 0; i < 5_000; i++)
        {
            brand.NumberOf($"b{i}");
        }

        var rule = (0, new Test[] { new In(brand, [.. Enumerable.Range(1, 5_000), Acme]) });

        Assert.Equal([0], Evaluation([rule], NRulesExpressions.Interpreted).Holding(0, 0).ToArray());
        Assert.Equal([0], Evaluation([rule]).Holding(0, 0).ToArray());
    }

    [Fact]
    public void Progress_is_reported_rule_by_rule_and_a_cancelled_compilation_yields_nothing()
    {
        var plan = Plan([.. Enumerable.Repeat((0, new Test[] { new In(brand, Acme) }), 5)]) with { Procedure = "standard" };
        var reports = new List<NRulesProgress>();
        using var stop = new CancellationTokenSource();

        NRulesEvaluator.Compile(plan, NRulesExpressions.Interpreted, new Listener(reports.Add), TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 6).Select(taken => new NRulesProgress("standard", taken, 5)), reports);

        Assert.Throws<OperationCanceledException>(() => NRulesEvaluator.Compile(plan, NRulesExpressions.Interpreted, new Listener(_ => stop.Cancel()), stop.Token));
    }

    [Fact]
    public void One_evaluator_serves_3000_requests_on_eight_threads()
    {
        var plan = Plan([(0, [new In(brand, Acme)]), (1, [new KeyAccount.Matching.Range(amount, 10, false, null, false)]), (1, [])]);
        var evaluator = Compile(plan);
        var wrong = 0;
        _ = Edi; // values get their numbers while rules are read, on one thread; afterwards they are only looked up

        Parallel.For(0, 3_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var table = Table(plan);
            using var evaluation = evaluator.Begin(table);
            table.SetNumber(amount, 0, i % 20);
            evaluation.Reach(1);
            if (!evaluation.Holding(0, 0).SequenceEqual([0]) || !evaluation.Holding(1, 0).SequenceEqual(i % 20 >= 10 ? [1, 2] : [2]))
            {
                Interlocked.Increment(ref wrong);
            }
        });

        Assert.Equal(0, wrong);
    }

    [Fact]
    public void An_evaluation_that_is_done_leaves_nothing_behind()
    {
        var plan = Plan([(0, [new In(brand, Acme)])]);
        var evaluator = Compile(plan);

        var done = Evaluate();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(done.IsAlive);
        GC.KeepAlive(evaluator);

        [MethodImpl(MethodImplOptions.NoInlining)]
        WeakReference Evaluate()
        {
            using var evaluation = evaluator.Begin(Table(plan));
            Assert.Equal(1, evaluation.Holding(0, 0).Length);
            return new WeakReference(evaluation);
        }
    }

    private int Acme => brand.NumberOf("Acme");

    private int Edi => channel.NumberOf("edi");

    private static NRulesEvaluator Compile(MatchPlan plan, NRulesExpressions form = NRulesExpressions.Compiled) =>
        NRulesEvaluator.Compile(plan, form, null, TestContext.Current.CancellationToken);

    private IEvaluation Evaluation((int Stage, Test[] When)[] rules, NRulesExpressions form = NRulesExpressions.Compiled)
    {
        var plan = Plan(rules);
        return Compile(plan, form).Begin(Table(plan));
    }

    private (FactTable Table, IEvaluation Evaluation) Begin((int Stage, Test[] When)[] rules)
    {
        var plan = Plan(rules);
        var table = Table(plan);
        return (table, Compile(plan).Begin(table));
    }

    private MatchPlan Plan((int Stage, Test[] When)[] rules) => new(
        new FactLayout([brand, channel, amount]),
        [.. rules.Select((rule, rank) => new MatchRule(rank, $"rule {rank}", rule.Stage, rule.When))],
        [0, rules.Count(rule => rule.Stage == 0), rules.Length]);

    /// <summary>Two lines of the brand Acme, by EDI.</summary>
    private FactTable Table(MatchPlan plan)
    {
        var table = new FactTable(plan.Layout);
        table.Reset(2);
        table.SetInt(channel, 0, Edi);
        table.SetInt(brand, 0, Acme);
        table.SetInt(brand, 1, Acme);
        return table;
    }

    private sealed class Listener(Action<NRulesProgress> to) : IProgress<NRulesProgress>
    {
        public void Report(NRulesProgress value) => to(value);
    }
}
