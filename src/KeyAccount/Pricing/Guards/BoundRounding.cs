namespace KeyAccount.Pricing.Guards;

/// <summary>Finds the amounts next to a bound that roundings leave as they are.</summary>
internal static class BoundRounding
{
    /// <summary>Gives the least amount, not below a bound, that a line can come to.</summary>
    public static decimal Up(decimal bound, Rounder rounder)
    {
        var amount = rounder.RoundsComponents ? decimal.Ceiling(bound / rounder.Unit) * rounder.Unit : bound;
        return rounder.Line is { } line ? Beyond(amount, line, rounder.Unit) : amount;
    }

    /// <summary>Gives the greatest amount, not above a bound, that a line can come to.</summary>
    public static decimal Down(decimal bound, Rounder rounder)
    {
        var amount = rounder.RoundsComponents ? decimal.Floor(bound / rounder.Unit) * rounder.Unit : bound;
        return rounder.Line is { } line ? Math.Max(-Beyond(-amount, new Mirrored(line).Round, rounder.Unit), 0) : amount;
    }

    private static decimal Beyond(decimal bound, Rounding line, decimal unit) => Beyond(bound, line.Round, unit);

    /// <summary>Goes on in steps twice as long each until the rounding lies beyond the bound: so no rounded figure is passed over.</summary>
    private static decimal Beyond(decimal bound, Func<decimal, decimal> round, decimal unit)
    {
        var rounded = round(bound);
        for (var step = unit; rounded < bound; step *= 2)
        {
            rounded = round(bound + step);
        }

        return rounded;
    }

    private readonly struct Mirrored(Rounding rounding)
    {
        public decimal Round(decimal amount) => -rounding.Round(-amount);
    }
}
