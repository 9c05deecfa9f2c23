using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>What is known of an account before any order, as numbers.</summary>
internal sealed class AccountFacts
{
    private readonly Catalog catalog;
    private readonly (Field Field, int Value)[] ints;
    private readonly (Field Field, decimal Value)[] numbers;
    private readonly (Account Account, int Distance)[]? fixedFamily;

    public AccountFacts(Account account, Catalog catalog)
    {
        this.catalog = catalog;
        Account = account;
        Currency = catalog.Currencies.IndexOf(account.Currency);
        var read = FieldNumbers.Of(account.Values, catalog);
        ints = read.Ints;
        numbers = read.Numbers;
        var isFixed = account.FamilyOn(DateOnly.MinValue) is var always && Everyone(account).TrueForAll(member => member.Memberships.TrueForAll(membership => membership.During == Grammar.Period.Always));
        fixedFamily = isFixed ? always : null;
    }

    public Account Account { get; }

    /// <summary>Gets the number of the account's currency.</summary>
    public int Currency { get; }

    /// <summary>Gives the account and those above it on a day, the nearest first.</summary>
    public (Account Account, int Distance)[] FamilyOn(DateOnly day) => fixedFamily ?? Account.FamilyOn(day);

    /// <summary>Writes what is known into the facts of a request.</summary>
    public void Write(FactTable facts, (Account Account, int Distance)[] family, DateOnly day)
    {
        foreach (var (field, value) in ints)
        {
            facts.SetInt(field, 0, value);
        }

        foreach (var (field, value) in numbers)
        {
            facts.SetNumber(field, 0, value);
        }

        var fields = catalog.Fields;
        if (fields.AccountFamily.IsRead)
        {
            foreach (var (member, _) in family)
            {
                facts.AddToSet(fields.AccountFamily, fields.AccountFamily.Find(member.Id));
            }
        }

        if (fields.AccountParent.IsRead)
        {
            foreach (var membership in Account.Memberships)
            {
                if (membership.During.Contains(day))
                {
                    facts.AddToSet(fields.AccountParent, fields.AccountParent.Find(membership.Group.Id));
                }
            }
        }
    }

    private static List<Account> Everyone(Account account)
    {
        var everyone = new List<Account> { account };
        for (var i = 0; i < everyone.Count; i++)
        {
            everyone.AddRange(everyone[i].Memberships.Select(membership => membership.Group).Where(group => !everyone.Contains(group)));
        }

        return everyone;
    }
}
