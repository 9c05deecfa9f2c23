namespace KeyAccount.Benchmarks.Workload;

/// <summary>What every peer is given: rules, orders, and a list of 100,000 items for one customer. Money in whole cents, days as numbers since 1970.</summary>
/// <param name="Items">The items of the orders.</param>
/// <param name="Customers">The customers of the orders.</param>
/// <param name="Rules">The rules, in the order in which they were made.</param>
/// <param name="Orders">The orders, of ten lines each.</param>
/// <param name="List">One unit of each of 100,000 items, for the first customer.</param>
internal sealed record PricingWorkload(IReadOnlyList<Item> Items, IReadOnlyList<Customer> Customers, IReadOnlyList<Rule> Rules, IReadOnlyList<Order> Orders, Order List)
{
    /// <summary>Gets what the order as a whole gets, by its total.</summary>
    public static IReadOnlyList<Tier> OrderTiers { get; } = [new(100_000, 50), new(1_000_000, 150), new(10_000_000, 300)];
}

/// <summary>An item with its list price in cents.</summary>
internal sealed record Item(string Sku, string Category, string Brand, int ListPrice);

internal sealed record Customer(string Id, string Segment, string Country, int AnnualVolume);

internal sealed record Order(string Id, int Day, Customer Customer, IReadOnlyList<OrderLine> Lines);

internal sealed record OrderLine(Item Item, int Quantity);

/// <summary>A rule: two to four conditions, a priority of its own (the lowest number comes first), perhaps an exclusive group, and what it gives.</summary>
internal sealed record Rule(string Id, int Priority, string? Group, Conditions When, Effect Effect);

/// <summary>The conditions of a rule; null where it has no such condition. Both days are included.</summary>
internal sealed record Conditions
{
    public string? Segment { get; set; }

    public string? Country { get; set; }

    public string? Category { get; set; }

    public string? Brand { get; set; }

    public int? Quantity { get; set; }

    public int? AnnualVolume { get; set; }

    public (int From, int To)? Days { get; set; }
}

/// <summary>What a rule gives: basis points of what stands, cents per unit, or basis points by quantity.</summary>
internal sealed record Effect(int BasisPoints, int CentsPerUnit, IReadOnlyList<Tier> Tiers);

/// <summary>From a quantity, or a total in cents, on: so many basis points.</summary>
internal sealed record Tier(int From, int BasisPoints);
