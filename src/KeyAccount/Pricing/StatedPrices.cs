using KeyAccount.Grammar;

namespace KeyAccount.Pricing;

/// <summary>Looks at what a line of a request states of its price: that it is one thing, and in range.</summary>
internal static class StatedPrices
{
    private const decimal MostAdded = -1000;

    public static void Check(RequestLine line, PricingRun run, ref List<PricingProblem>? problems)
    {
        if (line.Manual is { } manual)
        {
            decimal?[] values = [manual.Percent, manual.AmountPerUnit, manual.NewPrice];
            if (values.Count(value => value is not null) != 1 || manual.Percent is < MostAdded or > 100 || manual.AmountPerUnit is <= -Figures.Largest or >= Figures.Largest || manual.NewPrice is < 0 or >= Figures.Largest)
            {
                (problems ??= []).Add(new PricingProblem(Messages.StatedPriceUnclear, line.Id, null, null, "manual", new Phrase("percent (up to 100), amountPerUnit or newPrice", "percent (fino a 100), amountPerUnit o newPrice")));
            }
            else if (line.Carried is not null)
            {
                (problems ??= []).Add(new PricingProblem(Messages.ManualAndCarried, line.Id, null, null));
            }
            else if (run.Procedure is { } procedure && !Array.Exists(procedure.Procedure.Steps, step => step.Holds == Rules.StepKind.Manual))
            {
                (problems ??= []).Add(new PricingProblem(Messages.ProcedureTakesNoManual, line.Id, null, null, procedure.Procedure.Name));
            }
        }

        if (line.Carried is { } carried && (carried.Price is null == carried.Percent is null || carried.Percent is < 0 or > 100 || carried.Price is < 0 or >= Figures.Largest || string.IsNullOrWhiteSpace(carried.From)))
        {
            (problems ??= []).Add(new PricingProblem(Messages.StatedPriceUnclear, line.Id, null, null, "carried", new Phrase("price or percent (0 to 100), and \"from\"", "price o percent (da 0 a 100), e \"from\"")));
        }
    }
}
