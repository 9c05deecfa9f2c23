using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Laws;

/// <summary>For every price list, every hold and every day: the price is that of the day kept while it is kept, and that of the day otherwise.</summary>
public sealed class PriceHoldLaws
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Fact]
    public void A_price_is_that_of_the_first_day_within_the_hold_and_up_to_its_quantity_and_that_of_the_day_otherwise()
    {
        var cases =
            from rows in (from day in Gen.Choose(0, 40) from price in Gen.Choose(1, 60) select (Day: day, Price: (decimal)price)).NonEmptyListOf()
            from start in Gen.Choose(0, 40)
            from length in Gen.Choose(2, 20)
            from offset in Gen.Choose(-4, 16)
            from most in Gen.Elements(0, 3, 10)
            from used in Gen.Choose(0, 12)
            from quantity in Gen.Choose(1, 9)
            select (Rows: rows.DistinctBy(row => row.Day).ToArray(), Start: start, End: start + length, Day: start + offset, Most: most, Used: used, Quantity: quantity);
        var (held, split) = (0, 0);
        Prop.ForAll(Arb.From(cases), one =>
        {
            // Before the first row there is a price of 7.
            decimal PriceOn(int day) => one.Rows.Where(row => row.Day <= day).OrderBy(row => row.Day).Select(row => row.Price).DefaultIfEmpty(7).Last();
            var covered = one.Day < one.Start || one.Day > one.End ? 0 : one.Most == 0 ? one.Quantity : Math.Clamp(one.Most - one.Used, 0, one.Quantity);
            var expected = (covered * PriceOn(one.Start)) + ((one.Quantity - covered) * PriceOn(one.Day));
            var cap = one.Most == 0 ? "" : $", \"quantity\": {one.Most}";
            var rules = Some.Rules(
                ("prices/list.csv", "item;price;validFrom\nDRILL;7;2020-01-01\n" + string.Concat(one.Rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"DRILL;{row.Price};{Day(row.Day)}\n")))),
                ("policies/hold.json", $$"""{ "status": "released", "conditions": { "priceHold": { "from": "{{Day(one.Start)}}", "until": "{{Day(one.End)}}"{{cap}} } } }"""));
            var quote = rules.Price(Some.Order(("DRILL", one.Quantity)) with { OrderDate = First.AddDays(one.Day), Usage = [new RuleUsage { Rule = "policies/hold/priceHold", Item = "DRILL", Quantity = one.Used }] });
            Assert.Equal(expected, quote.Totals.Net);
            Assert.Equal(covered, quote.Lines[0].PriceHold?.Quantity ?? 0);
            held += covered > 0 ? 1 : 0;
            split += covered > 0 && covered < one.Quantity ? 1 : 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(held > 40 && split > 5, $"{held} lines were held and {split} in part only.");
    }

    private static string Day(int day) => First.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
