using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking.Overrides;

/// <summary>A rule of a policy that an agreement gives figures of its own.</summary>
/// <param name="Target">The rule.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="Account">The account that it is for, with those below it.</param>
/// <param name="InForce">The days on which it is.</param>
/// <param name="IsDraft">Whether it takes part in simulation only.</param>
/// <param name="Written">What is written.</param>
internal sealed record RuleOverride(OverrideTarget Target, RuleFile Agreement, Account Account, Period InForce, bool IsDraft, JsonValue Written)
{
    /// <summary>Says whether it counts where both could: that of the account below, of the later agreement, then that of a draft.</summary>
    public bool ComesBefore(RuleOverride other) => Account == other.Account
        ? Agreement.Began > other.Agreement.Began || (Agreement.Began == other.Agreement.Began && IsDraft && !other.IsDraft)
        : Account.Above().Contains(other.Account);

    /// <summary>Gives the test that holds where it counts.</summary>
    public Test Holds(FieldCatalog fields) => new All([.. Tests(fields)]);

    private IEnumerable<Test> Tests(FieldCatalog fields)
    {
        yield return new Contains(fields.Use(fields.AccountFamily), fields.AccountFamily.NumberOf(Account.Id));
        if (InForce != Period.Always)
        {
            yield return new Between(fields.Use(fields.OrderDate), InForce.From.DayNumber, InForce.To.DayNumber);
        }

        if (IsDraft)
        {
            yield return new In(fields.Use(fields.Simulated), fields.Simulated.NumberOf("true"));
        }
    }
}
