namespace KeyAccount.Rules;

/// <summary>A customer, or a group of customers, that has or inherits conditions.</summary>
internal sealed class Account
{
    /// <summary>In <c>account.status</c>: somebody who buys, as all do of whom nothing else is said.</summary>
    public const string Customer = "customer";

    /// <summary>In <c>account.status</c>: somebody who may come to buy.</summary>
    public const string Prospect = "prospect";

    public required int Index { get; init; }

    public required string Id { get; init; }

    public required string Currency { get; init; }

    public required string Procedure { get; init; }

    /// <summary>Gets the names of its price lists, or the company's, the one that counts first coming first.</summary>
    public required IReadOnlyList<string> PriceListNames { get; init; }

    /// <summary>Gets its price lists in the same order, once they are read.</summary>
    public PriceList[] PriceLists { get; set; } = [];

    public required SourceLocation Location { get; init; }

    /// <summary>Gets the values of the account's fields, by full name.</summary>
    public required IReadOnlyDictionary<string, FieldValue> Values { get; init; }

    public List<Membership> Memberships { get; } = [];

    /// <summary>Gives the account and those above it on a day, each with its distance, the nearest first; an account by its shortest way.</summary>
    public (Account Account, int Distance)[] FamilyOn(DateOnly day)
    {
        var family = new List<(Account Account, int Distance)> { (this, 0) };
        for (var i = 0; i < family.Count; i++)
        {
            foreach (var membership in family[i].Account.Memberships)
            {
                if (membership.Inherits && membership.During.Contains(day) && family.TrueForAll(known => known.Account != membership.Group))
                {
                    family.Add((membership.Group, family[i].Distance + 1));
                }
            }
        }

        return [.. family];
    }

    /// <summary>Gives the accounts whose conditions can reach this one on some day.</summary>
    public HashSet<Account> Above()
    {
        var above = new HashSet<Account>();
        var open = new Stack<Account>([this]);
        while (open.TryPop(out var current))
        {
            foreach (var membership in current.Memberships)
            {
                if (membership.Inherits && above.Add(membership.Group))
                {
                    open.Push(membership.Group);
                }
            }
        }

        return above;
    }

    public override string ToString() => Id;
}
