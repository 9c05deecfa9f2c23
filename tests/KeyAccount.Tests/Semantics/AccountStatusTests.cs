using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Accounts are customers unless accounts.csv says that they are prospects, and rules can tell them apart.</summary>
public sealed class AccountStatusTests
{
    private static readonly (string, string) Rule = Some.Policy("""{ "id": "first", "step": "base", "percent": 10, "when": { "account.status": "prospect" } }, { "id": "loyal", "step": "promo", "percent": 2, "when": { "account.status": "customer" } }""");

    [Theory]
    [InlineData("shop", "98.00")]
    [InlineData("new", "90.00")]
    [InlineData("old", "98.00")]
    public void Who_has_no_status_is_a_customer(string account, string net) =>
        Assert.Equal(decimal.Parse(net, System.Globalization.CultureInfo.InvariantCulture), Some.Net(Some.Rules(Accounts("prospect"), Members, Rule), account));

    [Fact]
    public void Another_status_is_an_error_in_the_table_and_in_a_condition()
    {
        Assert.Contains("KA1010", Some.Findings(Accounts("prospekt"), Members, Rule));
        Assert.NotEmpty(Some.Findings(Some.Policy("""{ "id": "first", "step": "base", "percent": 10, "when": { "account.status": "lead" } }""")));
    }

    private static readonly (string, string) Members = ("accounts/members.csv", "account;memberOf;from;to;inherits\n");

    private static (string, string) Accounts(string status) => ("accounts/accounts.csv", $"id;segment;country;status\nshop;retail;IT;\nnew;retail;IT;{status}\nold;retail;IT;customer\n");
}
