using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>The roundings of a step, in the order's currency.</summary>
internal sealed class Rounder
{
    private readonly Rounding? unit;
    private readonly bool unitOfResult;
    private readonly Rounding? component;
    private readonly bool componentOfResult;

    public Rounder(IReadOnlyList<RoundingRule> rules, string currency)
    {
        MinorUnits = Currencies.Decimals(currency);
        Unit = new decimal(1, 0, 0, false, (byte)MinorUnits);
        foreach (var rule in RoundingRule.For(rules, currency))
        {
            var rounding = rule.In(currency);
            switch (rule.At)
            {
                case RoundingPoint.Unit:
                    (unit, unitOfResult) = (rounding, rule.OfResult);
                    break;
                case RoundingPoint.Component:
                    (component, componentOfResult) = (rounding, rule.OfResult);
                    Unit = rule.To.Increment ?? new decimal(1, 0, 0, false, (byte)(rule.To.Decimals ?? Currencies.Decimals(currency)));
                    break;
                case RoundingPoint.Line:
                    Line = rounding;
                    break;
                case RoundingPoint.Order:
                    Order = rounding;
                    break;
                case RoundingPoint.Tax:
                    Tax = rounding;
                    break;
                default:
                    Payable = rounding;
                    break;
            }
        }
    }

    /// <summary>Gets the smallest piece of an amount of the order that a line takes: what components are rounded to, else the currency's minor unit.</summary>
    public decimal Unit { get; }

    /// <summary>Gets how many decimals the currency has.</summary>
    public int MinorUnits { get; }

    /// <summary>Gets whether what each component adds is rounded.</summary>
    public bool RoundsComponents => component is not null;

    /// <summary>Gets the rounding of the price of a unit; null for none.</summary>
    public Rounding? UnitRounding => unit;

    /// <summary>Gets the rounding of a line's net amount; null for none.</summary>
    public Rounding? Line { get; }

    /// <summary>Gets the rounding of the order's total; null for none.</summary>
    public Rounding? Order { get; }

    /// <summary>Gets the rounding of a tax amount; null for none of its own.</summary>
    public Rounding? Tax { get; }

    /// <summary>Gets the rounding of what is to be paid; null for none.</summary>
    public Rounding? Payable { get; }

    /// <summary>Gives what a component adds to a line, rounded.</summary>
    /// <param name="kind">What kind of value it comes from.</param>
    /// <param name="running">What stands on the units that it covers, before it.</param>
    /// <param name="amount">What it adds, unrounded; below zero for a discount.</param>
    /// <param name="quantity">How many units it covers.</param>
    /// <param name="ofLine">What stands on the whole line before it.</param>
    public decimal Component(ValueKind kind, decimal running, decimal amount, decimal quantity, decimal ofLine)
    {
        if (unit is not null && unitOfResult)
        {
            amount = (unit.Round((running + amount) / quantity) * quantity) - running;
        }
        else if (unit is not null && kind is not (ValueKind.AmountPerLine or ValueKind.AmountPerOrder or ValueKind.NewTotal))
        {
            // An amount for the line as a whole has no amount per unit.
            amount = unit.Round(amount / quantity) * quantity;
        }

        if (component is not null)
        {
            amount = componentOfResult ? component.Round(ofLine + amount) - ofLine : component.Round(amount);
        }

        return amount;
    }

    /// <summary>Rounds a bonus as a component is rounded, and in any case to the currency's minor unit: it is paid out.</summary>
    public decimal Bonus(decimal amount) => decimal.Round(component is null ? amount : component.Round(amount), MinorUnits, MidpointRounding.AwayFromZero);

    /// <summary>Gives the amount of a line at a base price, rounded.</summary>
    public decimal Base(decimal price, decimal per, decimal quantity)
    {
        // Dividing by one takes twice as long as the product, and nearly every price is that of one unit.
        var amount = unit is null ? per == 1 ? price * quantity : price * quantity / per : unit.Round(price / per) * quantity;
        return component is null ? amount : component.Round(amount);
    }
}
