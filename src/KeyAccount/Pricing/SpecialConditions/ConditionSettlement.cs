using KeyAccount.Grammar;
using KeyAccount.Pricing.Outcomes;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Pricing.SpecialConditions;

/// <summary>Does what special conditions in force do to an order once its goods are priced: freight, the surcharge of a small order, outcomes. What comes back is left alone.</summary>
internal sealed class ConditionSettlement(PricingRun run, PricingRequest request, Rounder rounder)
{
    private static readonly OutcomeKind Minimum = new("minimumOrder", FigureUnit.Amount, static (raised, currency) => new(
        $"{Figures.Write(raised.Figure!.Value)} {currency} of goods, below the minimum of {Figures.Write(raised.Bound!.Value)}", $"{Figures.Write(raised.Figure.Value)} {currency} di merce, sotto il minimo di {Figures.Write(raised.Bound.Value)}"));

    private static readonly OutcomeKind MinimumQuantity = new("minimumOrder", FigureUnit.Quantity, static (raised, _) => new(
        $"a quantity of {Figures.Write(raised.Figure!.Value)}, below the minimum of {Figures.Write(raised.Bound!.Value)}", $"una quantità di {Figures.Write(raised.Figure.Value)}, sotto il minimo di {Figures.Write(raised.Bound.Value)}"));

    private static readonly OutcomeKind Credit = new("creditLimit", FigureUnit.Amount, static (raised, currency) => new(
        $"{Figures.Write(raised.Figure!.Value)} {currency} open with this order, above the credit limit of {Figures.Write(raised.Bound!.Value)}", $"{Figures.Write(raised.Figure.Value)} {currency} di scoperto con quest'ordine, oltre il fido di {Figures.Write(raised.Bound.Value)}"));

    private static readonly OutcomeKind NoWeight = new("freight", FigureUnit.Amount, static (_, _) => new(
        "freight cannot be worked out: an item has no weight", "il trasporto non si può calcolare: un articolo non ha peso"));

    public void Settle(HeldConditions held)
    {
        foreach (ref readonly var line in run.Lines[..run.GoodsCount])
        {
            if (line.IsReturned)
            {
                return;
            }
        }

        foreach (var found in held.InForce)
        {
            switch (found.Condition.Terms)
            {
                case DeliveryTerms { Charge: { } charge } delivery:
                    SettleFreight(held, found, delivery, charge);
                    break;
                case MinimumOrderTerms minimum:
                    SettleMinimum(found, minimum);
                    break;
                case CreditLimitTerms credit:
                    SettleCredit(found, credit);
                    break;
            }
        }
    }

    private void SettleFreight(HeldConditions held, ConditionInForce found, DeliveryTerms delivery, ChargeKind kind)
    {
        var isFree = delivery.FreeFrom?.In(run.Currency) is { } from && Sum(found, static (in LineState line) => line.Running) >= from;
        var isThere = false;
        for (var i = run.GoodsCount; i < run.Lines.Length; i++)
        {
            ref readonly var charge = ref run.Lines[i];
            if (charge.Waits || charge.Kind != kind)
            {
                continue;
            }

            isThere = true;
            if (isFree && found.ForAll && charge.Running > 0)
            {
                run.Add(new AppliedStep(i, held.RankOf(found.Condition), ValueKind.Percent, charge.Running, 100, -charge.Running));
            }
        }

        if (isThere || isFree || delivery.Freight is not { } table)
        {
            return;
        }

        if (table.By == FreightBasis.Weight && Array.Exists(found.Lines, line => run.Lines[line].Item.Weight is null))
        {
            Raise(NoWeight, AlertOutcome.Alert, found, null, null);
            return;
        }

        var figure = table.By switch
        {
            FreightBasis.Weight => Sum(found, static (in LineState line) => line.Item.Weight!.Value * line.Quantity),
            FreightBasis.Quantity => Sum(found, static (in LineState line) => line.Quantity),
            _ => Sum(found, static (in LineState line) => line.Running),
        };
        AddCharge(found.Condition, kind, table.At(figure, run.Currency) ?? 0, found.Condition.Title ?? kind.Title);
    }

    private void SettleMinimum(ConditionInForce found, MinimumOrderTerms minimum)
    {
        var least = minimum.Quantity ?? minimum.Amount!.In(run.Currency)!.Value;
        var figure = minimum switch
        {
            { Quantity: not null } => Sum(found, static (in LineState line) => line.Quantity),
            { OfList: true } => Sum(found, static (in LineState line) => line.ListAmount),
            _ => Sum(found, static (in LineState line) => line.Running),
        };
        if (figure >= least)
        {
            return;
        }

        if (minimum.Outcome is { } outcome)
        {
            Raise(minimum.Quantity is null ? Minimum : MinimumQuantity, outcome, found, figure, least);
        }
        else
        {
            AddCharge(found.Condition, minimum.Charge!, minimum.Surcharge?.In(run.Currency) ?? (least - figure), found.Condition.Title ?? new Title("Small order surcharge", "Supplemento per piccolo ordine"));
        }
    }

    private void SettleCredit(ConditionInForce found, CreditLimitTerms credit)
    {
        var open = credit.Open is { } field && run.Facts.TryNumber(field, 0, out var before) ? before : 0;
        for (var i = 0; i < run.Lines.Length; i++)
        {
            open += run.Lines[i].Waits ? 0 : run.Lines[i].Running;
        }

        if (credit.Limit.In(run.Currency)!.Value is var limit && open > limit)
        {
            Raise(Credit, credit.Outcome, found, open, limit);
        }
    }

    private void Raise(OutcomeKind kind, AlertOutcome outcome, ConditionInForce found, decimal? figure, decimal? bound)
    {
        var condition = found.Condition;
        run.Raise(new RaisedOutcome(kind, outcome, new RulePlace(condition.FullName, condition.Source, condition.Location.JsonPointer, condition.IsDraft) { Overrides = condition.Overrides }, found.ForAll ? [] : found.Lines, figure, bound));
    }

    private void AddCharge(SpecialCondition condition, ChargeKind kind, decimal amount, Title? title)
    {
        amount = rounder.Component(ValueKind.AmountPerLine, 0, amount, 1, 0);
        if (amount <= 0)
        {
            return;
        }

        var rule = new ChargeRule
        {
            FullName = condition.FullName,
            Title = title,
            Location = condition.Location,
            Step = -1,
            Account = condition.Account,
            IsDraft = condition.IsDraft,
            IsInternal = condition.IsInternal,
            Overrides = condition.Overrides,
            When = [],
            Kind = kind,
            Amount = null,
            AmountPerUnit = null,
            Percent = null,
        };
        var state = ChargeBinder.State(new RequestLine(condition.FullName, kind.Name, 1), kind);
        state.Adds = new PricedCharge(-1, rule);
        state.ListPrice = state.ListAmount = state.BaseAmount = state.Running = amount;
        state.Tax = request.Tax.IsDefault ? null : request.Tax.FirstOrDefault(tax => tax.Category == kind.Tax && !tax.Rates.IsDefaultOrEmpty);
        run.AddLine(state);
    }

    private delegate decimal Figure(in LineState line);

    private decimal Sum(ConditionInForce found, Figure figure)
    {
        var sum = 0m;
        foreach (var line in found.Lines)
        {
            sum += figure(run.Lines[line]);
        }

        return sum;
    }
}
