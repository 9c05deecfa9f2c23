using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Agreements that go on past their end until a day, and then no longer.</summary>
public sealed class ExtensionTests
{
    private const string Renewal = "\"renewal\": { \"kind\": \"extension\", \"until\": \"2027-03-31\" },";

    [Fact]
    public void An_agreement_prices_until_the_last_day_of_its_extension_and_the_quote_says_that_it_is_past_its_end()
    {
        var rules = Some.Rules(Some.Agreement("shop", """{ "id": "d", "step": "base", "percent": 10 }""", more: Renewal));
        Assert.Equal([(90m, 0), (90m, 1), (90m, 1), (100m, 0)], new[] { new DateOnly(2026, 12, 31), new(2027, 1, 1), new(2027, 3, 31), new(2027, 4, 1) }
            .Select(day => rules.Price(Some.Order(("DRILL", 1)) with { OrderDate = day })).Select(quote => (quote.Totals.Net, quote.Extensions.Length)));
        var quote = rules.Price(Some.Order(("DRILL", 1)) with { OrderDate = new(2027, 1, 15) });
        var extension = quote.Extensions.Single();
        Assert.Equal(("shop/2026", new DateOnly(2026, 12, 31), new DateOnly(2027, 3, 31), "/renewal"), (extension.Agreement, extension.Ended, extension.Until, extension.Pointer));
        Assert.Contains("\n  Note: shop/2026 ended on 2026-12-31 and holds by extension until 2027-03-31.   agreements/shop/2026.json:1\n", quote.ToText(), StringComparison.Ordinal);
        Assert.Contains("\n  Nota: shop/2026 è scaduto il 2026-12-31 e vale per proroga fino al 2027-03-31.   agreements", quote.ToText(Language.Italian), StringComparison.Ordinal);
        Assert.Contains("\"ended\": \"2026-12-31\"", quote.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void That_of_an_account_above_is_said_below_it_and_nowhere_else()
    {
        var rules = Some.Rules(Some.Agreement("group", "", more: Renewal));
        Assert.Equal([1, 1, 0], new[] { "group", "branch", "other" }.Select(account => rules.Price(Some.OrderOf(account, ("DRILL", 1)) with { OrderDate = new(2027, 1, 15) }).Extensions.Length));
    }

    [Fact]
    public void A_draft_is_extended_in_a_simulation_alone_and_a_blocked_one_never()
    {
        var draft = Some.Rules(("agreements/shop/2026.json", $$"""{ "status": "draft", "valid": "2026", {{Renewal}} "discounts": [] }"""));
        var order = Some.Order(("DRILL", 1)) with { OrderDate = new(2027, 1, 15) };
        Assert.Empty(draft.Price(order).Extensions);
        Assert.True(Assert.Single(draft.Price(order with { Simulate = true }).Extensions).Draft);
        Assert.Empty(Some.Rules(("agreements/shop/2026.json", $$"""{ "status": "blocked", "valid": "2026", {{Renewal}} "discounts": [] }""")).Price(order).Extensions);
    }

    [Fact]
    public void Special_conditions_and_prices_go_on_as_well()
    {
        var rules = Some.Rules(Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 80 }""", Renewal + """ "conditions": { "payment": { "days": 60 } }, """));
        Assert.Equal([(80m, 1), (100m, 0)], new[] { new DateOnly(2027, 3, 31), new(2027, 4, 1) }.Select(day => rules.Price(Some.Order(("DRILL", 1)) with { OrderDate = day })).Select(quote => (quote.Totals.Net, quote.Conditions.Length)));
    }
}
