using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Laws;

/// <summary>What holds for the tax of every order (rule 9a): sums are exact, whatever the point, the rates and the prices.</summary>
public sealed class TaxLaws
{
    private static readonly Gen<Taxed> Orders =
        from at in Gen.Elements("category", "line", "unit", "unit-exact")
        from reconcile in Gen.Elements("lines", "none")
        from inclusive in Gen.Elements(true, false)
        from prices in Gen.Choose(0, 99_999).Select(cents => cents / 100m).ArrayOf(3)
        from lines in Gen.Choose(1, 6).SelectMany(count => (from item in Gen.Elements("DRILL", "SAW", "BOLT") from quantity in Gen.Elements(1m, 2, 3, 7, 0.5m, 12.25m) select (item, quantity)).ListOf(count))
        from rates in Gen.Elements(0m, 4, 5.5m, 10, 22, 25).ArrayOf(3)
        from second in Gen.Elements(0m, 7.5m)
        from charge in Gen.Elements(0m, 0.01m, 9.99m)
        from amounts in Gen.Choose(-500, 500).Select(cents => cents / 100m).ArrayOf(3)
        select new Taxed(at, reconcile, inclusive, prices, [.. lines], rates, second, charge, amounts);

    [Fact]
    public void Taxable_amounts_and_taxes_sum_to_the_totals() =>
        Check((quote, taxed) =>
        {
            Assert.Equal(quote.Totals.Tax, quote.Tax.Sum(tax => tax.Tax));
            Assert.Equal(quote.Totals.Taxable, quote.Totals.Gross - quote.Totals.Tax);
            Assert.Equal(quote.Totals.Gross, taxed.Inclusive ? quote.Totals.Total : quote.Totals.Total + quote.Totals.Tax);
            if (taxed.Second == 0)
            {
                Assert.Equal(quote.Totals.Taxable, quote.Tax.Sum(tax => tax.Taxable));
            }

            Assert.All(quote.Tax, tax => Assert.Equal(decimal.Round(tax.Tax, 2), tax.Tax));
        });

    [Fact]
    public void Tax_of_a_category_is_its_taxable_amount_by_the_rate_rounded() =>
        Check(
            (quote, _) => Assert.All(quote.Tax, tax => Assert.Equal(decimal.Round(tax.Taxable * tax.Rate / 100, 2, MidpointRounding.AwayFromZero), tax.Tax)),
            taxed => taxed is { At: "category" or "unit-exact", Inclusive: false });

    [Fact]
    public void Reconciled_taxes_of_lines_and_charges_sum_to_the_tax_where_nothing_belongs_to_the_document_alone() =>
        Check(
            (quote, _) => Assert.Equal(quote.Totals.Tax, quote.Lines.Sum(line => line.Tax) + quote.Charges.Sum(charge => charge.Tax)),
            taxed => taxed.Reconcile == "lines",
            taxed => taxed with { Amounts = [taxed.Amounts[0], 0, 0] });

    [Fact]
    public void The_order_of_lines_and_charges_changes_nothing() =>
        Check((quote, taxed) =>
        {
            var turned = taxed.Rules().Price(taxed.Order() with { Lines = [.. taxed.Order().Lines.Reverse()], Charges = [.. taxed.Order().Charges.Reverse()] });
            Assert.Equal(quote.Tax, turned.Tax);
            Assert.Equal(quote.Totals, turned.Totals);
        });

    private static void Check(Action<Quote, Taxed> law, Func<Taxed, bool>? where = null, Func<Taxed, Taxed>? change = null) =>
        Prop.ForAll(Arb.From((where is null ? Orders : Orders.Where(where)).Select(change ?? (taxed => taxed))), taxed => law(taxed.Rules().Price(taxed.Order()), taxed)).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private sealed record Taxed(string At, string Reconcile, bool Inclusive, decimal[] Prices, (string Item, decimal Quantity)[] Lines, decimal[] Rates, decimal Second, decimal Charge, decimal[] Amounts)
    {
        public RuleSet Rules() => Some.Rules(
            ("company.json", $$"""{ "name": "Test", "currency": "EUR", "priceList": "list", "tax": "S", "priceLists": { "list": { "includesTax": {{(Inclusive ? "true" : "false")}} } }, "charges": { "freight": { "tax": "R" }, "packaging": {} } }"""),
            ("items/items.csv", "sku;name;category;brand;uom;tax\nDRILL;;tools;;PCE;\nSAW;;tools;;PCE;R\nBOLT;;fasteners;;PCE;Z\n"),
            ("items/units.csv", "item;unit;factor\n"),
            ("prices/list.csv", FormattableString.Invariant($"item;price\nDRILL;{Prices[0]}\nSAW;{Prices[1]}\nBOLT;{Prices[2]}\n")),
            Some.Steps("", $$""" "tax": { "at": "{{At}}", "reconcile": "{{Reconcile}}" } """));

        public PricingRequest Order() => Some.Order(Lines) with
        {
            Tax = [new TaxRates("S", Second == 0 ? [Rates[0]] : [Rates[0], Second]), new TaxRates("R", Rates[1]), new TaxRates("Z", Rates[2])],
            Charges = [new RequestCharge("freight", Charge), new RequestCharge("packaging", Charge)],
            Adjustments = [new StatedAdjustment { Line = "10", Amount = Amounts[0], Reason = "line" }, new StatedAdjustment { Amount = Amounts[1], Reason = "document" }, new StatedAdjustment { Amount = Amounts[2], Tax = new TaxRates("R"), Reason = "stated" }],
        };

        public override string ToString() =>
            FormattableString.Invariant($"{At} {Reconcile} {Inclusive} {string.Join(' ', Prices)} lines {string.Join(' ', Lines)} rates {string.Join(' ', Rates)}+{Second} charge {Charge} amounts {string.Join(' ', Amounts)}");
    }
}
