using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 11: quantities that cost more than a larger one are told when rules are checked.</summary>
public sealed class DeadZoneTests
{
    private static IEnumerable<string> Warnings(string scale, string step = "base") =>
        RuleSet.Load(Some.Files(Some.Policy($$"""{ "id": "a", "step": "{{step}}", "scale": { "by": "line.quantity", {{scale}} } }"""))).Warnings.Select(warning => $"{warning.Code} {warning.Message(Language.English)}");

    /// <summary>10.00 below 10, 8.00 from 10: 9 cost 90.00, 10 cost 80.00.</summary>
    [Fact]
    public void A_step_that_costs_less_than_what_stands_just_below_it_is_a_warning_with_the_quantity_to_order_instead() =>
        Assert.Equal(["KA3106 just below a step the order costs more than at it: 9 cost more than 10: order 10."],
            Warnings(""" "kind": "all-units", "steps": [ { "from": 0, "newPrice": 10.00 }, { "from": 10, "newPrice": 8.00 } ] """));

    [Fact]
    public void Every_step_that_makes_one_is_told_below_the_first_too() =>
        Assert.Equal(["KA3106 just below a step the order costs more than at it: 98 cost more than 100: order 100; 490 cost more than 500: order 500."],
            Warnings(""" "kind": "all-units", "steps": [ { "from": 100, "percent": 3 }, { "from": 500, "percent": 5 } ] """));

    [Fact]
    public void Of_an_amount_off_each_unit_it_depends_on_the_price() =>
        Assert.Equal(["KA3106 just below a step the order costs more than at it: 9 cost more than 10 where a unit costs less than 20 EUR: order 10."],
            Warnings(""" "kind": "all-units", "steps": [ { "from": 10, "amountPerUnit": 2 } ] """));

    [Theory]
    [InlineData(""" "kind": "all-units", "deadZones": "accepted", "steps": [ { "from": 10, "percent": 50 } ] """)]
    [InlineData(""" "kind": "graduated", "steps": [ { "from": 10, "percent": 50 } ] """)]
    [InlineData(""" "kind": "all-units", "steps": [ { "from": 10, "newPrice": 8 } ] """)]
    [InlineData(""" "kind": "all-units", "steps": [ { "from": 1, "percent": 50 } ] """)]
    [InlineData(""" "kind": "all-units", "steps": [ { "from": 10, "newPrice": 8 }, { "from": 20, "newPrice": 7.60 } ] """)]
    [InlineData(""" "kind": "all-units", "steps": [ { "from": 10, "newPrice": 8 }, { "from": 20, "newPrice": 9 } ] """)]
    public void There_is_none_where_it_is_accepted_or_more_never_costs_less(string scale) => Assert.Empty(Warnings(scale));

    [Fact]
    public void A_surcharge_has_none() => Assert.Empty(Warnings(""" "kind": "all-units", "steps": [ { "from": 0, "percent": 9 }, { "from": 10, "percent": 1 } ] """, "fees"));

    [Theory]
    [InlineData("3")]
    [InlineData("20+10")]
    public void What_is_told_is_true_of_every_quantity_below_the_step_and_of_no_other(string percent)
    {
        var scale = $$""" "kind": "all-units", "steps": [ { "from": 40, "percent": "{{percent}}" } ] """;
        var told = decimal.Parse(Warnings(scale).Single().Split(": ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        var rules = Some.Rules(Some.Policy($$"""{ "id": "a", "step": "base", "scale": { "by": "line.quantity", {{scale}} } }"""));
        Assert.All(Enumerable.Range(1, 39), quantity => Assert.Equal(quantity >= told, Some.Net(rules, quantity: quantity) > Some.Net(rules, quantity: 40)));
    }
}
