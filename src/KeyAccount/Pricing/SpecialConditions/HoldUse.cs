using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Pricing.SpecialConditions;

/// <summary>What is left of the quantity of a price hold, of one item or of all, and what this order takes of it.</summary>
/// <param name="hold">The hold.</param>
/// <param name="item">The item; null where the quantity is that of all.</param>
/// <param name="before">What was taken before, in the unit of the quantity.</param>
internal sealed class HoldUse(SpecialCondition hold, Item? item, decimal before)
{
    private readonly PriceHoldTerms terms = (PriceHoldTerms)hold.Terms;

    public SpecialCondition Hold => hold;

    public PriceHoldTerms Terms => terms;

    public Item? Item => item;

    /// <summary>Gets what this order takes, in the unit of the quantity.</summary>
    public decimal Taken { get; private set; }

    /// <summary>Gets what is left; null where there is no bound.</summary>
    public decimal? Left => terms.Quantity is { } most ? Math.Max(most - before - Taken, 0) : null;

    /// <summary>Gives how many of some units of an item can still have the price.</summary>
    public decimal Fitting(Item of, decimal units) => Left is { } left ? Math.Min(units, left * terms.FactorOf(of)) : units;

    public void Take(Item of, decimal units) => Taken += units / terms.FactorOf(of);
}
