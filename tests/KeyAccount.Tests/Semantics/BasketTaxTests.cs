using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>A basket may say whether its amounts are summed with tax or without.</summary>
public sealed class BasketTaxTests
{
    [Theory]
    [InlineData("gross", false, 120, true)]
    [InlineData("gross", false, 120.01, false)]
    [InlineData("gross", true, 100, true)]
    [InlineData("gross", true, 100.01, false)]
    [InlineData("net", false, 100, true)]
    [InlineData("net", false, 100.01, false)]
    [InlineData("net", true, 83.33, true)]
    [InlineData("net", true, 83.34, false)]
    public void Amounts_are_summed_with_tax_or_without_however_prices_are_stated(string tax, bool includes, decimal from, bool holds) =>
        Assert.Equal(holds ? 90m : 100m, Price(includes, FormattableString.Invariant($$"""{ "tax": "{{tax}}", "amount": ">= {{from}}" }"""), Some.Order(("DRILL", 1)) with { Tax = [new TaxRates("S", 20)] }));

    [Fact]
    public void Without_rates_the_prices_count_as_they_are() =>
        Assert.Equal(90m, Price(false, """{ "tax": "gross", "amount": ">= 100 and < 101" }""", Some.Order(("DRILL", 1))));

    [Fact]
    public void Where_no_amount_is_tested_it_is_a_finding() =>
        Assert.Equal(["KA1415"], Some.Findings(Some.Policy("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "tax": "gross", "quantity": ">= 2" } } }""")));

    private static decimal Price(bool includes, string basket, PricingRequest order) => Some.Rules(
        ("company.json", $$"""{ "name": "Test", "currency": "EUR", "priceList": "list", "tax": "S", "priceLists": { "list": { "includesTax": {{(includes ? "true" : "false")}} } } }"""),
        Some.Policy($$"""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": {{basket}} } }""")).Price(order).Totals.Net;
}
