using FsCheck;
using FsCheck.Fluent;

namespace KeyAccount.Tests.Laws;

/// <summary>What holds for every allocation (rule 3). Amounts of fewer units than there are parts come up often: there the mistakes are.</summary>
public sealed class AllocationLaws
{
    private static readonly Gen<AllocationRule> Rules =
        from shares in Gen.Elements(Enum.GetValues<AllocationShares>())
        from rest in Gen.Elements(Enum.GetValues<AllocationRest>())
        from zero in Gen.Elements(ZeroWeights.Equal, ZeroWeights.None)
        select new AllocationRule { Shares = shares, Rest = rest, Zero = zero };

    private static readonly Gen<Split> Splits =
        from rule in Rules
        from unit in Gen.Elements(0.01m, 0.01m, 0.05m, 1m, 0.001m)
        from count in Gen.Choose(1, 12)
        from weights in Gen.Frequency((2, Gen.Constant(0m)), (4, Gen.Choose(1, 4).Select(weight => (decimal)weight)), (4, Gen.Choose(1, 500_000).Select(weight => weight / 100m))).ArrayOf(count)
        from units in Gen.OneOf(Gen.Choose(0, 15), Gen.Choose(-15, 15), Gen.Choose(-10_000_000, 10_000_000))
        from beyond in Gen.Elements(0m, 0m, 0m, 0.1m, 0.5m)
        from capacities in Gen.Choose(0, 40).Select(capacity => capacity * unit / 2).ArrayOf(count)
        select new Split((units + beyond) * unit, unit, weights, capacities, rule);

    [Fact]
    public void Parts_and_remainder_sum_to_the_amount() =>
        Check(split =>
        {
            Assert.Equal(split.Amount, split.Free().Parts.Sum() + split.Free().Remainder);
            Assert.Equal(split.Amount, split.Capped().Parts.Sum() + split.Capped().Remainder);
        });

    [Fact]
    public void Without_bounds_nothing_is_left_unless_it_is_kept_apart() =>
        Check(split => Assert.Equal(0, split.Free().Remainder), split => split.HasWeights && split.Rule.Rest < AllocationRest.Apart);

    [Fact]
    public void A_part_is_less_than_one_unit_away_from_its_exact_share() =>
        Check(
            split => Assert.All(split.Free().Parts.Zip(split.Weights), pair => Assert.True(Math.Abs((pair.First * split.Total) - (split.Amount * pair.Second)) < split.Unit * split.Total)),
            split => split.HasWeights && split.Rule.Rest == AllocationRest.Remainder);

    [Fact]
    public void One_unit_each_leaves_no_part_more_than_a_unit_away() =>
        Check(
            split => Assert.All(split.Free().Parts.Zip(split.Weights), pair => Assert.True(Math.Abs((pair.First * split.Total) - (split.Amount * pair.Second)) <= split.Unit * split.Total)),
            split => split.HasWeights && split.Rule is { Rest: AllocationRest.First or AllocationRest.Weight, Shares: AllocationShares.Down });

    [Fact]
    public void No_part_has_the_other_sign_and_none_without_a_weight_gets_anything() =>
        Check(split =>
        {
            foreach (var parts in new[] { split.Free().Parts, split.Capped().Parts })
            {
                Assert.All(parts, part => Assert.True(part * split.Amount >= 0));
                Assert.All(parts.Zip(split.Weights), pair => Assert.True(pair.Second != 0 || pair.First == 0 || !split.HasWeights));
            }
        });

    [Fact]
    public void No_part_is_larger_than_its_capacity_and_a_remainder_means_that_all_are_full() =>
        Check(split =>
        {
            var (parts, remainder) = split.Capped();
            Assert.All(parts.Zip(split.Capacities), pair => Assert.True(Math.Abs(pair.First) <= pair.Second));
            if (remainder != 0 && split.HasWeights && split.Rule.Rest < AllocationRest.Apart)
            {
                Assert.All(parts.Zip(split.Weights, split.Capacities), part => Assert.Equal(part.Second == 0 ? 0 : part.Third, Math.Abs(part.First)));
            }
        });

    [Fact]
    public void Bounds_that_nobody_reaches_change_nothing() =>
        Check(split => Assert.Equal(
            split.Free().Parts,
            Allocation.Split(split.Amount, split.Weights, split.Rule, split.Unit, [.. split.Weights.Select(_ => Math.Abs(split.Amount) + 1)]).Parts));

    [Fact]
    public void An_amount_below_zero_mirrors_one_above() =>
        Check(
            split => Assert.Equal(split.Free().Parts, (split with { Amount = -split.Amount }).Free().Parts.Select(part => -part)),
            split => split.Rule.Shares != AllocationShares.Floor);

    [Fact]
    public void Turning_the_parts_round_turns_the_result_round_but_for_parts_that_are_equally_entitled() =>
        Check(
            split =>
            {
                var turned = split with { Weights = [.. split.Weights.Reverse()] };
                Assert.Equal(Totals(split), Totals(turned));
            },
            split => split.HasWeights && split.Rule is { Rest: AllocationRest.Remainder or AllocationRest.Weight, Shares: AllocationShares.Down or AllocationShares.Floor } && split.Amount % split.Unit == 0);

    [Fact]
    public void Multiplying_all_weights_changes_nothing() =>
        Check(split => Assert.Equal(split.Capped().Parts, (split with { Weights = [.. split.Weights.Select(weight => weight * 37.5m)] }).Capped().Parts));

    [Fact]
    public void Small_and_large_whole_numbers_give_the_same() =>
        Check(split => Assert.Equal(
            split.Capped().Parts,
            (split with { Weights = [.. split.Weights.Select(weight => weight * 1_000_000_000_000_000_000m)] }).Capped().Parts));

    /// <summary>Gives what the parts got that have the same claim on the rest: the same fraction, or the same weight.</summary>
    private static IEnumerable<(decimal Claim, decimal Sum)> Totals(Split split) =>
        split.Free().Parts.Zip(split.Weights)
            .GroupBy(part => split.Rule.Rest == AllocationRest.Weight ? part.Second : Math.Abs(split.Amount) * part.Second % (split.Unit * split.Total))
            .Select(group => (group.Key, group.Sum(part => part.First)))
            .OrderBy(group => group.Key);

    private static void Check(Action<Split> law, Func<Split, bool>? where = null) =>
        Prop.ForAll(Arb.From(where is null ? Splits : Splits.Where(where)), law).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private sealed record Split(decimal Amount, decimal Unit, decimal[] Weights, decimal[] Capacities, AllocationRule Rule)
    {
        public decimal Total => Weights.Sum();

        public bool HasWeights => Weights.Any(weight => weight != 0);

        public AllocatedParts Free() => Allocation.Split(Amount, Weights, Rule, Unit);

        public AllocatedParts Capped() => Allocation.Split(Amount, Weights, Rule, Unit, Capacities);

        public override string ToString() =>
            FormattableString.Invariant($"{Amount} by {Unit} over {string.Join(' ', Weights)}, at most {string.Join(' ', Capacities)}: {Rule.Shares}, {Rule.Rest}, {Rule.Zero}");
    }
}
