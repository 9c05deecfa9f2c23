namespace KeyAccount.Pricing.Guards;

/// <summary>What each line is expected to earn its customer off the invoice.</summary>
internal static class ExpectedBonus
{
    /// <summary>Gives the percentage of the net amount that is expected for a line.</summary>
    public static decimal PercentOf(PricingRun run, in LineState line) => line.Request.ExpectedBonusPercent ?? run.ExpectedBonusPercent;

    /// <summary>Gives the part of an amount of a line that is expected, to the currency's minor unit.</summary>
    public static decimal Of(PricingRun run, in LineState line, decimal amount, Rounder rounder) =>
        PercentOf(run, line) is var percent and not 0 ? decimal.Round(amount * percent / 100, rounder.MinorUnits, MidpointRounding.AwayFromZero) : 0;

    /// <summary>Gives the expected bonus of each line of goods; null where none is expected.</summary>
    public static decimal[]? OfLines(PricingRun run, Rounder rounder)
    {
        decimal[]? all = null;
        for (var i = 0; i < run.GoodsCount; i++)
        {
            ref readonly var line = ref run.Lines[i];
            if (PercentOf(run, line) != 0)
            {
                all ??= new decimal[run.GoodsCount];
                all[i] = Of(run, line, line.Running, rounder);
            }
        }

        return all;
    }
}
