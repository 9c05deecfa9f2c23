using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads how a price is made from a cost or from the price of a list.</summary>
internal sealed class PriceFromReader(RateTables rates, Catalog catalog, FindingList findings)
{
    /// <summary>Reads a derivation; null with findings where it cannot be.</summary>
    /// <param name="written">The settings, whose form has been checked.</param>
    /// <param name="target">The number of the currency that the price is in; null where it may be any.</param>
    /// <param name="currency">The number of the currency in which the price is made: that of the source, <paramref name="target"/>, or <see cref="PriceOrigin.OrderCurrency"/>.</param>
    public PriceDerivation? Read(JsonValue written, int? target, out int currency)
    {
        currency = target ?? -1;
        var before = findings.Errors;
        if (!TrySource(written["from"]!, out var list))
        {
            return null;
        }

        var source = catalog.Currencies.IndexOf(list?.Currency ?? catalog.Company.Currency);
        var conversion = written["convert"] is { } convert ? ReadConversion(convert) : null;
        if (written["convert"] is null)
        {
            ReportOtherCurrency(written["from"]!, source, target);
            currency = source;
        }
        else
        {
            currency = target ?? PriceOrigin.OrderCurrency;
        }

        ReportTwo(written, "percent", "marginPercent", "markupPercent");
        ReportTwo(written, "minimumMarginPercent", "minimumMarkupPercent", "minimumAdd");
        ReportTwo(written, "maximumMarginPercent", "maximumMarkupPercent", "maximumAdd");
        var scope = new RuleScope(null, -1, currency >= 0 ? currency : catalog.Currencies.Count == 1 ? 0 : null, false);
        var rounding = written["rounding"] is { } points ? RoundingReader.Figure(points, findings) : null;
        if (rounding is not null && conversion is { BeforeQuantity: false } && written["convert"]!["when"] is { } when)
        {
            findings.Add(Messages.ContradictorySettings, when.Location, "after-quantity", "rounding", new Phrase("A rounded price of a unit is made before it is multiplied.", "Un prezzo unitario arrotondato si forma prima di moltiplicarlo."));
        }

        var derivation = new PriceDerivation
        {
            Location = written.Location,
            List = list,
            Percent = Number(written["percent"]),
            MarginPercent = Number(written["marginPercent"]),
            MarkupPercent = Number(written["markupPercent"]),
            Add = Money(written["add"], scope),
            Rounding = rounding,
            Minimum = Bound(written, "minimum", scope),
            Maximum = Bound(written, "maximum", scope),
            Conversion = conversion,
        };
        ReportCost(written, derivation, currency);
        return findings.Errors == before ? derivation : null;
    }

    private bool TrySource(JsonValue from, out PriceList? list)
    {
        if (from.Text == "cost")
        {
            list = null;
            return true;
        }

        if (!catalog.PriceLists.TryGetValue(from.Text, out list) && !catalog.PriceListNames.Contains(from.Text))
        {
            findings.Add(Messages.UnknownName, from.Location, new Phrase("price list", "il listino"), from.Text, Messages.NearestTo(from.Text, catalog.PriceListNames.Append("cost")));
        }

        return list is not null;
    }

    private PriceConversion? ReadConversion(JsonValue convert) => rates.Named(convert["table"]!) is { } table
        ? new PriceConversion(
            table,
            convert["date"]?.Text switch { "delivery" => PricingDate.Delivery, "agreement" => PricingDate.Agreement, "service" => PricingDate.Service, _ => PricingDate.Order },
            convert["when"]!.Text == "before-quantity")
        : null;

    private void ReportOtherCurrency(JsonValue from, int source, int? target)
    {
        if (target is { } needed && source >= 0 && needed >= 0 && source != needed)
        {
            findings.Add(Messages.NothingConverts, from.Location, from.Text, catalog.Currencies.Codes[source], catalog.Currencies.Codes[needed]);
        }
    }

    /// <summary>A bound over the cost needs the cost in the currency of the price.</summary>
    private void ReportCost(JsonValue written, PriceDerivation derivation, int currency)
    {
        var cost = catalog.Currencies.IndexOf(catalog.Company.Currency);
        if (derivation.Conversion is null && currency >= 0 && cost != currency && new[] { derivation.Minimum, derivation.Maximum }.FirstOrDefault(bound => bound is { NeedsCost: true }) is { } bound)
        {
            findings.Add(Messages.NothingConverts, written[bound.Setting]!.Location, "cost", catalog.Company.Currency, catalog.Currencies.Codes[currency]);
        }
    }

    private PriceBound? Bound(JsonValue written, string side, RuleScope scope)
    {
        var setting = new[] { $"{side}MarginPercent", $"{side}MarkupPercent", $"{side}Add" }.FirstOrDefault(name => written[name] is not null);
        return setting is null ? null : new PriceBound(setting, Number(written[$"{side}MarginPercent"]), Number(written[$"{side}MarkupPercent"]), Money(written[$"{side}Add"], scope));
    }

    private MoneyFigure? Money(JsonValue? value, RuleScope scope) => value is null ? null : RuleValues.ReadMoney(value, scope, catalog, findings);

    private void ReportTwo(JsonValue written, params string[] settings)
    {
        var both = settings.Where(setting => written[setting] is not null).ToArray();
        if (both.Length > 1)
        {
            findings.Add(Messages.TwoValues, written[both[1]]!.Location, both[0], both[1]);
        }
    }

    private static decimal? Number(JsonValue? value) => value is not null && value.TryNumber(out var number) ? number : null;
}
