using KeyAccount.Tests.Support;

namespace KeyAccount.Ledger.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        ApprovedApi.Check(typeof(BonusLedger).Assembly, Repository.Path("tests", "KeyAccount.Ledger.EntityFramework.Tests", "Golden", "KeyAccount.Ledger.EntityFramework.api.txt"));
}
