using System.Collections.Immutable;
using KeyAccount.Approvals;
using KeyAccount.Matching;
using KeyAccount.Pricing.Guards;
using KeyAccount.Pricing.SpecialConditions;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Prices a request: facts are bound, base prices found, the steps taken one after the other.</summary>
internal sealed class OrderPricer
{
    private readonly CompiledRules rules;
    private readonly FieldCatalog fields;
    private readonly BasePrices basePrices;
    private readonly Dictionary<(Procedure Procedure, int Currency), Rounder[]> rounders = [];
    private readonly Action<PricingRun, IEvaluation, Step> writeRunningFigures;
    private readonly MostFavouredPrices? mostFavoured;

    public OrderPricer(CompiledRules rules)
    {
        this.rules = rules;
        fields = rules.Model.Catalog.Fields;
        basePrices = new BasePrices(rules);
        writeRunningFigures = WriteRunningFigures;
        mostFavoured = MostFavouredPrices.Of(rules);
        foreach (var procedure in rules.Model.Catalog.Procedures.Values)
        {
            for (var currency = 0; currency < rules.Model.Catalog.Currencies.Count; currency++)
            {
                var code = rules.Model.Catalog.Currencies.Codes[currency];
                rounders.Add((procedure, currency), [.. procedure.Steps.Select(step => new Rounder(step.Rounding, code)), new Rounder(procedure.Rounding, code)]);
            }
        }
    }

    /// <summary>Prices a request.</summary>
    /// <returns>What came out, or the problems; exactly one of both is there.</returns>
    public (PricedOrder? Priced, ImmutableArray<PricingProblem> Problems) Price(PricingRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var found = PriceAlone(request);
        if (found.Priced is not { } priced)
        {
            return found;
        }

        priced = mostFavoured?.Check(priced, request, PriceAlone) ?? priced;
        return ApprovalCheck.Concerns(request) && ApprovalCheck.Problems(priced, request) is { IsEmpty: false } problems ? (null, problems) : (priced, found.Problems);
    }

    /// <summary>Prices a request without a look at what others would pay.</summary>
    private (PricedOrder? Priced, ImmutableArray<PricingProblem> Problems) PriceAlone(PricingRequest request)
    {
        var run = rules.Rent();
        try
        {
            if (rules.Binder.Bind(request, run) is { } problems)
            {
                return (null, [.. problems]);
            }

            var roundings = rounders[(run.Procedure.Procedure, run.Currency)];
            var last = roundings[^1];
            using var evaluation = run.Procedure.Evaluator.Begin(run.Facts);
            Derive(run, evaluation, run.Procedure.BeforePrices);
            evaluation.Reach(run.Procedure.PriceStage);
            if (basePrices.Find(run, evaluation, last) is { } missing)
            {
                return (null, [.. missing]);
            }

            TakeSteps(run, evaluation, roundings, request);
            return (Finish(run, request, last), []);
        }
        catch (OverflowException)
        {
            return (null, [new PricingProblem(Messages.TooLarge, null, null, null)]);
        }
        catch (PricingException tie)
        {
            return (null, tie.Problems);
        }
        catch (EvaluatorException failed)
        {
            var place = Array.Find(run.Procedure.ByRank, rule => rule?.FullName == failed.Rule)?.Rule.Location;
            return (null, [new PricingProblem(failed.Code, null, failed.Rule, place, failed.Arguments)]);
        }
        finally
        {
            rules.Return(run);
        }
    }

    private void TakeSteps(PricingRun run, IEvaluation evaluation, Rounder[] roundings, PricingRequest request)
    {
        StartStep(run);
        WriteListAmounts(run);
        Derive(run, evaluation, run.Procedure.AfterPrices);
        evaluation.Reach(run.Procedure.ExclusiveStage);
        run.Procedure.Guards?.Set(run, evaluation, roundings[^1]);
        run.Procedure.Limits?.Note(run, evaluation);
        OrderExclusivity.Decide(run, evaluation, roundings);
        var pricer = run.StepPricer;
        foreach (var step in run.Procedure.Procedure.Steps)
        {
            StartStep(run);
            WriteRunningFigures(run, evaluation, step);
            evaluation.Reach(run.Procedure.StageOf(step));
            if (run.Lines.Length > run.GoodsCount && ChargeAdding.Add(run, evaluation, step, roundings[step.Index]))
            {
                WriteRunningFigures(run, evaluation, step);
                evaluation.Reach(run.Procedure.StageOf(step));
            }

            if (rules.HostRules is { } host)
            {
                run.Contributed.Take(step, host.At(step, run, request, rules), run, rules.Model.Catalog.Currencies.Count);
            }

            switch (step.Holds)
            {
                case StepKind.Round:
                    RoundStep.Take(run, evaluation, step, roundings[step.Index]);
                    break;
                case StepKind.Manual:
                    ManualPrices.Take(run, evaluation, step, roundings[step.Index]);
                    break;
                default:
                    pricer.Price(run, evaluation, step, roundings[step.Index], writeRunningFigures);
                    break;
            }

            WriteStep(run, step);
            if (step.IsStatistical)
            {
                PutBack(run);
            }
        }

        run.Procedure.Guards?.Clamp(run, roundings[^1]);

        if (run.Procedure.Conditions is { } conditions)
        {
            WriteRunningAmounts(run);
            Derive(run, evaluation, conditions.Before);
            conditions.Match(run, evaluation);
        }
    }

    /// <summary>What a statistical step did is written and shown, and taken back.</summary>
    private static void PutBack(PricingRun run)
    {
        foreach (ref var line in run.Lines)
        {
            line.Running = line.StartOfStep;
        }
    }

    /// <summary>Sums pools and derives facts, stage by stage.</summary>
    private static void Derive(PricingRun run, IEvaluation evaluation, DerivedStage[] stages)
    {
        foreach (var stage in stages)
        {
            stage.Take(run, evaluation);
        }
    }

    /// <summary>Writes what stands at the start of a step or within it, sums over it included.</summary>
    private void WriteRunningFigures(PricingRun run, IEvaluation evaluation, Step step)
    {
        WriteRunningAmounts(run);
        Derive(run, evaluation, run.Procedure.BeforeStep[step.Index]);
    }

    private static void StartStep(PricingRun run)
    {
        foreach (ref var line in run.Lines)
        {
            line.StartOfStep = line.Running;
        }
    }

    private void WriteListAmounts(PricingRun run)
    {
        Write(run, fields.LineListAmount, fields.OrderListAmount, static (in LineState line) => line.ListAmount);
        Write(run, fields.LineListPrice, null, static (in LineState line) => line.ListPrice);
        WriteRunningAmounts(run);
    }

    private void WriteRunningAmounts(PricingRun run)
    {
        Write(run, fields.LineAmount, fields.OrderAmount, static (in LineState line) => line.Running);
        Write(run, fields.LinePrice, null, static (in LineState line) => line.Running / line.Quantity);
        for (var charge = run.GoodsCount; fields.ChargeAmount.IsRead && charge < run.Lines.Length; charge++)
        {
            run.Facts.SetNumber(fields.ChargeAmount, charge, run.Lines[charge].Running);
        }
    }

    private static void WriteStep(PricingRun run, Step step)
    {
        for (var i = 0; i < run.Lines.Length; i++)
        {
            run.SetSubtotal(i, step.Index, run.Lines[i].Running);
        }

        var (discount, price, subtotal) = run.Procedure.Written[step.Index];
        Write(run, discount, null, static (in LineState line) => line.StartOfStep - line.Running);
        Write(run, price, null, static (in LineState line) => line.Running / line.Quantity);
        Write(run, null, subtotal, static (in LineState line) => line.Running);
    }

    private delegate decimal Figure(in LineState line);

    /// <summary>Writes a figure of each line, and its sum over the order, where rules read them.</summary>
    private static void Write(PricingRun run, Field? ofLine, Field? ofOrder, Figure figure)
    {
        var perLine = ofLine is { IsRead: true };
        if (!perLine && ofOrder is not { IsRead: true })
        {
            return;
        }

        var sum = 0m;
        for (var i = 0; i < run.Lines.Length; i++)
        {
            var value = figure(run.Lines[i]);
            sum += run.IsCharge(i) ? 0 : value;
            if (perLine)
            {
                run.Facts.SetNumber(ofLine!, i, value);
            }
        }

        if (ofOrder is { IsRead: true })
        {
            run.Facts.SetNumber(ofOrder, 0, sum);
        }
    }

    /// <summary>What comes back is priced like what goes out, and turned round at the end; adjustments are stated as they come.</summary>
    private static void TurnReturned(PricingRun run)
    {
        for (var i = 0; i < run.GoodsCount; i++)
        {
            if (run.Lines[i].IsReturned)
            {
                run.TurnRound(i);
            }
        }
    }

    private PricedOrder Finish(PricingRun run, PricingRequest request, Rounder rounder)
    {
        var isAdjusted = !request.Adjustments.IsDefaultOrEmpty;
        if (isAdjusted)
        {
            TurnReturned(run);
            StartStep(run);
            Adjusting.Lines(run, request, rounder);
        }

        var net = 0m;
        for (var i = 0; i < run.Lines.Length; i++)
        {
            if (rounder.Line is { } rounding && rounding.Round(run.Lines[i].Running) - run.Lines[i].Running is var change and not 0)
            {
                run.Add(new AppliedStep(i, AppliedStep.LineRounding, ValueKind.AmountPerLine, 0, 0, change));
            }

            if (run.Lines[i].IsReturned && !isAdjusted)
            {
                run.TurnRound(i);
            }

            net += run.IsCharge(i) ? 0 : run.Lines[i].Running;
        }

        var bonus = ExpectedBonus.OfLines(run, rounder);
        run.Procedure.Guards?.Check(run, bonus);
        var orderRounding = rounder.Order is { } order ? order.Round(net) - net : 0;
        var currency = rules.Model.Catalog.Currencies.Codes[run.Currency];
        var conditions = run.ConditionsThatHold(request);
        if (conditions is { MaySettle: true })
        {
            new ConditionSettlement(run, request, rounder).Settle(conditions);
        }

        IReadOnlyList<PricedAdjustment> adjustments = isAdjusted ? Adjusting.Document(run, request, net, rounder) : [];
        return new PricedOrder(run.Procedure, currency, run.Priced(), run.Steps.ToArray(), run.Losses.ToArray(), run.Contributed.ToArray(), run.Derived.ToArray(), orderRounding)
        {
            GoodsCount = run.GoodsCount,
            CurrencyNumber = run.Currency,
            Family = run.Family,
            HoldUses = [.. run.HoldUses],
            HeldLines = [.. run.HeldLines],
            Adjustments = adjustments,
            Tax = run.HasTax ? TaxCalculation.Of(run, rounder, currency, orderRounding, adjustments) : null,
            PayableRounding = rounder.Payable,
            Consumed = [.. run.Consumed],
            Unplaced = [.. run.Unplaced],
            FreeGoods = [.. run.FreeGoods],
            Conditions = conditions,
            Outcomes = [.. run.Outcomes],
            HeldLimits = [.. run.HeldLimits],
            ExpectedBonus = bonus,
        };
    }
}
