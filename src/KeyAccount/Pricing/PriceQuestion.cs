using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>What price is looked for: of a line, in a currency, by the rules of an access.</summary>
internal readonly ref struct PriceQuestion
{
    public required PricingRun Run { get; init; }

    public required string LineId { get; init; }

    public required Item Item { get; init; }

    public required decimal Quantity { get; init; }

    /// <summary>Gets the numbers of the price conditions that hold for the line.</summary>
    public required ReadOnlySpan<int> Holding { get; init; }

    /// <summary>Gets the number of the currency that the price must be in.</summary>
    public required int Currency { get; init; }

    /// <summary>Gets how prices that fit are ranked.</summary>
    public required PricedAccess Access { get; init; }

    public required PricingDate Date { get; init; }

    /// <summary>Gets the day whose prices are kept; the first there is for none.</summary>
    public DateOnly HeldOn { get; init; }

    public static PriceQuestion Of(PricingRun run, in LineState line, ReadOnlySpan<int> holding, PricedAccess access) =>
        new() { Run = run, LineId = line.Request.Id, Item = line.Item, Quantity = line.Quantity, Holding = holding, Currency = run.Currency, Access = access, Date = access.Access.Date, HeldOn = line.HeldOn };

    /// <summary>Gives the question for the price in a list that another price is made from.</summary>
    public PriceQuestion InList(int currency, PricedAccess access) =>
        new() { Run = Run, LineId = LineId, Item = Item, Quantity = Quantity, Holding = Holding, Currency = currency, Access = access, Date = Date, HeldOn = HeldOn };

    public bool Holds(int condition) => condition < 0 || Holding.BinarySearch(condition) >= 0;

    /// <summary>Gives the day that decides.</summary>
    public DateOnly DayOf(PricingDate date, PriceOrigin origin) => HeldOn == DateOnly.MinValue || date == PricingDate.Agreement ? OwnDayOf(date, origin)
        : origin.Began <= HeldOn ? HeldOn

        // What an agreement has that began after the day kept is kept as of its beginning.
        : OwnDayOf(date, origin) is var day && origin.Began < day ? origin.Began : day;

    private DateOnly OwnDayOf(PricingDate date, PriceOrigin origin) => date switch
    {
        PricingDate.Delivery => Run.RequestedDelivery ?? Run.OrderDate,
        PricingDate.Service => Run.ServiceDate ?? Run.RequestedDelivery ?? Run.OrderDate,
        PricingDate.Agreement when origin.Began > DateOnly.MinValue => origin.Began,
        PricingDate.Agreement when HeldOn > DateOnly.MinValue => HeldOn,
        _ => Run.OrderDate,
    };
}
