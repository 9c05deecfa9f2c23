using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Section 6: only released rules price; drafts take part in simulation.</summary>
public sealed class SimulationTests
{
    private static readonly PricingRequest Order = Some.Order(("DRILL", 1));

    [Theory]
    [InlineData("released", 90, 90)]
    [InlineData("draft", 100, 90)]
    [InlineData("blocked", 100, 100)]
    public void A_draft_prices_only_where_the_request_simulates(string status, decimal plain, decimal simulated)
    {
        var rules = Some.Rules(Some.Policy($$"""{ "id": "a", "step": "base", "percent": 10, "status": "{{status}}" }"""));

        Assert.Equal(plain, rules.Price(Order).Totals.Net);
        Assert.Equal(simulated, rules.Price(Order with { Simulate = true }).Totals.Net);
    }

    [Theory]
    [InlineData("draft", 100, 90)]
    [InlineData("blocked", 100, 100)]
    public void The_status_of_a_file_holds_for_its_rules(string status, decimal plain, decimal simulated)
    {
        var rules = Some.Rules(("policies/new.json", $$"""{ "status": "{{status}}", "discounts": [ { "id": "a", "step": "base", "percent": 10 } ] }"""));

        Assert.Equal(plain, rules.Price(Order).Totals.Net);
        Assert.Equal(simulated, rules.Price(Order with { Simulate = true }).Totals.Net);
    }

    [Fact]
    public void What_a_draft_gives_is_marked()
    {
        var rules = Some.Rules(Some.Policy("""{ "id": "a", "step": "base", "percent": 10, "status": "draft" }, { "id": "b", "step": "promo", "percent": 5 }"""));
        var quote = rules.Price(Order with { Simulate = true });

        Assert.Equal([true, null], quote.Lines[0].Steps.Select(step => step.Draft));
        Assert.Contains("\"draft\": true", quote.ToJson(), StringComparison.Ordinal);
        Assert.Contains("% of 100.00 (draft)", quote.ToText(), StringComparison.Ordinal);
        Assert.Contains("(bozza)", quote.ToText(Language.Italian), StringComparison.Ordinal);
        Assert.DoesNotContain("draft", rules.Price(Order).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_meets_released_rules_as_it_would_when_released()
    {
        var rules = Some.Rules(Some.Policy("""{ "id": "a", "step": "base", "percent": 10 }, { "id": "b", "step": "base", "percent": 20, "status": "draft" }, { "id": "c", "step": "promo", "percent": 5, "exclusive": "order", "status": "draft", "when": { "line.quantity": ">= 10" } }"""));

        Assert.Equal(90m, rules.Price(Order).Totals.Net);
        Assert.Equal(80m, rules.Price(Order with { Simulate = true }).Totals.Net);
        Assert.Equal(950m, rules.Price(Some.Order(("DRILL", 10)) with { Simulate = true }).Totals.Net);
        Assert.Equal(900m, rules.Price(Some.Order(("DRILL", 10))).Totals.Net);
    }

    [Fact]
    public void A_draft_of_a_fact_counts_only_where_the_request_simulates()
    {
        var rules = Some.Rules(("vocabulary.json", """{ "fields": { "fact.tier": { "type": "text" } } }"""), ("policies/facts.json", """
            { "status": "released", "facts": [ { "id": "f", "status": "draft", "set": { "fact.tier": "gold" } } ], "discounts": [ { "id": "a", "step": "base", "percent": 10, "when": { "fact.tier": "gold" } } ] }
            """));

        Assert.Equal(100m, rules.Price(Order).Totals.Net);
        Assert.Equal(90m, rules.Price(Order with { Simulate = true }).Totals.Net);
        Assert.True(Assert.Single(rules.Price(Order with { Simulate = true }).Facts).Draft);
    }

    [Theory]
    [InlineData("released", 80, 80)]
    [InlineData("draft", 100, 80)]
    [InlineData("blocked", 100, 100)]
    public void A_draft_of_a_price_is_found_only_where_the_request_simulates(string status, decimal plain, decimal simulated)
    {
        var rules = Some.Rules(Some.Agreement("shop", "", $$"""{ "id": "p", "item": "DRILL", "price": 80, "status": "{{status}}" }"""));

        Assert.Equal(plain, rules.Price(Order).Totals.Net);
        Assert.Equal(simulated, rules.Price(Order with { Simulate = true }).Totals.Net);
    }

    [Theory]
    [InlineData("agreements/shop/new.json", """{ "status": "draft", "prices": [ { "id": "t", "table": "new.csv" } ] }""", "agreements/shop/new.csv")]
    [InlineData("policies/new.json", """{ "status": "draft", "prices": [ { "id": "t", "table": "new.csv" } ] }""", "policies/new.csv")]
    [InlineData("policies/new.json", """{ "status": "released", "prices": [ { "id": "t", "table": "new.csv", "status": "draft" } ] }""", "policies/new.csv")]
    public void So_is_a_table_of_prices_and_it_is_marked(string file, string text, string table)
    {
        var rules = Some.Rules((file, text), (table, "item;price\nDRILL;80\n"));
        var quote = rules.Price(Order with { Simulate = true });

        Assert.Equal(100m, rules.Price(Order).Totals.Net);
        Assert.Null(rules.Price(Order).Lines[0].Draft);
        Assert.Equal(80m, quote.Totals.Net);
        Assert.True(quote.Lines[0].Draft);
        Assert.Contains(" x 80 (draft) ", quote.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_a_price_list()
    {
        var rules = Some.Rules(
            ("company.json", """{ "name": "Test", "currency": "EUR", "priceList": "list", "priceLists": { "list": {}, "new": { "status": "draft" }, "old": { "status": "blocked" } } }"""),
            Some.Steps("", """ "price": { "accesses": [ { "access": "all", "from": [ "old", "new", "list" ] } ] } """),
            ("prices/new.csv", "item;price\nDRILL;80\n"), ("prices/old.csv", "item;price\nDRILL;70\n"));

        Assert.Equal(100m, rules.Price(Order).Totals.Net);
        Assert.Equal(80m, rules.Price(Order with { Simulate = true }).Totals.Net);
    }

    [Fact]
    public void A_draft_that_equals_a_released_price_stops_nobody_before_it_is_released()
    {
        var rules = Some.Rules(Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 80 }, { "id": "q", "item": "DRILL", "price": 70, "status": "draft" }"""));

        Assert.Equal(80m, rules.Price(Order).Totals.Net);
        Assert.Equal("KA4012", Assert.Throws<PricingException>(() => rules.Price(Order with { Simulate = true })).Problems.Single().Code);
    }

    [Fact]
    public void A_contracted_price_that_is_shown_as_a_reduction_is_marked_on_its_bar()
    {
        var rules = Some.Rules(
            Some.Steps("""{ "step": "base" }""", """ "price": { "accesses": [ { "access": "own", "from": "agreements", "reference": "list" }, { "access": "list", "from": "lists" } ] } """),
            Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 80, "status": "draft" }"""));

        Assert.Equal((-20m, true), rules.Price(Order with { Simulate = true }).Lines[0].Steps.Select(step => (step.Amount, step.Draft)).Single());
    }

    [Fact]
    public void A_request_asks_for_it_in_JSON() =>
        Assert.True(PricingRequest.Parse("""{ "account": "shop", "orderDate": "2026-03-10", "simulate": true, "lines": [ { "id": "1", "item": "DRILL", "quantity": 1 } ] }""").Simulate);
}
