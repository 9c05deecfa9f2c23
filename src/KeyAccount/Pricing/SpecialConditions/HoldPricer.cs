namespace KeyAccount.Pricing.SpecialConditions;

/// <summary>Finds, for lines under a price hold, the price of the day that it keeps.</summary>
internal sealed class HoldPricer(HoldPricer.Search search)
{
    /// <summary>Looks for the price of a line in all accesses.</summary>
    internal delegate bool Search(PricingRun run, ref LineState line, ReadOnlySpan<int> holding, PricedAccess[] accesses, out PriceCandidate found, out PricingProblem? tie);

    /// <summary>Finds the price that is kept; null where none is, or nothing is left of its quantity.</summary>
    /// <remarks>Where it is for all units of the line, the line's other prices, such as the list price beside it, are those of the day kept as well.</remarks>
    public HeldPrice? Find(PricingRun run, ref LineState line, ReadOnlySpan<int> holding, PricedAccess[] accesses)
    {
        if (run.Procedure.Holds!.For(run, holding) is not { } hold)
        {
            return null;
        }

        var use = run.HoldUseOf(hold, line.Item);
        var units = line.IsReturned ? line.Quantity : use.Fitting(line.Item, line.Quantity);
        if (units <= 0)
        {
            return null;
        }

        line.HeldOn = use.Terms.AsOf;
        var isFound = search(run, ref line, holding, accesses, out var found, out _);
        var access = line.Access;
        var isWhole = units == line.Quantity;
        if (!isFound || !isWhole || use.Terms.LowerCounts)
        {
            line.HeldOn = default;
        }

        if (!isFound)
        {
            return null;
        }

        if (use.Terms.LowerCounts && search(run, ref line, holding, accesses, out var ofDay, out _) && ofDay.AgainstPrice(found) < 0)
        {
            return null;
        }

        if (isWhole)
        {
            line.HeldOn = use.Terms.AsOf;
        }

        return new HeldPrice(use, found, access, units);
    }

    /// <summary>Gives the units that the hold still covers its price, where the rest of the line has the price of the day.</summary>
    /// <remarks>A net price and one that discounts come off do not share a line: then all of it has the price of the day.</remarks>
    public static bool TryMix(ref LineState line, HeldPrice held, in PriceCandidate ofDay, Rounder rounder)
    {
        var (kept, other) = (held.Found.Record.Origin, ofDay.Record.Origin);
        if (kept.IsNet != other.IsNet || kept.IncludesTax != other.IncludesTax)
        {
            return false;
        }

        var amount = rounder.Base(held.Found.Price, held.Found.Per, held.Units) + rounder.Base(ofDay.Price, ofDay.Per, line.Quantity - held.Units);
        if (amount > Grammar.Figures.LargestAmount)
        {
            return false;
        }

        line.Running = amount;
        line.ListPrice = ((held.Found.UnitPrice * held.Units) + (ofDay.UnitPrice * (line.Quantity - held.Units))) / line.Quantity;
        line.ListAmount = line.BaseAmount = line.Running;
        return true;
    }

    /// <summary>Notes that a line has the price that is kept. What comes back takes nothing of the quantity.</summary>
    public static void Note(PricingRun run, int index, HeldPrice held, in PriceCandidate ofDay)
    {
        ref readonly var line = ref run.Lines[index];
        if (!line.IsReturned)
        {
            held.Use.Take(line.Item, held.Units);
        }

        run.HeldLines.Add(new LineHold(index, held.Use, held.Units, held.Found.UnitPrice, held.Units == line.Quantity ? null : ofDay.UnitPrice));
    }
}
