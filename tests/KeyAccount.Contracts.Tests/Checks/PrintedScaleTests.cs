using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KeyAccount.Contracts.Figures;
using KeyAccount.Contracts.Outputs;
using KeyAccount.Tests.Support;

namespace KeyAccount.Contracts.Tests.Checks;

/// <summary>Orders priced from the words and figures of the printed contract cost what the engine says.</summary>
public sealed class PrintedScaleTests
{
    private const decimal ListPrice = 100m;

    [Property(MaxTest = 60)]
    public void A_scale_read_from_the_text_prices_orders_as_the_engine_does(NonEmptyArray<PositiveInt> gaps, bool slices, bool italian)
    {
        var language = italian ? Language.Italian : Language.English;
        var from = 0;
        var steps = gaps.Get.Take(6).Select((gap, i) => (From: from += (gap.Get % 1500) + 1, Percent: (((gap.Get * 37) + (i * 131)) % 990 + 1) / 10m)).ToList();
        var rules = Rules(string.Join(", ", steps.Select(step => FormattableString.Invariant($$"""{ "from": {{step.From}}, "percent": {{step.Percent}} }"""))), slices ? "graduated" : "all-units");
        var text = ContractDrafter.Of(rules, Repository.Path("rules")).Draft("shop/2026", language, new DateOnly(2026, 1, 15)).ToMarkdown();
        var printed = PrintedScale.Read(text, language);

        foreach (var quantity in steps.SelectMany(step => new[] { step.From - 1, step.From, step.From + 1 }).Append(from * 3).Where(quantity => quantity > 0).Distinct())
        {
            var quote = rules.Price(new PricingRequest { Account = "shop", OrderDate = new DateOnly(2026, 3, 10), Lines = [new RequestLine("10", "DRILL", quantity)] });

            Assert.Equal(quote.Lines[0].NetAmount, (quantity * ListPrice) - printed.DiscountOn(quantity));
        }
    }

    private static RuleSet Rules(string steps, string kind) => RuleSet.Load(new Dictionary<string, string>
    {
        ["company.json"] = """{ "name": "Test", "currency": "EUR", "priceList": "list" }""",
        ["items/items.csv"] = "sku;name;category;uom\nDRILL;Drill;tools/drills;PCE\n",
        ["accounts/accounts.csv"] = "id;country;priceList\nshop;IT;list\n",
        ["prices/list.csv"] = "item;price\nDRILL;100.00\n",
        ["procedures/standard.json"] = """{ "steps": [ { "step": "base", "combine": "best" } ] }""",
        ["agreements/shop/2026.json"] = $$"""
            { "status": "released", "valid": "2026", "discounts": [
              { "id": "scale", "step": "base", "title": { "en": "Scale", "it": "Scala" }, "scale": { "by": "line.quantity", "kind": "{{kind}}", "deadZones": "accepted", "steps": [ {{steps}} ] } } ] }
            """,
    }.ToDictionary(file => file.Key, file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value)));

    /// <summary>A scale as a reader of the contract understands it, from nothing but its text.</summary>
    private sealed record PrintedScale(List<(decimal From, decimal Percent)> Steps, bool OnTheWhole)
    {
        public static PrintedScale Read(string text, Language language)
        {
            var writer = FigureWriter.Of(language);
            var lines = text.Split('\n');
            var head = Array.FindIndex(lines, line => line.StartsWith("| ", StringComparison.Ordinal));
            var rows = lines.Skip(head + 2).TakeWhile(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | "));
            var onTheWhole = text.Contains(language == Language.Italian ? "si applica all'intero" : "is on the whole", StringComparison.Ordinal);
            Assert.NotEqual(onTheWhole, text.Contains(language == Language.Italian ? "ogni parte ha il valore del proprio scaglione" : "each part has the rate of its own step", StringComparison.Ordinal));
            Assert.Contains(language == Language.Italian ? (onTheWhole ? "Da, compreso" : "Oltre") : onTheWhole ? "From, included" : "More than", lines[head], StringComparison.Ordinal);
            return new PrintedScale([.. rows.Select(row => (Number(row[0], FigureKind.Quantity), Number(row[2], FigureKind.Percent)))], onTheWhole);

            decimal Number(string cell, FigureKind kind)
            {
                Assert.True(writer.TryRead(cell, kind, out var value, out _), cell);
                return value;
            }
        }

        public decimal DiscountOn(decimal quantity) => OnTheWhole
            ? Steps.Where(step => step.From <= quantity).Select(step => step.Percent).LastOrDefault() * quantity * ListPrice / 100
            : Steps.Select((step, i) => Math.Max(0, Math.Min(quantity, i + 1 < Steps.Count ? Steps[i + 1].From : quantity) - step.From) * step.Percent * ListPrice / 100).Sum();
    }
}
