using KeyAccount.Matching;
using KeyAccount.Matching.Bitmaps;
using Range = KeyAccount.Matching.Range;

namespace KeyAccount.Tests.Matching;

public sealed class BitmapIndexTests
{
    private readonly Field brand = new("item.brand", FieldKind.Symbol, FieldScope.Line, 0);
    private readonly Field quantity = new("line.quantity", FieldKind.Number, FieldScope.Line, 0);
    private readonly Field running = new("line.amount", FieldKind.Number, FieldScope.Line, 1);
    private readonly Field codes = new("order.code", FieldKind.Set, FieldScope.Order, 0);

    public BitmapIndexTests()
    {
        brand.NumberOf("Acme");
        brand.NumberOf("Bora");
        codes.NumberOf("SPRING");
    }

    [Fact]
    public void A_test_on_one_field_known_from_the_start_is_answered_by_rows_whatever_its_shape()
    {
        var acme = new In(brand, 1);
        var dozen = new Range(quantity, 12, false, null, false);

        Assert.Empty(Residual(acme));
        Assert.Empty(Residual(new Not(new Any(acme, new Not(new Present(brand)), new All(acme, new In(brand, 2))))));
        Assert.Empty(Residual(new Any(dozen, new Range(quantity, null, false, 2, true))));
        Assert.Empty(Residual(new Contains(codes, 1)));
    }

    [Fact]
    public void A_conjunction_over_several_fields_is_taken_apart()
    {
        var acme = new In(brand, 1);
        var dozen = new Range(quantity, 12, false, null, false);

        Assert.Empty(Residual(new All(acme, dozen)));
        Assert.Empty(Residual(new Not(new Any(acme, dozen))));
        Assert.Empty(Residual(new Not(new Not(new All(acme, new All(dozen, new Contains(codes, 1)))))));
    }

    [Fact]
    public void What_no_row_can_answer_is_left_to_be_tried()
    {
        var acme = new In(brand, 1);
        Test[] left =
        [
            new Any(acme, new Present(quantity)),
            new Not(new All(acme, new Present(quantity))),
            new Whole(quantity),
            new Not(new Contains(codes, 1)),
            new Present(codes),
            new Range(running, 100, false, null, false),
        ];

        foreach (var test in left)
        {
            Assert.Single(Residual(test));
        }

        Assert.Equal([new Whole(quantity)], Residual(acme, new Whole(quantity)));
    }

    [Fact]
    public void Rows_are_as_many_as_the_values_that_rules_tell_apart()
    {
        for (var i = 0; i < 1_000; i++)
        {
            brand.NumberOf($"priced brand {i}");
        }

        var index = Index(int.MaxValue, new In(brand, 500));

        // every rule; before the named value, the value, and all after it
        Assert.Equal(4, index.Words.Length / index.RowLength);
    }

    [Fact]
    public void Rows_past_the_budget_are_given_by_their_differences()
    {
        for (var i = 0; i < 2_000; i++)
        {
            brand.NumberOf($"brand {i}");
        }

        Test[] tests = [.. Enumerable.Range(1, 2_000).Select(id => new In(brand, id))];
        var index = Index(1_000, tests);

        Assert.NotNull(Assert.Single(index.LineFields).Near);
        Assert.Equal(2, index.Words.Length / index.RowLength);
        Assert.Null(Assert.Single(Index(int.MaxValue, tests).LineFields).Near);
    }

    [Fact]
    public void No_row_differs_in_more_than_a_few_rules_from_one_that_is_written_out()
    {
        var index = Index(0, [.. Enumerable.Range(1, 1_000).Select(min => new Range(quantity, min, false, null, false))]);
        var near = Assert.Single(index.LineFields).Near;

        Assert.NotNull(near);
        Assert.Equal(1_001, near.WrittenAt.Length);
        Assert.All(Enumerable.Range(0, 1_001), row => Assert.InRange(near.DifferencesFrom[row + 1] - near.DifferencesFrom[row], 0, 64));
        Assert.Equal(1 + 1 + (1_000 / 65), index.Words.Length / index.RowLength);
    }

    private static Test[] Residual(params Test[] tests) => Index(int.MaxValue, [.. tests], together: true).Residual[0] ?? [];

    private static BitmapIndex Index(int budget, params Test[] tests) => Index(budget, tests, together: false);

    private static BitmapIndex Index(int budget, Test[] tests, bool together)
    {
        Test[][] rules = together ? [tests] : [.. tests.Select(test => new[] { test })];
        var plan = new MatchPlan(
            new FactLayout([]),
            [.. rules.Select((when, rank) => new MatchRule(rank, $"rule {rank}", 1, when))],
            [0, 0, rules.Length]);
        return BitmapIndexBuilder.Build(plan, budget);
    }
}
