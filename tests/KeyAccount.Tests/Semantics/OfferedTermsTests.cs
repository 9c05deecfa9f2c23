using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Days of payment and a bonus that somebody offers beside the rules are held against the limits of roles.</summary>
public sealed class OfferedTermsTests
{
    private static readonly RuleSet Rules = Some.Rules(
        ("authority.json", """
        { "roles": [ { "id": "kam", "reportsTo": "manager", "limits": { "paymentDays": 60, "bonusPercent": 1 } }, { "id": "manager", "reportsTo": "director", "limits": { "paymentDays": 90, "bonusPercent": 3 } }, { "id": "director", "unlimited": true } ],
          "people": [ { "id": "anna", "role": "kam" }, { "id": "bruno", "role": "manager" }, { "id": "dora", "role": "director" } ] }
        """),
        ("policies/terms.json", """{ "status": "released", "conditions": { "payment": [ { "days": 30 }, { "when": { "account.tier": "gold", "item.category": "tools/saws" }, "days": 75 } ] } }"""));

    [Theory]
    [InlineData(60, null)]
    [InlineData(61, "manager")]
    [InlineData(91, "director")]
    public void Days_of_payment_beyond_the_limit_need_the_lowest_role_that_may_agree_them(int days, string? role) =>
        Assert.Equal(role, Rules.Price(Order("DRILL") with { Offered = new OfferedTerms { PaymentDays = days } }).Approvals.SingleOrDefault()?.Role);

    [Theory]
    [InlineData(75, 0)]
    [InlineData(76, 1)]
    public void What_the_rules_give_anyway_needs_nobody(int days, int approvals) =>
        Assert.Equal(approvals, Rules.Price(Order("SAW") with { Offered = new OfferedTerms { PaymentDays = days } }).Approvals.Length);

    [Theory]
    [InlineData("1", null)]
    [InlineData("1.5", "manager")]
    [InlineData("4", "director")]
    public void A_bonus_beside_the_rules_is_held_against_its_limit(string percent, string? role) =>
        Assert.Equal(role, Rules.Price(Order("DRILL") with { Offered = new OfferedTerms { BonusPercent = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) } }).Approvals.SingleOrDefault()?.Role);

    [Fact]
    public void An_approval_of_them_counts_until_more_is_offered()
    {
        var order = Order("DRILL") with { Offered = new OfferedTerms { PaymentDays = 75, BonusPercent = 2 } };
        var record = Rules.Price(order).Approve("bruno", DateTimeOffset.UnixEpoch);
        Assert.Equal([AuthorityLimit.PaymentDays, AuthorityLimit.Bonus], record.Seen.Select(seen => seen.Limit));
        Assert.True(Rules.Price(order with { Approvals = [record] }).IsApproved);
        var more = Rules.Price(order with { Approvals = [record], Offered = new OfferedTerms { PaymentDays = 75, BonusPercent = 2.5m } });
        Assert.Equal(["bruno", null], more.Approvals.Select(one => one.ApprovedBy));
    }

    [Fact]
    public void An_offer_is_read_and_shown_and_changes_no_figure()
    {
        var request = PricingRequest.Parse("""{ "account": "shop", "orderDate": "2026-03-10", "by": "anna", "offered": { "paymentDays": 75, "bonusPercent": 2 }, "lines": [ { "id": "10", "item": "DRILL", "quantity": 1 } ] }""");
        Assert.Equal(new OfferedTerms { PaymentDays = 75, BonusPercent = 2 }, request.Offered);
        var quote = Rules.Price(request);
        Assert.Equal(Rules.Price(request with { Offered = null }).Totals, quote.Totals);
        Assert.Contains("Offered by hand: payment within 75 days, a bonus of 2 % beside the rules", quote.ToText(), StringComparison.Ordinal);
        Assert.Contains("Offerto a mano: pagamento a 75 giorni, un bonus del 2 % oltre alle regole", quote.ToText(Language.Italian), StringComparison.Ordinal);
        Assert.Contains("\"paymentDays\": 75", quote.ToJson(), StringComparison.Ordinal);
    }

    private static PricingRequest Order(string item) => Some.Order((item, 1)) with { By = "anna" };
}
