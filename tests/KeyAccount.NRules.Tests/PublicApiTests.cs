using KeyAccount.Tests.Support;

namespace KeyAccount.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void What_hosts_can_call_is_what_was_approved() =>
        ApprovedApi.Check(typeof(NRulesRuleSet).Assembly, Repository.Path("tests", "KeyAccount.NRules.Tests", "Golden", "KeyAccount.NRules.api.txt"));
}
