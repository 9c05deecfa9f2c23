using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A line while slices over several lines are spread.</summary>
internal struct PooledLine
{
    public int Line;
    public decimal Quantity;
    public decimal Running;

    /// <summary>What percentages are of.</summary>
    public decimal Basis;

    /// <summary>The most that a discount can take off it.</summary>
    public decimal Left;

    /// <summary>What caps leave.</summary>
    public decimal Room;

    /// <summary>What it adds to the scale's figure; known only where lines take slices in their order.</summary>
    public decimal Figure;

    /// <summary>Above which figure of the sum its own begins.</summary>
    public decimal Start;

    /// <summary>What earlier slices added to it.</summary>
    public decimal Taken;

    /// <summary>Gives how much of a slice is its own.</summary>
    public readonly decimal Within(in Slice slice) => slice.Within(Start, Start + Figure);

    /// <summary>Gives what a rate asks for on a part of it, above zero, unrounded.</summary>
    public readonly decimal Asked(ValueKind kind, decimal rate, decimal size, decimal of, bool isSurcharge)
    {
        if (size == 0)
        {
            return 0;
        }

        var change = kind switch
        {
            ValueKind.Percent => Basis * rate / 100 * size / of,
            ValueKind.NewPrice => (isSurcharge ? (rate * Quantity) - Running : Running - (rate * Quantity)) * size / of,
            _ => rate * Quantity * size / of,
        };
        return Math.Max(change, 0);
    }
}
