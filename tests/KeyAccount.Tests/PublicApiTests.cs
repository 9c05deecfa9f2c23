using KeyAccount.Tests.Support;

namespace KeyAccount.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        ApprovedApi.Check(typeof(RuleSet).Assembly, Repository.Path("tests", "KeyAccount.Tests", "Golden", "KeyAccount.api.txt"));
}
