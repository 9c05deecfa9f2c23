using KeyAccount.Bonuses;

namespace KeyAccount.Pricing.Guards;

/// <summary>What each line is expected to earn its customer off the invoice.</summary>
internal static class ExpectedBonus
{
    /// <summary>Gives what is expected for a line: what the request states, else what the ledger lets expect.</summary>
    public static BonusExpectation RateOf(PricingRun run, int line) =>
        run.Lines[line].Request.ExpectedBonusPercent is { } stated ? new(stated, 0)
        : run.ExpectedBonuses is { } bonuses && run.ExpectedBonusPercent == 0 ? bonuses.OfLine(run, line)
        : new(run.ExpectedBonusPercent, 0);

    /// <summary>Gives the part of an amount of a line that is expected, to the currency's minor unit.</summary>
    public static decimal Of(PricingRun run, int line, decimal amount, Rounder rounder) =>
        RateOf(run, line) is var rate && rate == BonusExpectation.None ? 0
        : decimal.Round((amount * rate.Percent / 100) + (run.Lines[line].Quantity * rate.PerUnit * (run.Lines[line].IsReturned ? -1 : 1)), rounder.MinorUnits, MidpointRounding.AwayFromZero);

    /// <summary>Gives the expected bonus of each line of goods; null where none is expected.</summary>
    public static decimal[]? OfLines(PricingRun run, Rounder rounder)
    {
        decimal[]? all = null;
        for (var i = 0; i < run.GoodsCount; i++)
        {
            if (RateOf(run, i) != BonusExpectation.None)
            {
                all ??= new decimal[run.GoodsCount];
                all[i] = Of(run, i, run.Lines[i].Running, rounder);
            }
        }

        return all;
    }
}
