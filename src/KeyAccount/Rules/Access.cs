namespace KeyAccount.Rules;

/// <summary>One place where a base price is looked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What people read; null for none.</param>
/// <param name="From">Where it looks.</param>
/// <param name="List">The price list, where one is named.</param>
/// <param name="Date">The day that decides which record holds.</param>
/// <param name="StartsAtList">Whether the waterfall starts at the list price and shows the difference.</param>
/// <param name="Condition">The number of its condition among the price conditions; -1 for none.</param>
internal sealed record Access(string Name, Title? Title, AccessSource From, PriceList? List, PricingDate Date, bool StartsAtList, int Condition);

/// <summary>Where an access looks for prices.</summary>
internal enum AccessSource
{
    /// <summary>In the agreements of the account, then of those above it.</summary>
    Agreements,

    /// <summary>In the account's price list.</summary>
    Lists,

    /// <summary>In a list that the access names.</summary>
    NamedList,
}

/// <summary>The day that decides which price record holds.</summary>
internal enum PricingDate
{
    Order,
    Delivery,
    Agreement,
}
