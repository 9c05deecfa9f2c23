namespace KeyAccount.Pricing;

/// <summary>A line that was bought before. In the fact table it stands after the lines of the order.</summary>
/// <param name="Date">The day of its order.</param>
/// <param name="Item">The number of the item.</param>
/// <param name="Amount">What it came to, in the order's currency.</param>
internal readonly record struct PastLine(DateOnly Date, int Item, decimal Amount);
