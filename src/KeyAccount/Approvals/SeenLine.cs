namespace KeyAccount;

/// <summary>A line that somebody saw when they approved.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Item">The item's number.</param>
/// <param name="Quantity">How much of it, in the unit of the item's price.</param>
public sealed record SeenLine(string Id, string Item, decimal Quantity);
