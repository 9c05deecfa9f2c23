using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>What a bonus earns on given sums: exact, before bounds and rounding.</summary>
internal static class BonusArithmetic
{
    /// <summary>Gives the factor by which a rate multiplies what it is of.</summary>
    public static decimal RateOf(RuleValue value, int currency) => value.Kind == ValueKind.Percent ? value.Percents[0] / 100 : value.Money!.In(currency) ?? 0;

    /// <summary>Works out what is earned.</summary>
    /// <param name="scheme">The bonus.</param>
    /// <param name="sums">What has been summed.</param>
    /// <param name="all">What counts, with what other bonuses take off it.</param>
    /// <param name="counted">What counted before anything came back; the same as <paramref name="all"/> where what remains is priced anew.</param>
    /// <param name="baseline">What the baseline came to; null where there is none.</param>
    public static BonusFinding Earn(BonusScheme scheme, BonusSums sums, BonusTotals all, BonusTotals counted, BonusTotals? baseline) => scheme.Terms switch
    {
        VolumeTerms volume => Volume(volume, all, counted, sums.Currency),
        GrowthTerms growth => Growth(growth, all, baseline?.Of(growth.By) ?? growth.Baseline ?? 0, baseline, sums.Currency),
        MixTerms mix => Mix(mix, all, sums.Part, sums.Currency),
        EarlyPaymentTerms early => Early(early, sums.Part),
        PointsTerms points => Full(all.Amount, points.Per.In(sums.Currency) ?? 0, points.Points, BonusFigure.Amount),
        GoodsBonusTerms goods => goods.PerQuantity is { } per ? Full(all.Quantity, per, goods.Quantity, BonusFigure.Quantity) : Full(all.Amount, goods.PerAmount!.In(sums.Currency) ?? 0, goods.Quantity, BonusFigure.Amount),
        ReferralBonusTerms referral => Referral(referral, all.Amount, sums.Currency),
        _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme.FullName, "There is no such bonus."),
    };

    private static BonusFinding Volume(VolumeTerms terms, BonusTotals all, BonusTotals counted, int currency)
    {
        var figure = counted.Of(terms.By);
        var finding = new BonusFinding(BonusFinding.NameOf(terms.By), figure) { Next = terms.IsFlat ? null : NextOf(terms.Scale, figure) };
        if (terms.IsFlat)
        {
            // One value has no step to reach: it is of what there is, also where more came back than was bought.
            return finding.With(Row(terms.Scale.Steps[0].Value!, all, null, currency, finding.By));
        }

        if (terms.Scale.Kind == ScaleKind.Graduated)
        {
            finding = Slices(terms, counted, finding, currency);
        }
        else if (terms.Scale.At(figure) is { } value)
        {
            finding = finding.With(Row(value, counted, StepAt(terms.Scale, figure), currency, finding.By)) with { Step = StepAt(terms.Scale, figure) };
        }

        return counted == all ? finding : Kept(finding, all.PaidOn(terms.Scale.Sample), counted.PaidOn(terms.Scale.Sample));
    }

    /// <summary>What came back takes its share of the bonus along; the step stays.</summary>
    private static BonusFinding Kept(BonusFinding finding, decimal left, decimal before)
    {
        var gone = before == 0 ? -finding.Amount : finding.Amount * (left - before) / before;
        return gone == 0 ? finding : finding.With(new BonusRow("keep", gone, BonusWords.Say(
            "what came back takes its share along: {0} of {1} is left", "il reso si porta via la sua quota: resta {0} di {1}", BonusWords.Money(left), BonusWords.Money(before))));
    }

    private static BonusFinding Slices(VolumeTerms terms, BonusTotals all, BonusFinding finding, int currency)
    {
        var figure = all.Of(terms.By);
        var slices = terms.Scale.Slices(figure);
        var step = slices.Count == 0 ? (decimal?)null : StepAt(terms.Scale, figure);
        var paid = all.PaidOn(terms.Scale.Sample);
        var isOwn = terms.By == (terms.Scale.Sample.Kind == ValueKind.AmountPerUnit ? BonusFigure.Quantity : BonusFigure.Amount);
        finding = finding with { Step = step };
        if (BonusTotals.IsFilledInTurn(terms) && all.Sliced is { } sliced)
        {
            return sliced == 0 ? finding : finding.With(new BonusRow("slice", sliced, BonusWords.Say("slices filled one purchase after the other, on {0}", "scaglioni riempiti un acquisto dopo l'altro, su {0}", BonusWords.Money(paid))) { From = step, Of = paid });
        }

        foreach (var slice in slices)
        {
            // Where a slice goes by another figure than it pays for, it is of the same share of both.
            var of = isOwn ? slice.Size : paid * slice.Size / figure;
            finding = finding.With(new BonusRow("slice", of * RateOf(slice.Value, currency), BonusWords.Slice(slice, of, currency, terms.By))
            {
                From = slice.From,
                To = slice.To,
                Of = of,
                Percent = slice.Value.Kind == ValueKind.Percent ? slice.Value.Percents[0] : null,
                AmountPerUnit = slice.Value.Kind == ValueKind.AmountPerUnit ? slice.Value.Money!.In(currency) : null,
            });
        }

        return finding;
    }

    private static BonusFinding Growth(GrowthTerms terms, BonusTotals all, decimal baseline, BonusTotals? counted, int currency)
    {
        var figure = all.Of(terms.By);
        var isUnlimited = baseline <= 0;
        var growth = isUnlimited ? 0 : ((figure / baseline) - 1) * 100;
        var finding = new BonusFinding("growth", growth) { Baseline = baseline };
        if (isUnlimited && (!terms.ZeroPays || figure <= 0))
        {
            return finding;
        }

        var value = isUnlimited ? terms.Scale.Steps[^1].Value : terms.Scale.At(growth);
        finding = finding with { Next = isUnlimited ? null : NextOf(terms.Scale, growth) };
        if (value is null)
        {
            return finding;
        }

        // An amount that grew is paid on what it grew by; a quantity fixed beforehand has no amount of its own, so that its share of the amount counts.
        var of = !terms.OnIncrement ? all
            : counted is { } before ? new BonusTotals(all.Amount - before.Amount, all.Quantity - before.Quantity, all.Weight - before.Weight)
            : terms.By == BonusFigure.Amount ? all with { Amount = all.Amount - baseline }
            : figure == 0 ? default : all.Times((figure - baseline) / figure);
        var step = isUnlimited ? terms.Scale.Steps[^1].Bound : StepAt(terms.Scale, growth);
        return finding.With(Row(value, of, step, currency, finding.By)) with { Step = step };
    }

    private static BonusFinding Mix(MixTerms terms, BonusTotals all, decimal part, int currency)
    {
        var share = all.Amount <= 0 ? 0 : part / all.Amount * 100;
        var finding = new BonusFinding("share", share) { Next = NextOf(terms.Scale, share) };
        return all.Amount > 0 && terms.Scale.At(share) is { } value
            ? finding.With(Row(value, terms.OnPart ? all with { Amount = part } : all, StepAt(terms.Scale, share), currency, finding.By)) with { Step = StepAt(terms.Scale, share) }
            : finding;
    }

    private static BonusFinding Early(EarlyPaymentTerms terms, decimal paid) =>
        new BonusFinding("amount", paid).With(new BonusRow("step", paid * terms.Percent / 100, BonusWords.Say(
            "{0} % of {1} paid within {2} days", "{0} % di {1} pagati entro {2} giorni", BonusWords.Plain(terms.Percent), BonusWords.Money(paid), BonusWords.Plain(terms.Days)))
        {
            Of = paid,
            Percent = terms.Percent,
        });

    /// <summary>What is earned each time an amount or a quantity is full.</summary>
    private static BonusFinding Full(decimal figure, decimal per, decimal each, BonusFigure by)
    {
        if (per <= 0)
        {
            return new BonusFinding(BonusFinding.NameOf(by), figure);
        }

        var times = decimal.Truncate(figure / per);
        var next = (Math.Max(decimal.Floor(figure / per), 0) + 1) * per;
        return new BonusFinding(BonusFinding.NameOf(by), figure) { Step = times == 0 ? null : times * per, Next = next }.With(new BonusRow("step", times * each, BonusWords.Say(
            "{0} for each full {1}, {2} times", "{0} per ogni {1} raggiunti, {2} volte", BonusWords.Plain(each), by == BonusFigure.Amount ? BonusWords.Money(per) : BonusWords.Plain(per), BonusWords.Plain(times)))
        {
            Of = figure,
        });
    }

    private static BonusFinding Referral(ReferralBonusTerms terms, decimal bought, int currency)
    {
        var turnover = terms.Turnover.In(currency) ?? 0;
        var finding = new BonusFinding("amount", bought);
        return bought < turnover ? finding with { Next = turnover }
            : finding.With(new BonusRow("step", terms.Reward.In(currency) ?? 0, BonusWords.Say("a new customer has bought {0} in time", "un nuovo cliente ha acquistato {0} in tempo", BonusWords.Money(turnover))) { From = turnover }) with { Step = turnover };
    }

    private static BonusRow Row(RuleValue value, BonusTotals of, decimal? step, int currency, string by)
    {
        if (value.IsFlat)
        {
            var amount = value.Money!.In(currency) ?? 0;
            return new BonusRow("step", amount, BonusWords.Flat(amount, step, by)) { From = step };
        }

        var paid = of.PaidOn(value);
        return new BonusRow("step", paid * RateOf(value, currency), BonusWords.Rate(value, paid, step, currency, by))
        {
            From = step,
            Of = paid,
            Percent = value.Kind == ValueKind.Percent ? value.Percents[0] : null,
            AmountPerUnit = value.Kind == ValueKind.AmountPerUnit ? value.Money!.In(currency) : null,
        };
    }

    private static decimal? StepAt(Scale scale, decimal figure) => Array.FindLast(scale.Steps, step => scale.Kind == ScaleKind.Graduated ? figure > step.Bound : figure >= step.Bound)?.Bound;

    private static decimal? NextOf(Scale scale, decimal figure) => Array.Find(scale.Steps, step => scale.Kind == ScaleKind.Graduated ? figure <= step.Bound && step.Bound > 0 : figure < step.Bound)?.Bound;
}
