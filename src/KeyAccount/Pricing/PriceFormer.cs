using System.Globalization;
using KeyAccount.Checking;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Makes prices from costs and from the prices of lists. Where there is nothing to start from there is no price; what cannot be worked out is a problem.</summary>
internal sealed class PriceFormer(RuleModel model, PriceSearch search)
{
    private readonly int company = model.Catalog.Currencies.IndexOf(model.Catalog.Company.Currency);

    /// <summary>Makes a price.</summary>
    /// <param name="question">What is looked for.</param>
    /// <param name="record">The record that says how.</param>
    /// <param name="price">The price, in the currency of the question.</param>
    /// <param name="per">How many units it is for.</param>
    /// <param name="problem">Why it cannot be worked out; null otherwise.</param>
    /// <returns>False where there is no price.</returns>
    public bool TryForm(in PriceQuestion question, in PriceRecord record, out decimal price, out decimal per, out PricingProblem? problem) =>
        TryForm(question, record, null, out price, out per, out problem);

    /// <summary>Says how a price comes about that can be made.</summary>
    public PriceFormationStep[] Explain(in PriceQuestion question, in PriceRecord record)
    {
        var steps = new List<PriceFormationStep>();
        TryForm(question, record, steps, out _, out _, out _);
        return [.. steps];
    }

    private bool TryForm(in PriceQuestion question, in PriceRecord record, List<PriceFormationStep>? steps, out decimal price, out decimal per, out PricingProblem? problem)
    {
        var rule = record.Origin.Derivation!;
        if (!TrySource(question, rule, steps, out price, out per, out var currency, out problem))
        {
            return false;
        }

        var code = model.Catalog.Currencies.Codes[question.Currency];
        var source = Source(rule.Location.File, rule.Location.Line);
        if (currency != question.Currency && !TryConvert(question, record, currency, steps, ref price, ref per, out problem))
        {
            return false;
        }

        var start = price / per;
        if (rule.Percent is { } percent)
        {
            price = price * percent / 100;
            Note(steps, "percent", percent, price / per, code, source);
        }

        if (rule.MarginPercent is { } margin)
        {
            price = OverCost(price, margin, null);
            Note(steps, "marginPercent", margin, price / per, code, source);
        }

        if (rule.MarkupPercent is { } markup)
        {
            price = OverCost(price, null, markup);
            Note(steps, "markupPercent", markup, price / per, code, source);
        }

        if (rule.Add is { } add)
        {
            if (add.In(question.Currency) is not { } more)
            {
                return false;
            }

            price += more * per;
            Note(steps, "add", more, price / per, code, source);
        }

        var rounding = rule.Rounding?.In(code) ?? (rule.Conversion is { BeforeQuantity: true } ? Rounding.ToDecimals(Currencies.Decimals(code)) : null);
        if (rounding is not null)
        {
            (price, per) = (rounding.Round(price / per), 1);
            Note(steps, "rounding", null, price, code, source);
        }

        // The lower bound prevails over the upper one.
        foreach (var (bound, isUpper) in (ReadOnlySpan<(PriceBound?, bool)>)[(rule.Maximum, true), (rule.Minimum, false)])
        {
            if (bound is not null)
            {
                if (!TryBound(question, record, bound, start, out var limit, out problem))
                {
                    return false;
                }

                if (isUpper ? price / per > limit : price / per < limit)
                {
                    (price, per) = (limit, 1);
                    Note(steps, bound.Setting, bound.MarginPercent ?? bound.MarkupPercent ?? bound.Add!.In(question.Currency), price, code, source);
                }
            }
        }

        if (price < 0)
        {
            problem = Problem(question, record, Messages.PriceBelowZero, question.Item.Sku, record.Origin.Name, price / per);
            return false;
        }

        return true;
    }

    private bool TrySource(in PriceQuestion question, PriceDerivation rule, List<PriceFormationStep>? steps, out decimal price, out decimal per, out int currency, out PricingProblem? problem)
    {
        problem = null;
        if (rule.List is null)
        {
            (price, per, currency) = (question.Item.Cost ?? 0, 1, company);
            if (question.Item.Cost is not null)
            {
                Note(steps, "cost", null, price, model.Catalog.Company.Currency, ItemReader.File);
            }

            return question.Item.Cost is not null;
        }

        currency = model.Catalog.Currencies.IndexOf(rule.List.Currency);
        var isFound = search.TrySource(rule.List, question, out var found, out problem);
        (price, per) = (found.Price, found.Per);
        if (isFound && steps is not null)
        {
            if (found.Record.Origin.Derivation is not null)
            {
                steps.AddRange(Explain(question.InList(currency, question.Access), found.Record));
            }

            Note(steps, "list", null, price / per, rule.List.Currency, Source(found.Record.Origin.File, found.Record.Line));
        }

        return isFound;
    }

    private bool TryConvert(in PriceQuestion question, in PriceRecord record, int currency, List<PriceFormationStep>? steps, ref decimal price, ref decimal per, out PricingProblem? problem)
    {
        if (!TryRate(question, record, currency, out var rate, out problem))
        {
            return false;
        }

        (price, per) = (price * rate.Rate, per * rate.Per);
        Note(steps, "convert", rate.Rate, price / per, model.Catalog.Currencies.Codes[question.Currency], Source(record.Origin.Derivation!.Conversion!.Rates.Path, rate.Line));
        return true;
    }

    private bool TryRate(in PriceQuestion question, in PriceRecord record, int currency, out ExchangeRate rate, out PricingProblem? problem)
    {
        var conversion = record.Origin.Derivation!.Conversion!;
        var day = question.DayOf(conversion.Date, record.Origin);
        var codes = model.Catalog.Currencies.Codes;
        var found = conversion.Rates.On(day, currency, question.Currency);
        problem = found is null ? Problem(question, record, Messages.NoRate, codes[currency], codes[question.Currency], day, conversion.Rates.Path) : null;
        rate = found!;
        return found is not null;
    }

    private bool TryBound(in PriceQuestion question, in PriceRecord record, PriceBound bound, decimal start, out decimal limit, out PricingProblem? problem)
    {
        problem = null;
        limit = 0;
        if (bound.Add is { } add)
        {
            limit = start + (add.In(question.Currency) ?? 0);
            return add.In(question.Currency) is not null;
        }

        if (question.Item.Cost is not { } cost)
        {
            problem = Problem(question, record, Messages.NoCost, question.Item.Sku, bound.Setting, record.Origin.Name);
            return false;
        }

        if (company != question.Currency)
        {
            if (!TryRate(question, record, company, out var rate, out problem))
            {
                return false;
            }

            cost = cost * rate.Rate / rate.Per;
        }

        limit = OverCost(cost, bound.MarginPercent, bound.MarkupPercent);
        return true;
    }

    private static decimal OverCost(decimal cost, decimal? margin, decimal? markup) =>
        margin is { } ofPrice ? cost * 100 / (100 - ofPrice) : cost * (100 + markup!.Value) / 100;

    private static PricingProblem Problem(in PriceQuestion question, in PriceRecord record, MessageCode code, params object[] arguments) =>
        new(code, question.LineId, record.Origin.Name, record.Origin.Derivation!.Location, arguments);

    private static string Source(string file, int line) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");

    private static void Note(List<PriceFormationStep>? steps, string step, decimal? figure, decimal price, string currency, string source) =>
        steps?.Add(new PriceFormationStep { Step = step, Figure = figure, Price = price, Currency = currency, Source = source });
}
