using KeyAccount.Tests.Support;

namespace KeyAccount.DependencyInjection.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        ApprovedApi.Check(typeof(RuleSetProvider).Assembly, Repository.Path("tests", "KeyAccount.DependencyInjection.Tests", "Golden", "KeyAccount.DependencyInjection.api.txt"));
}
