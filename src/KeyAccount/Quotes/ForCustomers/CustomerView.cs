using System.Collections.Immutable;
using KeyAccount.Pricing;
using KeyAccount.Quotes.SpecialConditions;

namespace KeyAccount.Quotes.ForCustomers;

/// <summary>Makes the customer's view of a quote. It names what goes in; nothing is copied that is not named here.</summary>
internal static class CustomerView
{
    public static CustomerQuote Of(Quote quote, PricedOrder priced, Language language)
    {
        var bars = priced.Steps.ToLookup(step => step.Line);
        var lines = quote.LinesIn(language);
        var charges = quote.ChargesIn(language);
        int[] placesOfCharges = [.. Enumerable.Range(priced.GoodsCount, priced.Lines.Length - priced.GoodsCount).Where(place => !priced.Lines[place].Waits)];
        return new CustomerQuote
        {
            Account = quote.Account,
            Currency = quote.Currency,
            OrderDate = quote.Request.OrderDate,
            Language = language,
            Lines = [.. lines.Select((line, i) => Line(line, [.. bars[i]], priced, language) with { PriceHold = HoldWords.ForCustomer(priced, i, line.PriceHold) })],
            Charges = [.. charges.Select((charge, i) => Charge(charge, priced.Lines[placesOfCharges[i]], [.. bars[placesOfCharges[i]]], priced, language))],
            Adjustments = quote.Adjustments,
            Tax = quote.Tax,
            FreeGoods = [.. quote.FreeGoodsIn(language).Select((given, i) => Goods(given, priced.RuleAt(priced.FreeGoods[i].Rank)))],
            Codes = quote.Codes,
            Conditions = QuoteConditions.ForCustomer(priced, language),
            Totals = Totals(quote.Totals),
        };
    }

    private static CustomerLine Line(QuoteLine line, AppliedStep[] bars, PricedOrder priced, Language language) => new()
    {
        Id = line.Id,
        Item = line.Item,
        Name = line.Name,
        Quantity = line.Quantity,
        Unit = line.Unit,
        IsNetPrice = line.IsContracted && !Array.Exists(bars, bar => bar.Rank == AppliedStep.ContractedPrice),
        Price = line.ListPrice,
        Amount = line.ListAmount,
        Steps = Steps(line.Steps, bars, priced, language),
        NetPrice = line.NetPrice,
        NetAmount = line.NetAmount,
        Tax = line.Tax,
    };

    private static CustomerCharge Charge(QuoteCharge charge, in PricedLine state, AppliedStep[] bars, PricedOrder priced, Language language) => new()
    {
        Charge = charge.Charge,
        Title = state.Charge?.Adds?.Rule.IsInternal == true ? state.Charge?.Kind.Title?.In(language) ?? charge.Charge : charge.Title,
        Amount = charge.Amount,
        Steps = Steps(charge.Steps, bars, priced, language),
        NetAmount = charge.NetAmount,
        Tax = charge.Tax,
    };

    private static CustomerFreeGoods Goods(FreeGoods given, PricedRule rule) => new()
    {
        Line = given.Line,
        Item = given.Item,
        Name = given.Name,
        Quantity = given.Quantity,
        Unit = given.Unit,
        Title = rule.Rule.IsInternal ? null : given.Title,
    };

    private static CustomerTotals Totals(QuoteTotals totals) => new(totals.Rounding, totals.Net)
    {
        Charges = totals.Charges,
        Adjustments = totals.Adjustments,
        Total = totals.Total,
        Tax = totals.Tax,
        Gross = totals.Gross,
        Prepaid = totals.Prepaid,
        PayableRounding = totals.PayableRounding,
        Payable = totals.Payable,
    };

    /// <summary>Gives the bars that change the price: those of internal rules that follow one another as one, so that what each percentage is of can still be followed.</summary>
    private static ImmutableArray<CustomerStep> Steps(ImmutableArray<PriceStep> all, AppliedStep[] barsOfAll, PricedOrder priced, Language language)
    {
        PriceStep[] steps = [.. all.Where(step => step.Statistical != true)];
        AppliedStep[] bars = [.. barsOfAll.Where((_, i) => all[i].Statistical != true)];
        var shown = ImmutableArray.CreateBuilder<CustomerStep>(steps.Length);
        for (var i = 0; i < steps.Length; i++)
        {
            if (!IsInternal(bars[i], priced))
            {
                shown.Add(Step(steps[i], bars[i], priced, language));
                continue;
            }

            var amount = steps[i].Amount;
            while (i + 1 < steps.Length && IsInternal(bars[i + 1], priced))
            {
                amount += steps[++i].Amount;
            }

            if (amount != 0)
            {
                shown.Add(new CustomerStep { Title = QuoteWords.OtherAdjustments.In(language), Amount = amount });
            }
        }

        return shown.ToImmutable();
    }

    private static bool IsInternal(AppliedStep bar, PricedOrder priced) => bar.IsGuard || (bar.Rank >= 0 && priced.RuleAt(bar.Rank).Rule.IsInternal);

    private static CustomerStep Step(PriceStep step, AppliedStep bar, PricedOrder priced, Language language) => new()
    {
        // The title of a limit of manual prices says what a person may do, not what was given.
        Title = bar.Rank >= 0 && priced.RuleAt(bar.Rank) is { Rule.Manual: not null } rule ? rule.Step.Title.In(language) : step.Title,
        Of = step.Of,
        Percent = step.Percent,
        AmountPerUnit = step.AmountPerUnit,
        AmountPerOrder = step.AmountPerOrder,
        NewTotal = step.NewTotal,
        NewPrice = step.NewPrice,
        Index = step.Index,
        Units = step.Units,
        Amount = step.Amount,
    };
}
