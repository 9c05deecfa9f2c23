namespace KeyAccount.Rules;

/// <summary>One place where a base price is looked for.</summary>
internal sealed record Access
{
    public required string Name { get; init; }

    /// <summary>Gets what people read; null for none.</summary>
    public Title? Title { get; init; }

    public required AccessSource From { get; init; }

    /// <summary>Gets the price lists that the access names, in its order.</summary>
    public PriceList[] Lists { get; init; } = [];

    /// <summary>Gets the fields that a price must be keyed by, no more and no fewer; null where any will do.</summary>
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>Gets the number of its condition among the price conditions; -1 for none.</summary>
    public int Condition { get; init; } = -1;

    /// <summary>Gets the keys that its prices are ranked by; null for the default.</summary>
    public PriceKey[]? Order { get; init; }

    /// <summary>Gets the keys that rank its prices, whether it names them or not.</summary>
    public PriceKey[] RankedBy => Take == AccessTake.Best ? [new PriceKey(PriceKeyKind.Price)]
        : Order ?? (From == AccessSource.Lists || Lists.Length > 1 ? PriceKey.DefaultOfLists : PriceKey.Default);

    /// <summary>Gets the fields of <see cref="PriceKeyKind.Specificity"/>, the one that counts most coming first.</summary>
    public IReadOnlyList<string> Specificity { get; init; } = [];

    public AccessTake Take { get; init; }

    /// <summary>Gets the day that decides which record holds.</summary>
    public PricingDate Date { get; init; }

    /// <summary>Gets whether the waterfall starts at the list price and shows the difference.</summary>
    public bool StartsAtList { get; init; }
}

/// <summary>Where an access looks for prices.</summary>
internal enum AccessSource
{
    /// <summary>In the agreements of the account, then of those above it.</summary>
    Agreements,

    /// <summary>In the account's price lists.</summary>
    Lists,

    /// <summary>In lists that the access names.</summary>
    NamedLists,

    /// <summary>In the policies, which hold for everyone.</summary>
    Policies,
}

/// <summary>What an access takes of the prices that fit.</summary>
internal enum AccessTake
{
    /// <summary>The one that comes first; the search ends there.</summary>
    First,

    /// <summary>The lowest of all; the search ends there.</summary>
    Best,

    /// <summary>The one that comes first, and the search goes on: the lowest of what this access and the following ones find counts.</summary>
    All,
}

/// <summary>The day that decides which price record holds.</summary>
internal enum PricingDate
{
    Order,
    Delivery,
    Agreement,
    Service,
}
