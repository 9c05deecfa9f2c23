using System.Collections.Immutable;
using KeyAccount.Pricing;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>Makes results of sums: bounds, rounding, accrual, shares.</summary>
internal sealed class BonusSettling(RuleSet rules, BonusQuestion question, BonusBook book)
{
    private readonly Catalog catalog = rules.Compiled.Model.Catalog;
    private readonly Dictionary<(string, Account, DateOnly), decimal> earned = [];
    private readonly Dictionary<(string, int), Rounder> rounders = [];

    public IReadOnlyList<BonusResult> Results(IReadOnlyList<BonusScheme> schemes)
    {
        foreach (var scheme in schemes)
        {
            AddEmptyPeriods(scheme);
        }

        var results = new List<BonusResult>();
        var sums = book.Current.ToLookup(sums => sums.Scheme);
        foreach (var scheme in schemes)
        {
            foreach (var each in sums[scheme].OrderBy(each => each.Payee.Id, StringComparer.Ordinal).ThenBy(each => each.Period.From))
            {
                if (Result(each) is { } result)
                {
                    earned[(scheme.FullName, each.Payee, each.Period.From)] = result.Earned;
                    results.Add(result);
                }
            }
        }

        return [.. results.Where(result => BonusSelection.IsAsked(result.Rule, question)).OrderBy(result => result.Scheme, StringComparer.Ordinal).ThenBy(result => result.Account, StringComparer.Ordinal).ThenBy(result => result.PeriodFrom)];
    }

    /// <summary>What is paid without any purchase is paid in every period that has begun.</summary>
    private void AddEmptyPeriods(BonusScheme scheme)
    {
        var isOwed = scheme.Guarantee is not null || scheme.Terms is VolumeTerms { IsFlat: true, Scale.Sample.IsFlat: true };
        if (!isOwed || scheme.Account is not { } account || scheme.Valid.From == DateOnly.MinValue || (question.Account is not null && question.Account != account.Id))
        {
            return;
        }

        for (var day = scheme.Valid.From; day <= question.AsOf && day <= scheme.Valid.To; day = scheme.PeriodOf(day).To.AddDays(1))
        {
            book.Of(scheme, account, scheme.PeriodOf(day));
            if (scheme.PeriodOf(day).To == DateOnly.MaxValue)
            {
                break;
            }
        }
    }

    /// <summary>Gives the result of a period; null where the bonus has no figures in the currency.</summary>
    private BonusResult? Result(BonusSums sums)
    {
        var scheme = sums.Scheme;
        if (!BonusCurrencies.Holds(scheme, sums.Currency))
        {
            return null;
        }

        var valid = BonusPeriods.ValidPart(scheme, sums.Period);
        var isOver = question.AsOf >= valid.To;
        var rounder = RounderOf(sums);
        var all = Reduced(sums.All, scheme, sums);
        var baseline = scheme.Terms is GrowthTerms { Baseline: null } ? book.BaselineOf(scheme, sums.Payee, BonusPeriods.BaselineOf(scheme, sums.Period))?.All ?? default : (BonusTotals?)null;
        var counted = scheme.Returns.Keeps && scheme.Terms is VolumeTerms ? Reduced(sums.WithoutReturns, scheme, sums) : all;
        var finding = Bounded(BonusArithmetic.Earn(scheme, sums, all, counted, baseline), sums, all, isOver);
        var amount = Round(scheme, finding.Amount, rounder);
        var accrued = isOver ? amount : Round(scheme, Accrued(sums, all, counted, baseline, finding), rounder);
        var next = finding.Next;
        return new BonusResult
        {
            Rule = scheme,
            Scheme = scheme.FullName,
            Account = sums.Payee.Id,
            AsOf = question.AsOf,
            PeriodFrom = sums.Period.From,
            PeriodTo = sums.Period.To,
            LastDay = valid.To,
            Currency = catalog.Currencies.Codes[sums.Currency],
            Form = scheme.Form,
            Item = scheme.Terms is GoodsBonusTerms goods ? goods.Item.Sku : null,
            Base = all.Amount,
            Figure = finding.Figure,
            By = finding.By,
            Baseline = finding.Baseline,
            Step = finding.Step,
            NextStep = next,
            ToNextStep = next - finding.Figure,
            EarnedAtNextStep = next is { } bound && AtNext(sums, all, counted, finding, bound, isOver) is { } then ? Round(scheme, then, rounder) : null,
            Earned = amount,
            Accrued = accrued,
            IsOver = isOver,
            Shares = Shares(sums, amount, accrued, scheme.Form is BonusForm.Points or BonusForm.Goods ? 1 : rounder.Unit),
            Rows = amount == finding.Amount ? finding.Rows : finding.Rows.Add(new BonusRow("rounding", amount - finding.Amount, new("rounding", "arrotondamento"))),
            SettlementDays = [.. scheme.Settle.Of(valid, scheme.Year, question.AsOf)],
            Postings = sums.Postings,
            InOtherCurrencies = sums.InOtherCurrencies,
            Source = scheme.Source,
            Fingerprint = scheme.Fingerprint,
        };
    }

    /// <summary>Takes off the base what other bonuses earn on it.</summary>
    private BonusTotals Reduced(BonusTotals totals, BonusScheme scheme, BonusSums sums)
    {
        var less = scheme.Less.Sum(name => earned.GetValueOrDefault((name, sums.Payee, sums.Period.From)));
        return totals.Less(less);
    }

    private BonusFinding Bounded(BonusFinding finding, BonusSums sums, BonusTotals all, bool isOver)
    {
        var scheme = sums.Scheme;
        if (isOver && scheme.Guarantee?.In(sums.Currency) is { } least && finding.Amount < least)
        {
            finding = finding.With(new BonusRow("guarantee", least - finding.Amount, BonusWords.Say("up to the guaranteed {0}", "fino al minimo garantito di {0}", BonusWords.Money(least))));
        }

        if (scheme.Cap?.For(all.Amount, sums.Currency) is { } most && finding.Amount > most)
        {
            finding = finding.With(new BonusRow("cap", most - finding.Amount, BonusWords.Say("at most {0}", "al massimo {0}", BonusWords.Money(most))));
        }

        if (scheme.CombinedCap?.For(all.Amount, sums.Currency) is { } together)
        {
            var left = Math.Max(together - scheme.CapWith.Sum(name => earned.GetValueOrDefault((name, sums.Payee, sums.Period.From))), 0);
            if (finding.Amount > left)
            {
                finding = finding.With(new BonusRow("combinedCap", left - finding.Amount, BonusWords.Say("at most {0} together with other bonuses", "al massimo {0} insieme ad altri premi", BonusWords.Money(together))));
            }
        }

        return finding;
    }

    /// <summary>Gives what should be set aside by now.</summary>
    private decimal Accrued(BonusSums sums, BonusTotals all, BonusTotals counted, BonusTotals? baseline, BonusFinding now)
    {
        var scheme = sums.Scheme;
        switch (scheme.Accrual.Method)
        {
            case AccrualMethod.Rate:
                return all.Amount * scheme.Accrual.Percent / 100;
            case AccrualMethod.Expected when (question.Forecasts.TryGetValue(scheme.FullName, out var said) ? said : scheme.Accrual.Forecast) is { } forecast:
                var figure = counted.Of(FigureOf(scheme));
                if (figure <= 0)
                {
                    return 0;
                }

                // What will be bought is taken to be like what has been bought.
                var factor = Math.Max(forecast / figure, 1);
                var later = all.Times(factor);
                return Bounded(BonusArithmetic.Earn(scheme, sums, later, counted == all ? later : counted.Times(factor), baseline), sums, later, isOver: true).Amount / factor;
            default:
                return now.Amount;
        }
    }

    private static BonusFigure FigureOf(BonusScheme scheme) => scheme.Terms switch
    {
        VolumeTerms volume => volume.By,
        GrowthTerms growth => growth.By,
        _ => BonusFigure.Amount,
    };

    /// <summary>Gives what would be earned with just enough purchases of the kind so far to reach the next step; null where that depends on more.</summary>
    private decimal? AtNext(BonusSums sums, BonusTotals all, BonusTotals counted, BonusFinding finding, decimal next, bool isOver) =>
        sums.Scheme.Terms is VolumeTerms { Scale.Kind: not ScaleKind.Graduated } && finding.Figure > 0 && counted == all
            ? Bounded(BonusArithmetic.Earn(sums.Scheme, sums, all.Times(next / finding.Figure), all.Times(next / finding.Figure), null), sums, all.Times(next / finding.Figure), isOver).Amount
            : null;

    private static ImmutableArray<BonusShare> Shares(BonusSums sums, decimal amount, decimal accrued, decimal unit)
    {
        if (sums.ByAccount is not { Count: > 0 } contributed || sums.Scheme.RollUp is not { IsSplit: true })
        {
            return [new BonusShare(sums.Payee.Id, sums.All.Amount, amount, accrued)];
        }

        string[] accounts = [.. contributed.Keys];
        decimal[] weights = [.. accounts.Select(account => Math.Max(contributed[account], 0))];
        var (ofEarned, ofAccrued) = (Allocation.Split(amount, weights, AllocationRule.Default, unit).Parts, Allocation.Split(accrued, weights, AllocationRule.Default, unit).Parts);
        return [.. accounts.Select((account, i) => new BonusShare(account, contributed[account], ofEarned[i], ofAccrued[i]))];
    }

    private static decimal Round(BonusScheme scheme, decimal amount, Rounder rounder) =>
        scheme.Form is BonusForm.Points or BonusForm.Goods ? amount : rounder.Bonus(amount);

    private Rounder RounderOf(BonusSums sums)
    {
        if (!rounders.TryGetValue((sums.Payee.Procedure, sums.Currency), out var rounder))
        {
            rounder = new Rounder(catalog.Procedures[sums.Payee.Procedure].Rounding, catalog.Currencies.Codes[sums.Currency]);
            rounders.Add((sums.Payee.Procedure, sums.Currency), rounder);
        }

        return rounder;
    }
}
