using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Pricing.Goods;
using KeyAccount.Rules;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Laws;

/// <summary>Rule 12: the units of a deal are those that trying every way finds.</summary>
public sealed class DealLaws
{
    private static readonly UnitPick[] Picks = [UnitPick.Cheapest, UnitPick.Dearest, UnitPick.ByLine];

    private static Gen<DealTerms> BuyAndGet { get; } =
        from buy in Gen.Choose(1, 3)
        from get in Gen.Choose(1, 3)
        from buyPick in Gen.Elements(Picks)
        from getPick in Gen.Elements(Picks)
        from times in Gen.Elements<decimal?>(null, 1, 2)
        from most in Gen.Elements<decimal?>(null, null, 1, 3)
        from partial in Gen.Elements(true, false)
        select new DealTerms([new DealPart(1, buy, null, buyPick, false), new DealPart(0, get, null, getPick, true)], false, times, most, partial, false);

    private static Gen<DealTerms> Bundle { get; } =
        from parts in (from quantity in Gen.Choose(1, 2) from pick in Gen.Elements(Picks) select (quantity, pick)).ArrayOf(3)
        from times in Gen.Elements<decimal?>(null, 1)
        select new DealTerms([.. parts.Select((part, i) => new DealPart(i, part.quantity, null, part.pick, true))], true, times, null, false, false);

    [Fact]
    public void What_is_bought_and_got_is_what_trying_every_way_finds() => Check(BuyAndGet, 2, 4, 3);

    [Fact]
    public void The_units_of_a_bundle_are_what_trying_every_way_finds() => Check(Bundle, 3, 3, 3);

    [Fact]
    public void A_deal_by_amount_applies_as_often_as_trying_every_way_finds() =>
        Prop.ForAll(Arb.From(BuyAndGet.Where(deal => !deal.Partial)), Arb.From(Lines(2, 4, 3)), Arb.From(Gen.Choose(1, 12)), (deal, lines, amount) =>
        {
            var byAmount = deal with { Parts = [deal.Parts[0] with { Quantity = 0 }, deal.Parts[1]] };
            var plan = new UnitPlanner(lines, byAmount, amount).Find();
            var get = deal.Parts[1].Quantity;
            var expected = Ways(lines, 2)
                .Where(way => way[1].Sum() % get == 0 && way[1].Sum() <= (deal.MostRewarded ?? 99) && way[1].Sum() / get <= (deal.MostTimes ?? 99))
                .Where(way => lines.Select((line, i) => line.Price * way[0][i]).Sum() >= amount * way[1].Sum() / get)
                .Max(way => way[1].Sum() / get);
            Assert.Equal(expected, (plan?.Taken[1].Sum() ?? 0) / get);
            if (plan is not null)
            {
                Assert.True(lines.Select((line, i) => line.Price * plan.Taken[0][i]).Sum() >= amount * expected);
                Assert.All(lines.Select((line, i) => (line, i)), pair => Assert.InRange(plan.Taken.Sum(part => part[pair.i]), 0, pair.line.Units));
                Assert.All(Fitting(lines, plan), Assert.True);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void No_unit_is_rewarded_twice_and_no_order_of_lines_matters() =>
        Prop.ForAll(Arb.From(Rules.ListOf(3)), Arb.From(Baskets), (rules, basket) =>
        {
            var set = Goods.Rules(string.Join(", ", rules.Select((rule, i) => $$"""{ "id": "r{{i}}", "priority": {{i}}, {{rule}} }""")), "10 7 7 3.33");
            var quote = set.Price(basket);
            Assert.All(quote.Lines, line => Assert.InRange(line.Steps.Sum(step => step.Units ?? line.Quantity), 0, line.Quantity));
            Assert.All(quote.Lines, line => Assert.True(line.NetAmount >= 0));
            foreach (var lines in new[] { basket.Lines.Reverse(), basket.Lines.OrderBy(line => line.Item, StringComparer.Ordinal), basket.Lines.OrderBy(line => line.Quantity) })
            {
                var other = set.Price(basket with { Lines = [.. lines] });
                Assert.Equal(Text(quote), Text(other));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Gen<string> Rules { get; } =
        from side in Gen.Elements("\"quantity\": 2", "\"quantity\": 1", "\"amount\": 15", "\"where\": { \"item.category\": \"drinks\" }, \"quantity\": 1", "\"where\": { \"item.sku\": [\"A\", \"B\"] }, \"quantity\": 3, \"pick\": \"cheapest\"")
        from got in Gen.Elements("\"quantity\": 1", "\"quantity\": 2, \"percent\": 50", "\"where\": { \"item.sku\": [\"B\", \"D\"] }, \"quantity\": 1, \"pick\": \"dearest\"", "\"where\": { \"item.sku\": \"A\" }, \"quantity\": 1, \"amountPerUnit\": 3.33")
        from more in Gen.Elements("", ", \"repeat\": true", ", \"repeat\": true, \"maxGet\": 3, \"partial\": true", ", \"reuse\": \"bought\"", ", \"repeat\": true, \"limit\": { \"quantity\": 2 }")
        from form in Gen.Choose(0, 4)
        select form switch
        {
            0 => "\"give\": \"2+1\", \"as\": \"included\"",
            1 => "\"give\": \"3+1\", \"as\": \"added\", \"quantityRule\": \"proportional\"",
            2 => "\"bundle\": [ { \"where\": { \"item.category\": \"drinks\" }, \"quantity\": 2 }, { \"where\": { \"item.sku\": [\"B\", \"D\"] }, \"quantity\": 1 } ], \"newTotal\": 16.66, \"repeat\": true",
            _ => $$""" "buy": { {{side}} }, "get": { {{got}} } {{more}} """,
        };

    private static Gen<PricingRequest> Baskets { get; } =
        from lines in (from item in Gen.Elements("A", "B", "C", "D") from quantity in Gen.Elements<decimal>(1, 2, 3, 5, 8, 0.5m) select (item, quantity)).ListOf().Where(list => list.Count is > 0 and < 7)
        select Some.Order([.. lines]);

    private static void Check(Gen<DealTerms> deals, int parts, int lineCount, int units) =>
        Prop.ForAll(Arb.From(deals), Arb.From(Lines(parts, lineCount, units)), (deal, lines) =>
        {
            var plan = new UnitPlanner(lines, deal, 0).Find();
            var expected = Best(deal, lines);
            Assert.Equal(expected is not null, plan is not null);
            if (plan is not null)
            {
                Assert.Equal(expected, plan.Taken);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Gen<Supply[]> Lines(int parts, int lines, int units) =>
        (from some in Gen.Choose(0, units)
         from price in Gen.Elements<decimal>(1, 2, 5)
         from fits in Gen.Choose(0, (1 << parts) - 1)
         select new Supply(some, price, fits)).ArrayOf(lines);

    /// <summary>The best of all ways: the most applications, then the most rewarded, then each part's units in the order of its preference.</summary>
    private static decimal[][]? Best(DealTerms deal, Supply[] lines)
    {
        var ways = Ways(lines, deal.Parts.Length).Select(way => (Way: way, Times: Times(deal, way))).Where(found => found.Times > 0).ToArray();
        var preferred = Enumerable.Range(0, deal.Parts.Length).SelectMany(part => Preferred(deal, lines, part).Select(line => (part, line))).ToArray();
        return ways.Length == 0 ? null : ways
            .OrderByDescending(found => found.Times)
            .ThenByDescending(found => found.Way[^1].Sum())
            .ThenByDescending(found => string.Join(',', preferred.Select(at => found.Way[at.part][at.line])), StringComparer.Ordinal)
            .First().Way;
    }

    private static IEnumerable<int> Preferred(DealTerms deal, Supply[] lines, int part)
    {
        var fitting = Enumerable.Range(0, lines.Length).Where(line => lines[line].Fits(part))
            .OrderBy(line => Enumerable.Range(part + 1, deal.Parts.Length - part - 1).Count(later => lines[line].Fits(later)));
        return deal.Parts[part].Pick switch
        {
            UnitPick.Cheapest => fitting.ThenBy(line => lines[line].Price).ThenBy(line => line),
            UnitPick.Dearest => fitting.ThenBy(line => -lines[line].Price).ThenBy(line => line),
            _ => fitting.ThenBy(line => line),
        };
    }

    private static int Times(DealTerms deal, decimal[][] way)
    {
        for (var times = 1; times <= (deal.MostTimes ?? 99); times++)
        {
            var sums = way.Select(part => part.Sum()).ToArray();
            var first = deal.Parts.SkipLast(1).Select((part, i) => sums[i] == part.Quantity * times).All(fits => fits);
            var (got, full) = (sums[^1], deal.Parts[^1].Quantity);
            if (first && got <= (deal.MostRewarded ?? 99) && (got == full * times || (deal.Partial && got < full * times && got > full * (times - 1))))
            {
                return times;
            }
        }

        return 0;
    }

    private static IEnumerable<decimal[][]> Ways(Supply[] lines, int parts)
    {
        IEnumerable<decimal[][]> ways = [[.. Enumerable.Range(0, parts).Select(_ => new decimal[lines.Length])]];
        foreach (var line in Enumerable.Range(0, lines.Length))
        {
            foreach (var part in Enumerable.Range(0, parts).Where(part => lines[line].Fits(part)))
            {
                ways = ways.SelectMany(way => Enumerable.Range(0, (int)(lines[line].Units - way.Sum(taken => taken[line])) + 1).Select(units =>
                {
                    var copy = way.Select(taken => (decimal[])taken.Clone()).ToArray();
                    copy[part][line] = units;
                    return copy;
                }));
            }
        }

        return ways.ToArray();
    }

    private static IEnumerable<bool> Fitting(Supply[] lines, UnitPlan plan) =>
        plan.Taken.SelectMany((taken, part) => taken.Select((units, line) => units == 0 || lines[line].Fits(part)));

    private static string Text(Quote quote) => string.Join('\n', quote.Lines.OrderBy(line => line.Id, StringComparer.Ordinal)
        .Select(line => $"{line.Id} {line.NetAmount} {string.Join(' ', line.Steps.Select(step => $"{step.Rule}:{step.Amount}:{step.Units}"))}")
        .Concat(quote.FreeGoods.OrderBy(given => given.Line, StringComparer.Ordinal).ThenBy(given => given.Rule, StringComparer.Ordinal).Select(given => $"{given.Line} {given.Rule} {given.Quantity}")));
}
