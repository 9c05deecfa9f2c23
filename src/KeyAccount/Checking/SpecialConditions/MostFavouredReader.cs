using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>Reads the right to the best price.</summary>
internal static class MostFavouredReader
{
    public static MostFavouredTerms? Read(TermsSource source)
    {
        if (source.File.Account is null)
        {
            source.Findings.Add(Messages.RightOfNobody, source.Entry.Location);
            return null;
        }

        var excepted = new HashSet<Account>();
        foreach (var name in source.Entry["except"] is { } names ? OneOrListShape.Names(names) : [])
        {
            if (source.Catalog.CheckAccount(name.Text, name.Location, source.Findings) is { } account)
            {
                excepted.Add(account);
                excepted.UnionWith(source.Catalog.Accounts.Values.Where(below => below.Above().Contains(account)));
            }
        }

        if (source.Entry["exceptWhen"] is { } when)
        {
            var tests = source.Conditions.Read(when, source.Scope);
            if (tests.SelectMany(test => test.Fields()).FirstOrDefault(field => !field.Name.StartsWith("account.", StringComparison.Ordinal)) is { } other)
            {
                source.Findings.Add(Messages.NotOfAccounts, when.Location, other.Name);
                return null;
            }

            excepted.UnionWith(source.Catalog.Accounts.Values.Where(account => new AccountRow(account, source.Catalog).Holds(tests)));
        }

        var outcome = source.Text("outcome") switch { "approval" => AlertOutcome.Approval, "reject" => AlertOutcome.Reject, _ => AlertOutcome.Alert };
        return new MostFavouredTerms(Titles.Read(source.Entry["for"]) ?? Named(source.When), source.When, excepted, outcome);
    }

    /// <summary>Where nothing says what the right is about, its one condition on items does.</summary>
    private static Title? Named(Test[] when) => when switch
    {
        [In { Field: var field, Values: var values }] when Meeting.ReadsItems(when[0]) => Of(field, values),
        [Below { Field: var field, Paths: var paths }] when Meeting.ReadsItems(when[0]) => Of(field, paths),
        _ => null,
    };

    private static Title Of(Field field, int[] values)
    {
        var text = string.Join(", ", values.Select(field.Text));
        return new Title(text, text);
    }
}
