using KeyAccount.Bonuses;
using KeyAccount.Rules;

namespace KeyAccount.Pricing.Guards;

/// <summary>What guards hold lines against: cost, list amount, or a price for all units.</summary>
internal sealed class GuardBounds(Catalog catalog)
{
    private readonly int company = catalog.Currencies.IndexOf(catalog.Company.Currency);

    /// <summary>Gets the currency of costs.</summary>
    public string CostCurrency => catalog.Company.Currency;

    /// <summary>Gives the cost, the list amount or the amount at the bounded price that a line is held against.</summary>
    public GuardGap TryReference(PricingRun run, int line, Guard guard, out decimal reference)
    {
        ref readonly var state = ref run.Lines[line];
        reference = 0;
        switch (guard.Kind)
        {
            case GuardKind.MaximumDiscount:
                reference = state.ListAmount;
                return GuardGap.None;
            case GuardKind.MinimumMargin or GuardKind.MinimumMarkup:
                return state.Origin.IncludesTax && state.Tax is null ? GuardGap.TaxNotKnown : TryCost(run, line, out reference);
            default:
                var gap = TryPrice(run, line, guard, out var price);
                reference = price * Math.Abs(state.Quantity);
                return gap;
        }
    }

    /// <summary>Gives the price of a unit that a guard states for a line.</summary>
    public GuardGap TryPrice(PricingRun run, int line, Guard guard, out decimal price)
    {
        price = 0;
        if (guard.PriceField is { } field)
        {
            return !run.Facts.TryNumber(field, line, out price) ? GuardGap.NoBound
                : run.Currency != company && field.Name.StartsWith("item.", StringComparison.Ordinal) ? GuardGap.NotInCurrency
                : GuardGap.None;
        }

        price = guard.Price!.In(run.Currency) ?? 0;
        return guard.Price.In(run.Currency) is null ? GuardGap.NotInCurrency : GuardGap.None;
    }

    /// <summary>Gives the amount at which a line just keeps a guard, before any rounding.</summary>
    public GuardGap TryAmount(PricingRun run, int line, Guard guard, Rounder rounder, out decimal amount)
    {
        ref readonly var state = ref run.Lines[line];
        var gap = TryReference(run, line, guard, out var reference);
        amount = guard.Kind switch
        {
            GuardKind.MinimumMargin => reference * 100 / (100 - guard.Percent),
            GuardKind.MinimumMarkup => reference * (100 + guard.Percent) / 100,
            GuardKind.MaximumDiscount => reference * (100 - guard.Percent) / 100,
            _ => reference,
        };
        if (guard.NeedsCost && state is { Origin.IncludesTax: true, Tax: { } tax })
        {
            amount *= 1 + (tax.Rates.Sum() / 100);
        }

        if (guard.IsNetNet && ExpectedBonus.RateOf(run, line) is var bonus && bonus != BonusExpectation.None)
        {
            amount = BeforeBonus(run, line, guard, amount, bonus, rounder);
        }

        return gap;
    }

    /// <summary>The bonus is rounded, so the amount that it leaves the bound of may lie a minor unit beside the quotient.</summary>
    private static decimal BeforeBonus(PricingRun run, int line, Guard guard, decimal left, BonusExpectation bonus, Rounder rounder)
    {
        var unit = new decimal(1, 0, 0, false, (byte)rounder.MinorUnits);
        var amount = decimal.Round((left + (bonus.PerUnit * run.Lines[line].Quantity)) * 100 / (100 - bonus.Percent), rounder.MinorUnits, guard.IsUpper ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity);
        while (guard.IsUpper ? amount - ExpectedBonus.Of(run, line, amount, rounder) > left : amount - ExpectedBonus.Of(run, line, amount, rounder) < left)
        {
            amount += guard.IsUpper ? -unit : unit;
        }

        return amount;
    }

    /// <summary>What is given on top of a line costs as well.</summary>
    private GuardGap TryCost(PricingRun run, int line, out decimal cost)
    {
        ref readonly var state = ref run.Lines[line];
        cost = 0;
        if (state.Item.Cost is not { } each)
        {
            return GuardGap.NoCost;
        }

        if (run.Currency != company)
        {
            return GuardGap.CostInOtherCurrency;
        }

        cost = each * Math.Abs(state.Quantity);
        foreach (var given in run.FreeGoods)
        {
            if (given.Line == line)
            {
                if (given.Item.Cost is not { } more)
                {
                    return GuardGap.NoCost;
                }

                cost += more * given.Quantity;
            }
        }

        return GuardGap.None;
    }
}
