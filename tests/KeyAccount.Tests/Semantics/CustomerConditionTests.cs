using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>What a customer reads of what was agreed beside prices.</summary>
public sealed class CustomerConditionTests
{
    [Fact]
    public void The_conditions_that_bind_the_customer_are_in_its_view_without_names_of_rules()
    {
        var view = View("""
            "payment": { "title": "Payment 2026", "days": 60, "from": "invoice", "early": { "days": 10, "percent": 2 } }, "delivery": { "incoterm": "DAP", "place": "Milano", "leadDays": 5 },
            "listChangeNotice": { "days": 90 }, "serviceLevel": { "measure": "onTimeInFull", "targetPercent": 95 }, "returns": { "withinDays": 14 }
            """);
        Assert.Equal(["payment", "delivery", "listChangeNotice", "serviceLevel", "returns"], view.Conditions.Select(condition => condition.Kind));
        Assert.Equal("60 days from the date of the invoice; 2 % off for payment within 10 days.", view.Conditions[0].Text);
        Assert.Equal(60, view.Conditions[0].Payment!.Days);
        Assert.Contains("\nConditions\n  Payment 2026: 60 days from the date of the invoice; 2 % off for payment within 10 days.\n  Delivery: DAP Milano", view.ToText(), StringComparison.Ordinal);
        Assert.Contains("\"earlyPercent\": 2,", view.ToJson(), StringComparison.Ordinal);
        Assert.All(new[] { view.ToText(), view.ToJson() }, text => Assert.DoesNotContain("policies", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_limit_of_credit_is_none_of_them()
    {
        var view = View(""" "creditLimit": { "amount": 50, "outcome": "approval" } """);
        Assert.Empty(view.Conditions);
        Assert.All(new[] { view.ToText(), view.ToJson() }, text => Assert.DoesNotContain("credit", text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("approval")]
    [InlineData("reject")]
    [InlineData("alert")]
    public void What_we_do_about_a_small_order_is_ours_to_know(string outcome)
    {
        var condition = Assert.Single(View($$""" "minimumOrder": { "amount": 200, "outcome": "{{outcome}}" } """).Conditions);
        Assert.Equal("At least 200.00 EUR of goods.", condition.Text);
        Assert.Equal(["amount"], condition.Figures.Keys);
    }

    [Fact]
    public void What_was_bought_of_a_commitment_is_ours_to_count()
    {
        var quote = Some.Rules(("policies/terms.json", """{ "status": "released", "conditions": { "commitment": { "amount": 5000, "period": "year" } } }""")).Price(Some.Order(("DRILL", 1)) with { History = [new PastPurchase { Date = new(2026, 2, 1), Item = "DRILL", Quantity = 2, Amount = 180 }] });
        Assert.Contains("280.00 EUR", quote.Conditions.Single().Text, StringComparison.Ordinal);
        Assert.Equal("At least 5000.00 EUR a year.", Assert.Single(quote.ForCustomer().Conditions).Text);
    }

    [Fact]
    public void An_internal_condition_is_not_read_and_its_surcharge_has_the_name_of_its_kind()
    {
        var view = View(""" "minimumOrder": { "internal": true, "title": "Punishment", "amount": 200, "outcome": "surcharge", "charge": "packaging" } """);
        Assert.Empty(view.Conditions);
        Assert.Equal(("Packaging", 100m), (Assert.Single(view.Charges).Title, view.Charges[0].NetAmount));
        Assert.DoesNotContain("Punishment", view.ToJson() + view.ToText(), StringComparison.Ordinal);
    }

    private static CustomerQuote View(string conditions) =>
        Some.Rules(("policies/terms.json", $$"""{ "status": "released", "conditions": { {{conditions}} } }""")).Price(Some.Order(("DRILL", 1))).ForCustomer();
}
