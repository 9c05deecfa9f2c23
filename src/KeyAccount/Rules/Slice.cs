namespace KeyAccount.Rules;

/// <summary>A part of a scale's figure with the value that is taken of it.</summary>
/// <param name="From">Above which figure it begins.</param>
/// <param name="To">The figure with which it ends.</param>
/// <param name="Value">The value.</param>
internal readonly record struct Slice(decimal From, decimal To, RuleValue Value)
{
    public decimal Size => To - From;

    /// <summary>Gives how much of it lies between two figures.</summary>
    public decimal Within(decimal from, decimal to) => Math.Max(Math.Min(To, to) - Math.Max(From, from), 0);
}
