using KeyAccount.Rules;

namespace KeyAccount;

/// <summary>The account of an order, as rules in code see it.</summary>
public sealed class AccountFact
{
    private readonly Account account;

    internal AccountFact(Account account, IEnumerable<Account> family)
    {
        this.account = account;
        Family = [.. family.Select(member => member.Id)];
    }

    /// <summary>Gets the id.</summary>
    public string Id => account.Id;

    /// <summary>Gets the country; null where none is known.</summary>
    public string? Country => ValueOf("account.country").Text;

    /// <summary>Gets the segment; null where none is known.</summary>
    public string? Segment => ValueOf("account.segment").Text;

    /// <summary>Gets the tier; null where none is known.</summary>
    public string? Tier => ValueOf("account.tier").Text;

    /// <summary>Gets the ids of the account and of those above it on the day of the order, the nearest first.</summary>
    public IReadOnlyList<string> Family { get; }

    /// <summary>Gets the value of a field by its full name, such as <c>account.segment</c>; no value where it is missing.</summary>
    public FieldValue ValueOf(string field) => account.Values.GetValueOrDefault(field);
}
