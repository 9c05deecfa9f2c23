using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A line as a quote keeps it: what remains of its state once it is priced.</summary>
internal readonly struct PricedLine
{
    public PricedLine(in LineState line)
    {
        Request = line.Request;
        Item = line.Item;
        Quantity = line.Quantity;
        ListPrice = line.ListPrice;
        ListAmount = line.ListAmount;
        Running = line.Running;
        Origin = line.Origin;
        Formation = line.Formation;
        SourceLine = line.SourceLine;
        Access = line.Access;
        PriceCondition = line.PriceCondition;
        IsReturned = line.IsReturned;
        Charge = line.Kind is null ? null : new ChargePart(line.Kind, line.Adds, line.Waits);
    }

    public RequestLine Request { get; }

    public Item Item { get; }

    /// <summary>Gets the quantity in the unit of the item's price; below zero where it comes back.</summary>
    public decimal Quantity { get; }

    public decimal ListPrice { get; }

    public decimal ListAmount { get; }

    /// <summary>Gets the net amount.</summary>
    public decimal Running { get; }

    public PriceOrigin Origin { get; }

    /// <summary>Gets how the price that the line starts from came about; null where it is stated.</summary>
    public PriceFormationStep[]? Formation { get; }

    public int SourceLine { get; }

    /// <summary>Gets the number of the access that found the price; -1 for none.</summary>
    public int Access { get; }

    public int PriceCondition { get; }

    public bool IsReturned { get; }

    /// <summary>Gets what is known of a charge alone; null for a line of goods.</summary>
    public ChargePart? Charge { get; }

    /// <summary>Gets whether it is a charge that its rule has not added.</summary>
    public bool Waits => Charge is { Waits: true };

    /// <summary>What is known of a charge alone.</summary>
    /// <param name="Kind">The kind of charge that it is.</param>
    /// <param name="Adds">The rule that adds it; null where the request states it.</param>
    /// <param name="Waits">Whether its rule has not added it.</param>
    internal sealed record ChargePart(ChargeKind Kind, PricedCharge? Adds, bool Waits);
}
