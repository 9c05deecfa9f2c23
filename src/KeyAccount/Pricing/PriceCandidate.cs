using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A price that fits a line.</summary>
/// <param name="Records">The records of a book...</param>
/// <param name="At">...and the place among them of the one that gives it.</param>
/// <param name="Price">The price, in the order's currency.</param>
/// <param name="Per">How many units the price is for.</param>
/// <param name="List">The place of its list among those of the access.</param>
internal readonly record struct PriceCandidate(PriceRecord[] Records, int At, decimal Price, decimal Per, int List)
{
    /// <summary>Gets the record that gives it.</summary>
    public ref readonly PriceRecord Record => ref Records[At];

    /// <summary>Gets the price of one unit.</summary>
    public decimal UnitPrice => Per == 1 ? Price : Price / Per;

    /// <summary>Compares by price; below zero where this one is lower.</summary>
    public int AgainstPrice(in PriceCandidate other) => (Price * other.Per).CompareTo(other.Price * Per);
}
