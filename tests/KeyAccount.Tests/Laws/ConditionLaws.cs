using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Tests.Support;
using Folder = KeyAccount.Tests.Laws.GeneratedRules.Folder;

namespace KeyAccount.Tests.Laws;

/// <summary>What holds for the special conditions of every rule folder and every order.</summary>
public sealed class ConditionLaws
{
    [Fact]
    public void Neither_the_order_of_files_nor_that_of_entries_decides_what_is_in_force()
    {
        var seen = 0;
        Check((folder, order) =>
        {
            var conditions = Some.Rules(folder.Files()).Price(order).Conditions.Select(Told).ToArray();
            seen += conditions.Length;
            Assert.Equal(conditions, Some.Rules([.. folder.Files().Reverse()]).Price(order).Conditions.Select(Told));
            Assert.Equal(conditions, Some.Rules((folder with { Conditions = [.. folder.Conditions.Reverse()] }).Files()).Price(order).Conditions.Select(Told));
        });
        Assert.True(seen > 100);
    }

    [Fact]
    public void The_order_of_lines_decides_nothing()
    {
        Check((folder, order) =>
        {
            var rules = Some.Rules(folder.Files());
            Assert.Equal(rules.Price(order).Conditions.Select(Told), rules.Price(order with { Lines = [.. order.Lines.Reverse()] }).Conditions.Select(Told));
        });
    }

    [Fact]
    public void A_line_has_at_most_one_condition_of_a_kind_that_the_nearest_place_replaces()
    {
        Check((folder, order) =>
        {
            var conditions = Some.Rules(folder.Files()).Price(order).Conditions.Where(condition => condition.Kind is not ("commitment" or "mostFavoured" or "contribution" or "visits"));
            Assert.All(conditions.GroupBy(condition => condition.Kind), kind =>
            {
                var lines = kind.SelectMany(condition => condition.Lines?.ToArray() ?? [.. order.Lines.Select(line => line.Id)]).ToArray();
                Assert.Equal(lines.Distinct(), lines);
            });
        });
    }

    private static void Check(Action<Folder, PricingRequest> law) =>
        Prop.ForAll(Arb.From(GeneratedRules.Folders), Arb.From(GeneratedRules.Orders), law).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static string Told(QuoteCondition condition) =>
        $"{condition.Kind} {condition.Rule} {condition.Text} {string.Join(" ", (condition.Lines ?? []).Order(StringComparer.Ordinal))} < {string.Join(' ', condition.Replaces)}";
}
