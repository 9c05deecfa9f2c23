using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rules 1 and 2: currencies, minor units, and where amounts are rounded.</summary>
public sealed class MoneyTests
{
    [Theory]
    [InlineData("JPY", 0)]
    [InlineData("EUR", 2)]
    [InlineData("KWD", 3)]
    public void Minor_units_come_from_the_currency(string currency, int decimals) => Assert.Equal(decimals, Currencies.Decimals(currency));

    [Fact]
    public void Amounts_are_rounded_after_each_component_half_up_in_the_currencys_decimals_by_default()
    {
        var line = Some.Rules(("prices/list.csv", "item;price\nDRILL;10.50\n"), Some.Policy("""{ "id": "a", "step": "base", "percent": 15 }""")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal(-1.58m, Assert.Single(line.Steps).Amount);
        Assert.Equal(8.92m, line.NetAmount);
    }

    [Fact]
    public void Rounding_the_result_rounds_what_is_left() =>
        Assert.Equal(8.93m, Some.Net(Some.Rules(
            ("prices/list.csv", "item;price\nDRILL;10.50\n"),
            Some.Steps("""{ "step": "s" }""", """ "rounding": [ { "at": "component", "what": "result" } ] """),
            Some.Policy("""{ "id": "a", "percent": 15 }"""))));

    [Theory]
    [InlineData("unit", 0.99)]
    [InlineData("component", 1.00)]
    [InlineData("line", 1.00)]
    public void A_price_of_a_third_of_a_cent_is_rounded_before_or_after_it_is_multiplied(string at, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(("prices/list.csv", "item;price\nDRILL;0.3330\n"), Some.Steps("", $$""" "rounding": [ { "at": "{{at}}" } ] """)), quantity: 3));

    [Theory]
    [InlineData("amount", -50.00, 250.00)]
    [InlineData("result", -50.01, 249.99)]
    public void An_amount_for_the_whole_line_is_not_rounded_per_unit_unless_its_result_is(string what, decimal amount, decimal net)
    {
        var line = Some.Rules(
            ("prices/list.csv", "item;price\nDRILL;100.00\n"),
            Some.Steps("{ \"step\": \"s\" }", $$""" "rounding": [ { "at": "unit", "what": "{{what}}" }, { "at": "component" } ] """),
            Some.Policy("""{ "id": "a", "amountPerLine": 50.00 }""")).Price(Some.Order(("DRILL", 3))).Lines[0];
        Assert.Equal(amount, Assert.Single(line.Steps).Amount);
        Assert.Equal(net, line.NetAmount);
    }

    [Fact]
    public void Never_rounds_nothing() =>
        Assert.Equal(0.999m, Some.Net(Some.Rules(("prices/list.csv", "item;price\nDRILL;0.3330\n"), Some.Steps("", """ "rounding": [ { "at": "never" } ] """)), quantity: 3));

    [Fact]
    public void A_rounding_of_the_line_is_a_bar_of_its_own()
    {
        var line = Some.Rules(("prices/list.csv", "item;price\nDRILL;0.3330\n"), Some.Steps("", """ "rounding": [ { "at": "line" } ] """)).Price(Some.Order(("DRILL", 3))).Lines[0];
        Assert.Equal(("rounding", 0.001m), (Assert.Single(line.Steps).Step, line.Steps[0].Amount));
        Assert.Equal(line.NetAmount - line.ListAmount, line.Steps.Sum(step => step.Amount));
    }

    [Fact]
    public void A_rounding_of_the_order_stands_in_the_totals() =>
        Assert.Equal(new QuoteTotals(100.03m, 0.02m, 100.05m), Some.Rules(
            ("prices/list.csv", "item;price\nDRILL;100.03\n"), Some.Steps("", """ "rounding": [ { "at": "component" }, { "at": "order", "increment": 0.05 } ] """)).Price(Some.Order(("DRILL", 1))).Totals);

    [Theory]
    [InlineData(RoundingMode.HalfUp, 2.5, 3)]
    [InlineData(RoundingMode.HalfUp, -2.5, -3)]
    [InlineData(RoundingMode.HalfEven, 2.5, 2)]
    [InlineData(RoundingMode.HalfEven, 3.5, 4)]
    [InlineData(RoundingMode.HalfOdd, 2.5, 3)]
    [InlineData(RoundingMode.HalfOdd, 3.5, 3)]
    [InlineData(RoundingMode.HalfOdd, -2.5, -3)]
    [InlineData(RoundingMode.HalfOdd, 2.51, 3)]
    [InlineData(RoundingMode.HalfOdd, 2.49, 2)]
    [InlineData(RoundingMode.HalfDown, 2.5, 2)]
    [InlineData(RoundingMode.HalfDown, 2.51, 3)]
    [InlineData(RoundingMode.HalfDown, -2.5, -2)]
    [InlineData(RoundingMode.HalfCeiling, 2.5, 3)]
    [InlineData(RoundingMode.HalfCeiling, -2.5, -2)]
    [InlineData(RoundingMode.HalfCeiling, -2.51, -3)]
    [InlineData(RoundingMode.HalfFloor, 2.5, 2)]
    [InlineData(RoundingMode.HalfFloor, -2.5, -3)]
    [InlineData(RoundingMode.Up, 2.1, 3)]
    [InlineData(RoundingMode.Up, -2.1, -3)]
    [InlineData(RoundingMode.Up, 2.0, 2)]
    [InlineData(RoundingMode.Down, 2.9, 2)]
    [InlineData(RoundingMode.Down, -2.9, -2)]
    [InlineData(RoundingMode.Ceiling, -2.9, -2)]
    [InlineData(RoundingMode.Ceiling, 2.1, 3)]
    [InlineData(RoundingMode.Floor, 2.9, 2)]
    [InlineData(RoundingMode.Floor, -2.1, -3)]
    public void Each_mode_of_rounding(RoundingMode mode, decimal value, decimal rounded) => Assert.Equal(rounded, Rounding.ToDecimals(0, mode).Round(value));

    [Theory]
    [InlineData(1.02, 1.00)]
    [InlineData(1.025, 1.05)]
    [InlineData(1.07, 1.05)]
    public void An_increment_rounds_to_its_multiples(decimal value, decimal rounded) => Assert.Equal(rounded, Rounding.To(0.05m).Round(value));

    [Theory]
    [InlineData(12.34, 12.35)]
    [InlineData(12.001, 12.00)]
    [InlineData(12.006, 12.05)]
    public void A_second_rounding_rounds_what_the_first_gives(decimal value, decimal rounded)
    {
        Assert.Equal(rounded, Rounding.ToDecimals(2).Then(Rounding.To(0.05m, RoundingMode.Up)).Round(value));
        Assert.Equal(rounded, Some.Net(Some.Rules(
            ("prices/list.csv", FormattableString.Invariant($"item;price\nDRILL;{value:0.0000}\n")),
            Some.Steps("", """ "rounding": [ { "at": "component", "then": { "increment": 0.05, "mode": "up" } } ] """))));
    }

    [Fact]
    public void Roundings_follow_each_other_in_the_order_in_which_they_are_said() =>
        Assert.Equal(13m, Rounding.ToDecimals(2).Then(Rounding.ToDecimals(1)).Then(Rounding.ToDecimals(0)).Round(12.445m));

    [Fact]
    public void A_currency_may_have_a_rounding_of_its_own_and_the_others_keep_theirs()
    {
        (string, string)[] files =
        [
            ("accounts/accounts.csv", "id;currency;priceList\nshop;EUR;\nswiss;CHF;chf\n"), ("accounts/members.csv", "account;memberOf\n"),
            ("company.json", """{ "name": "Test", "currency": "EUR", "priceList": "list", "priceLists": { "chf": { "currency": "CHF" } } }"""),
            ("prices/list.csv", "item;price\nDRILL;10.0349\n"), ("prices/chf.csv", "item;price\nDRILL;10.0349\n"),
        ];
        string[] orders = ["""{ "at": "component" }, { "at": "component", "currency": "CHF", "increment": 0.05 }""", """{ "at": "component", "currency": "CHF", "increment": 0.05 }, { "at": "component" }"""];
        foreach (var rounding in orders)
        {
            var rules = Some.Rules([.. files, Some.Steps("", $$""" "rounding": [ {{rounding}} ] """)]);
            Assert.Equal((10.03m, 10.05m), (Some.Net(rules), Some.Net(rules, "swiss")));
        }
    }

    [Fact]
    public void A_rounding_of_lines_or_totals_means_nothing_in_a_step() =>
        Assert.Equal(["KA1415", "KA1415"], Some.Findings(Some.Steps("""{ "step": "s", "rounding": [ { "at": "component" }, { "at": "line" }, { "at": "payable", "increment": 0.05 } ] }""")));

    [Fact]
    public void A_rounding_in_a_currency_that_no_orders_come_in_is_an_error_and_so_is_the_same_point_twice_for_one_currency() =>
        Assert.Equal(["KA1215", "KA1302"], Some.Findings(Some.Steps("", """ "rounding": [ { "at": "unit", "currency": "USD" }, { "at": "component", "currency": "EUR" }, { "at": "component" }, { "at": "component", "currency": "EUR" } ] """)));

    [Fact]
    public void Rounding_refuses_decimals_and_increments_out_of_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.ToDecimals(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.ToDecimals(11));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.To(0));
    }

    [Fact]
    public void A_price_in_another_currency_than_the_orders_is_no_candidate()
    {
        var rules = Some.Rules(("accounts/accounts.csv", "id;currency\nshop;EUR\nswiss;CHF\n"), ("accounts/members.csv", "account;memberOf\n"));
        var problem = Assert.Single(Assert.Throws<PricingException>(() => rules.Price(Some.OrderOf("swiss", ("DRILL", 1)))).Problems);
        Assert.Equal(("KA4003", "10"), (problem.Code, problem.Line));
    }

    [Fact]
    public void A_rule_that_states_no_amount_in_the_orders_currency_does_not_hold()
    {
        (string, string)[] files =
        [
            ("accounts/accounts.csv", "id;currency;priceList\nshop;EUR;\nswiss;CHF;chf\nyen;JPY;jpy\n"), ("accounts/members.csv", "account;memberOf\n"),
            ("company.json", """{ "name": "Test", "currency": "EUR", "priceList": "list", "priceLists": { "chf": { "currency": "CHF" }, "jpy": { "currency": "JPY" } } }"""),
            ("prices/chf.csv", "item;price\nDRILL;110.00\n"), ("prices/jpy.csv", "item;price\nDRILL;16000\n"),
            Some.Policy("""{ "id": "a", "step": "base", "amountPerUnit": { "EUR": 5, "CHF": 6 } }"""),
        ];
        Assert.Equal([95.00m, 104.00m, 16000m], new[] { "shop", "swiss", "yen" }.Select(account => Some.Net(Some.Rules(files), account)));
    }

    [Fact]
    public void A_bare_figure_in_policies_is_an_error_where_orders_come_in_several_currencies() =>
        Assert.Contains("KA1410", Some.Findings(("accounts/accounts.csv", "id;currency\nshop;EUR\nswiss;CHF\ngroup;\nbranch;\n"), Some.Policy("""{ "id": "a", "step": "base", "amountPerUnit": 5 }""")));

    [Fact]
    public void Figures_too_large_to_be_exact_are_an_error_not_a_wrong_price()
    {
        var rules = Some.Rules(("prices/list.csv", "item;price\nDRILL;999999999999\n"), Some.Policy("""{ "id": "a", "step": "fees", "percent": 1000 }, { "id": "b", "step": "fees", "newPrice": 999999999999, "priority": 1 }"""));
        var refused = Assert.Throws<PricingException>(() => rules.Price(Some.Order(("DRILL", 999_999_999_999m))));
        Assert.Equal("KA4011", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void A_wrong_currency_of_the_company_is_said_once_and_not_of_every_account() =>
        Assert.Equal(["KA1209"], Some.Findings(("company.json", """{ "name": "Test", "currency": "EURO", "priceList": "list" }""")));
}
