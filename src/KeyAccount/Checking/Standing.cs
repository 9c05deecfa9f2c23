using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>The tests that come from where a rule stands: whose agreement it is, when it holds, and whether it is a draft.</summary>
internal static class Standing
{
    public static IEnumerable<Test> Tests(RuleFile file, JsonValue entry, Period valid, FieldCatalog fields)
    {
        if (file.Account is { } account)
        {
            yield return new Contains(fields.Use(fields.AccountFamily), fields.AccountFamily.NumberOf(account.Id));
        }

        if (valid != Period.Always)
        {
            yield return new Between(fields.Use(fields.OrderDate), valid.From.DayNumber, valid.To.DayNumber);
        }

        if (file.IsDraft(entry))
        {
            yield return IsSimulated(fields);
        }
    }

    /// <summary>Holds for orders that are simulated, in which drafts take part.</summary>
    public static Test IsSimulated(FieldCatalog fields) => new In(fields.Use(fields.Simulated), fields.Simulated.NumberOf("true"));
}
