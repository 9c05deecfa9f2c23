using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>What an account is paid for beside its purchases: services that it invoices, and new customers that it brings. No price changes by either.</summary>
public sealed class ContributionTests
{
    private const string Flyers = """ "id": "flyers", "for": { "en": "4 flyers a year", "it": "4 volantini l'anno" }, "base": "net-purchases", "percent": 2, "cap": 60000, "against": "customer-invoice", "proof": { "en": "photographs", "it": "fotografie" } """;

    private static readonly (string, string) Measures = ("measures.json", """{ "bases": { "net-purchases": { "title": { "en": "net purchases", "it": "acquisti netti" } } }, "calendars": {} }""");

    [Fact]
    public void A_contribution_is_in_the_quote_in_both_languages_and_changes_no_price()
    {
        var quote = Some.Rules(Measures, Agreement("shop", $$""" "contributions": [ { {{Flyers}} } ] """)).Price(Some.Order(("DRILL", 1)));
        var contribution = Assert.Single(quote.Conditions);
        Assert.Equal(("contribution", "shop/2026/flyers", "/contributions/0"), (contribution.Kind, contribution.Rule, contribution.Pointer));
        Assert.Equal("For 4 flyers a year: 2 % of net purchases a year, 60000.00 EUR at most, against the account's invoice, proved by photographs. It pays a service; no price changes.", contribution.Text);
        Assert.Equal("Per 4 volantini l'anno: 2 % di acquisti netti all'anno, al più 60000.00 EUR, dietro fattura del cliente, documentato da fotografie. Remunera un servizio; nessun prezzo cambia.", quote.ConditionsIn(Language.Italian).Single().Text);
        Assert.Equal((2m, 60000m), (contribution.Figures["percent"].Number, contribution.Figures["cap"].Number));
        Assert.Equal(100m, quote.Totals.Payable);
    }

    [Fact]
    public void A_contribution_may_be_an_amount_once()
    {
        var contribution = Assert.Single(Price("shop", Agreement("shop", """ "contributions": [ { "for": "the opening", "amount": 1500, "period": "once", "against": "customer-invoice" } ] """)));
        Assert.Equal(("shop/2026/contribution", "For the opening: 1500.00 EUR once, against the account's invoice. It pays a service; no price changes."), (contribution.Rule, contribution.Text));
    }

    [Fact]
    public void All_contributions_count_wherever_they_stand()
    {
        var rules = Price("shop", Policy(""" "contributions": [ { "for": "training", "amount": 100, "against": "customer-invoice" } ] """), Agreement("group", $$""" "contributions": [ { {{Flyers}} }, { "id": "shelf", "for": "shelf space", "amount": 50, "period": "month", "against": "customer-invoice" } ] """), Agreement("shop", $$""" "contributions": [ { {{Flyers}} } ] """));
        Assert.Equal(["group/2026/flyers", "group/2026/shelf", "policies/terms/contribution", "shop/2026/flyers"], rules.Select(condition => condition.Rule));
        Assert.All(rules, condition => Assert.Empty(condition.Replaces));
    }

    [Fact]
    public void A_referral_names_its_reward_and_what_it_waits_for()
    {
        var quote = Some.Rules(Measures, Agreement("shop", """ "referral": { "reward": 500, "after": { "turnover": 20000, "within": "12 months" } } """)).Price(Some.Order(("DRILL", 1)));
        var referral = Assert.Single(quote.Conditions);
        Assert.Equal(("referral", "shop/2026/referral", "500.00 EUR for a new customer that the account brings, once it has bought 20000.00 EUR within 12 months of its first order."), (referral.Kind, referral.Rule, referral.Text));
        Assert.Equal("500.00 EUR per un nuovo cliente segnalato, quando ha acquistato 20000.00 EUR entro 12 mesi dal primo ordine.", quote.ConditionsIn(Language.Italian).Single().Text);
        Assert.Equal((500m, 20000m, "12 months"), (referral.Figures["reward"].Number, referral.Figures["turnover"].Number, referral.Figures["within"].Text));
    }

    [Fact]
    public void A_nearer_referral_replaces_one_above_it()
    {
        var referral = Assert.Single(Price("shop", Policy(""" "referral": { "reward": 100, "after": { "turnover": 5000, "within": "90 days" } } """), Agreement("shop", """ "referral": { "reward": 500, "after": { "turnover": 20000, "within": "1 year" } } """)));
        Assert.Equal(("shop/2026/referral", "policies/terms/referral"), (referral.Rule, Assert.Single(referral.Replaces)));
    }

    [Fact]
    public void The_account_that_was_brought_is_named_to_us_and_not_to_the_customer()
    {
        var quote = Some.Rules(Measures, Agreement("shop", """ "referral": { "reward": 500, "after": { "turnover": 20000, "within": "12 months" }, "brought": "other" } """)).Price(Some.Order(("DRILL", 1)));
        Assert.StartsWith("500.00 EUR for the new customer other, once", quote.Conditions.Single().Text, StringComparison.Ordinal);
        Assert.Equal("other", quote.Conditions.Single().Figures["brought"].Text);
        var view = Assert.Single(quote.ForCustomer().Conditions);
        Assert.StartsWith("500.00 EUR for a new customer that the account brings, once", view.Text, StringComparison.Ordinal);
        Assert.False(view.Figures.ContainsKey("brought"));
    }

    [Theory]
    [InlineData(""" "contributions": [ { "for": "x", "percent": 2, "amount": 3, "base": "net-purchases", "against": "customer-invoice" } ] """, "KA1412")]
    [InlineData(""" "contributions": [ { "for": "x", "percent": 2, "base": "net-purchase", "against": "customer-invoice" } ] """, "KA1600")]
    [InlineData(""" "contributions": [ { "for": "x", "percent": 2, "against": "customer-invoice" } ] """, "KA1420")]
    [InlineData(""" "contributions": [ { "for": "x", "against": "customer-invoice" } ] """, "KA1420")]
    [InlineData(""" "contributions": [ { "for": "x", "amount": 2, "cap": 3, "against": "customer-invoice" } ] """, "KA1415")]
    [InlineData(""" "contributions": [ { "for": "x", "percent": 2, "base": "net-purchases", "against": "credit-note" } ] """, "KA1010")]
    [InlineData(""" "contributions": [ { "for": "x", "percent": 102, "base": "net-purchases", "against": "customer-invoice" } ] """, "KA1408")]
    [InlineData(""" "contributions": [ { "percent": 2, "base": "net-purchases", "against": "customer-invoice" } ] """, "KA1009")]
    [InlineData(""" "conditions": { "contribution": { "for": "x" } } """, "KA1480")]
    [InlineData(""" "referral": { "reward": 500, "after": { "turnover": 20000, "within": "a year" } } """, "KA1485")]
    [InlineData(""" "referral": { "reward": 500 } """, "KA1009")]
    [InlineData(""" "referral": { "reward": 500, "after": { "turnover": 20000, "within": "1 year" }, "brought": "nobody" } """, "KA1208")]
    [InlineData(""" "referral": { "reward": 500, "after": { "turnover": 20000, "within": "1 year" }, "brought": "shop" } """, "KA1486")]
    [InlineData(""" "referral": [ { "reward": 500, "after": { "turnover": 20000, "within": "1 year" } }, { "reward": 600, "after": { "turnover": 20000, "within": "1 year" } } ] """, "KA3050")]
    public void What_is_wrong_with_them_is_a_finding(string terms, string code) => Assert.Equal([code], Some.Findings(Measures, Agreement("shop", terms)));

    private static IEnumerable<QuoteCondition> Price(string account, params (string, string)[] files) => Some.Rules([Measures, .. files]).Price(Some.OrderOf(account, ("DRILL", 1))).Conditions;

    private static (string, string) Policy(string terms) => ("policies/terms.json", $$"""{ "status": "released", {{terms}} }""");

    private static (string, string) Agreement(string account, string terms) => ($"agreements/{account}/2026.json", $$"""{ "status": "released", "valid": "2026", {{terms}} }""");
}
