using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Works out the tax of an order, at the point that the procedure says.</summary>
internal sealed class TaxCalculation
{
    private readonly PricingRun run;
    private readonly TaxSettings settings;
    private readonly Rounding? rounding;
    private readonly decimal unit;
    private readonly List<TaxGroup> groups = [];
    private readonly SortedDictionary<(string Category, decimal Rate), (decimal Taxable, decimal Tax)> rows;
    private readonly decimal[] ofLines;
    private decimal gross;
    private decimal sum;

    private TaxCalculation(PricingRun run, Rounder rounder, string currency)
    {
        this.run = run;
        settings = run.Procedure.Procedure.Tax;
        unit = new decimal(1, 0, 0, false, (byte)Currencies.Decimals(currency));
        rounding = rounder.Tax ?? (run.Procedure.Procedure.Rounding.Count == 0 ? null : Rounding.ToDecimals(Currencies.Decimals(currency)));
        ofLines = new decimal[run.Lines.Length];
        rows = new(Comparer<(string Category, decimal Rate)>.Create((a, b) => string.CompareOrdinal(a.Category, b.Category) is not 0 and var order ? order : a.Rate.CompareTo(b.Rate)));
    }

    /// <summary>Works out the tax.</summary>
    /// <param name="run">The pricing, all steps and adjustments of lines taken.</param>
    /// <param name="rounder">The roundings of the procedure.</param>
    /// <param name="currency">The order's currency.</param>
    /// <param name="orderRounding">What rounding the order's total changed.</param>
    /// <param name="adjustments">The adjustments of the document.</param>
    /// <exception cref="PricingException">A charge that a rule has added has no rate.</exception>
    public static PricedTax Of(PricingRun run, Rounder rounder, string currency, decimal orderRounding, IReadOnlyList<PricedAdjustment> adjustments)
    {
        var calculation = new TaxCalculation(run, rounder, currency);
        calculation.Collect(orderRounding, adjustments);
        foreach (var group in calculation.groups)
        {
            calculation.Add(group);
        }

        var shows = calculation.settings.At != TaxPoint.Category || calculation.settings.ReconcilesLines;
        return new PricedTax(
            [.. calculation.rows.Select(row => new QuoteTax(row.Key.Category, row.Key.Rate, row.Value.Taxable, row.Value.Tax))],
            calculation.sum, calculation.gross, shows ? calculation.ofLines : null);
    }

    /// <summary>Sorts lines, charges and adjustments into groups; in the order of ids, so that the order of the request decides nothing.</summary>
    private void Collect(decimal orderRounding, IReadOnlyList<PricedAdjustment> adjustments)
    {
        var goods = Enumerable.Range(0, run.GoodsCount).ToArray();
        var charges = Enumerable.Range(run.GoodsCount, run.Lines.Length - run.GoodsCount).Where(charge => !run.Lines[charge].Waits).ToArray();
        var allInclude = Array.TrueForAll(goods, line => run.Lines[line].Origin.IncludesTax);
        foreach (var i in InOrderOfIds(goods).Concat(InOrderOfIds(charges)))
        {
            ref readonly var line = ref run.Lines[i];
            if (line.Tax is not { } tax)
            {
                throw new PricingException([TaxBinder.Missing(null, line.Request.Id, line.Kind?.Tax, [])]);
            }

            GroupOf(tax).Parts.Add(new TaxPart(i, line.Running, line.Kind is null ? line.Origin.IncludesTax : line.IncludesTax ?? allInclude, line.Quantity));
        }

        foreach (var adjustment in adjustments.Where(adjustment => adjustment.Tax is not null))
        {
            GroupOf(adjustment.Tax!).Parts.Add(new TaxPart(-1, adjustment.Amount, adjustment.IncludesTax ?? allInclude, 1));
        }

        groups.Sort((a, b) => Compare(a.Tax, b.Tax));
        var weights = groups.Select(group => Math.Max(group.Sum, 0)).ToArray();
        foreach (var adjustment in adjustments.Where(adjustment => adjustment.Tax is null))
        {
            SplitOver(weights, adjustment.Amount, adjustment.IncludesTax ?? allInclude);
        }

        SplitOver(weights, orderRounding, allInclude);
    }

    private IEnumerable<int> InOrderOfIds(int[] lines)
    {
        Array.Sort(lines, (a, b) => LineIds.Compare(run.Lines[a].Request.Id, run.Lines[b].Request.Id));
        return lines;
    }

    private TaxGroup GroupOf(TaxRates tax)
    {
        var group = groups.Find(known => known.IsOf(tax));
        if (group is null)
        {
            groups.Add(group = new TaxGroup(tax));
        }

        return group;
    }

    private static int Compare(TaxRates a, TaxRates b)
    {
        var order = string.CompareOrdinal(a.Category, b.Category);
        for (var i = 0; order == 0 && i < Math.Min(a.Rates.Length, b.Rates.Length); i++)
        {
            order = a.Rates[i].CompareTo(b.Rates[i]);
        }

        return order != 0 ? order : a.Rates.Length.CompareTo(b.Rates.Length);
    }

    private void SplitOver(decimal[] weights, decimal amount, bool includesTax)
    {
        var parts = Allocation.Split(amount, weights, AllocationRule.Default, unit).Parts;
        for (var i = 0; amount != 0 && i < parts.Length; i++)
        {
            groups[i].Parts.Add(new TaxPart(-1, parts[i], includesTax, 1));
        }
    }

    private void Add(TaxGroup group)
    {
        var isByPart = settings.At is TaxPoint.Line or TaxPoint.Unit;
        var rates = group.Tax.Rates;
        var (without, within) = (new decimal[rates.Length], new decimal[rates.Length]);
        if (isByPart)
        {
            foreach (var part in group.Parts)
            {
                var taxes = OfPart(group, part);
                AddTo(part.IncludesTax ? within : without, taxes);
                Note(part, taxes.Sum());
            }
        }
        else
        {
            AddTo(without, OfBase(rates, group.BaseOf(group.Without, includesTax: false)));
            AddTo(within, OfBase(rates, group.BaseOf(group.Including, includesTax: true)));
            Share(group, without.Sum() + within.Sum());
        }

        var taxable = group.Sum - within.Sum();
        for (var i = 0; i < rates.Length; i++)
        {
            var row = rows.GetValueOrDefault((group.Tax.Category, rates[i]));
            rows[(group.Tax.Category, rates[i])] = (row.Taxable + taxable, row.Tax + without[i] + within[i]);
        }

        sum += without.Sum() + within.Sum();
        gross += taxable + without.Sum() + within.Sum();
    }

    private decimal[] OfPart(TaxGroup group, in TaxPart part)
    {
        var rates = group.Tax.Rates;
        if (settings.At == TaxPoint.Unit)
        {
            return OfUnits(group, part);
        }

        var basis = group.BaseOf(part.Amount, part.IncludesTax);
        return settings.ReconcilesLines && rates.Length > 1
            ? [.. Allocation.Split(Round(basis * rates.Sum() / 100), rates.AsSpan(), AllocationRule.Default, unit).Parts]
            : OfBase(rates, basis);
    }

    /// <summary>Taxes the units of a line one by one: each bar is cut into units as the procedure says, else the line's amount is, and the first take what is left over.</summary>
    private decimal[] OfUnits(TaxGroup group, in TaxPart part)
    {
        var (quantity, includesTax) = (Math.Abs(part.Quantity), part.IncludesTax);
        if (quantity != decimal.Truncate(quantity))
        {
            var share = OfBase(group.Tax.Rates, group.BaseOf(part.Amount / quantity, includesTax));
            return [.. share.Select(tax => Round(tax * quantity))];
        }

        if (part.Line >= 0 && UnitAmounts.Of(run, part.Line, unit) is { } amounts)
        {
            var taxes = new decimal[group.Tax.Rates.Length];
            foreach (var (amount, units) in amounts.Alike())
            {
                AddTo(taxes, [.. OfBase(group.Tax.Rates, group.BaseOf(amount, includesTax)).Select(tax => tax * units)]);
            }

            return taxes;
        }

        var one = decimal.Truncate(part.Amount / quantity / unit) * unit;
        var coins = (part.Amount - (one * quantity)) / unit;
        var larger = Math.Abs(decimal.Truncate(coins));
        var fraction = part.Amount - (one * quantity) - (decimal.Truncate(coins) * unit);
        var ofOne = OfBase(group.Tax.Rates, group.BaseOf(one, includesTax));
        var ofLarger = OfBase(group.Tax.Rates, group.BaseOf(one + (Math.Sign(coins) * unit), includesTax));
        var ofFraction = OfBase(group.Tax.Rates, group.BaseOf(fraction, includesTax));
        return [.. ofOne.Select((tax, i) => (tax * (quantity - larger)) + (ofLarger[i] * larger) + ofFraction[i])];
    }

    private decimal[] OfBase(IEnumerable<decimal> rates, decimal basis) => [.. rates.Select(rate => Round(basis * rate / 100))];

    private decimal Round(decimal amount) => rounding?.Round(amount) ?? amount;

    private static void AddTo(decimal[] sums, decimal[] amounts)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += amounts[i];
        }
    }

    private void Note(in TaxPart part, decimal tax)
    {
        if (part.Line >= 0)
        {
            ofLines[part.Line] = tax;
        }
    }

    /// <summary>Gives lines their part in the tax of a group: what is exact for each, or shares that sum to it.</summary>
    private void Share(TaxGroup group, decimal tax)
    {
        if (!settings.ReconcilesLines)
        {
            foreach (var part in group.Parts)
            {
                Note(part, group.BaseOf(part.Amount, part.IncludesTax) * group.Tax.Rates.Sum() / 100);
            }

            return;
        }

        var exact = group.Parts.Select(part => group.BaseOf(part.Amount, part.IncludesTax) * group.Tax.Rates.Sum() / 100).ToArray();
        var shares = exact.Select(Round).ToArray();
        if (Array.TrueForAll(exact, amount => amount >= 0))
        {
            shares = [.. Allocation.Split(tax, exact, AllocationRule.Default, unit).Parts];
        }
        else
        {
            // Lines below zero have no weight; the largest takes what is left over.
            shares[Array.IndexOf(exact, exact.MaxBy(Math.Abs))] += tax - shares.Sum();
        }

        for (var i = 0; i < shares.Length; i++)
        {
            Note(group.Parts[i], shares[i]);
        }
    }
}
