namespace KeyAccount.Pricing.Guards;

/// <summary>A guard that holds for a line, by their numbers.</summary>
internal readonly record struct HeldGuard(int Guard, int Line) : IComparable<HeldGuard>
{
    /// <summary>Orders by guard, then by line.</summary>
    public int CompareTo(HeldGuard other) => Guard != other.Guard ? Guard.CompareTo(other.Guard) : Line.CompareTo(other.Line);
}
