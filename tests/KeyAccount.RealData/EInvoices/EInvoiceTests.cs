using System.Globalization;
using System.Text;
using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.EInvoices;

/// <summary>Invoices by EN 16931: a request made of an invoice's prices, quantities and stated allowances comes to the totals that it states.</summary>
public sealed class EInvoiceTests
{
    /// <summary>Documents whose lines do not come out of what was extracted of them: a base quantity in another unit, or a price cut to its decimals.</summary>
    private static readonly string[] LinesOfTheirOwn =
    [
        "src_test_business-cases_standard_03.01a-INVOICE_ubl.xml", "src_test_business-cases_standard_03.04a-INVOICE_ubl.xml", "src_test_business-cases_standard_03.05a-INVOICE_ubl.xml",
        "ubl_examples_guide-example1.xml", "ubl_examples_guide-example2.xml", "ubl_examples_guide-example3.xml",
        "ubl_examples_ubl-tc434-example1.xml", "ubl_examples_ubl-tc434-example10.xml", "ubl_examples_ubl-tc434-example2.xml", "ubl_examples_ubl-tc434-example3.xml",
    ];

    [Fact]
    public void Lines_and_totals_of_58_of_69_invoices_come_out_to_the_cent()
    {
        var invoices = EInvoice.Read(DataFolder.Of("einvoices"));
        var outcomes = Rules(invoices).PriceMany(invoices.Select(Request), TestContext.Current.CancellationToken).ToArray();
        var differ = invoices.Zip(outcomes).Where(pair => !Agrees(pair.First, pair.Second.Quote!)).Select(pair => pair.First.Document).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(69, invoices.Count);
        Assert.Equal(LinesOfTheirOwn.Append("src_test_technical-cases_cius_01.06_minimal_test_ubl.xml").Order(StringComparer.Ordinal), differ);
    }

    [Fact]
    public void From_the_stated_line_amounts_all_totals_come_out_but_for_one_that_states_a_cent_more_tax()
    {
        var invoices = EInvoice.Read(DataFolder.Of("einvoices")).Select(invoice => invoice with
        {
            // The stated net of a line as its price, its allowances left in it.
            Lines = [.. invoice.Lines.Select(line => line with { Quantity = line.Net < 0 ? -1 : 1, NetPrice = Math.Abs(line.Net), Per = 1 })],
            Adjustments = [.. invoice.Adjustments.Where(adjustment => adjustment.Line is null)],
        }).ToList();
        var outcomes = Rules(invoices).PriceMany(invoices.Select(Request), TestContext.Current.CancellationToken).ToArray();
        var differ = invoices.Zip(outcomes).Where(pair => !Agrees(pair.First, pair.Second.Quote!)).Select(pair => (pair.First.Document, pair.First.Stated.Tax, pair.Second.Quote!.Totals.Tax!.Value));

        Assert.Equal([("src_test_technical-cases_cius_01.06_minimal_test_ubl.xml", 757.41m, 757.40m)], differ);
    }

    private static bool Agrees(EInvoice invoice, Quote quote)
    {
        var totals = quote.Totals;
        return invoice.Lines.Zip(quote.Lines).All(pair => pair.First.Net == pair.Second.NetAmount)
            && invoice.Stated == new Totals(totals.Net, totals.Total, totals.Tax!.Value, totals.Gross!.Value, totals.Payable + invoice.Rounding);
    }

    /// <summary>Every line is an item of its own, at the price that the invoice states.</summary>
    private static RuleSet Rules(IReadOnlyList<EInvoice> invoices)
    {
        var currencies = invoices.Select(invoice => invoice.Currency).Distinct().Order(StringComparer.Ordinal).ToArray();
        var all = invoices.SelectMany((invoice, i) => invoice.Lines.Select((line, j) => (invoice.Currency, Item: Item(i, j), line.NetPrice, line.Per))).ToArray();
        var files = new Dictionary<string, string>
        {
            ["company.json"] = $$"""{ "name": "Seller", "currency": "EUR", "priceLists": { {{string.Join(", ", currencies.Select(currency => $"\"{currency}\": {{ \"currency\": \"{currency}\" }}"))}} } }""",
            ["procedures/standard.json"] = """{ "steps": [], "tax": { "at": "category", "orderAllowance": "document" } }""",
            ["accounts/accounts.csv"] = $"id;currency;priceList\n{string.Concat(currencies.Select(currency => $"{currency};{currency};{currency}\n"))}",
            ["items/items.csv"] = $"sku\n{string.Concat(all.Select(line => $"{line.Item}\n"))}",
        };
        foreach (var currency in currencies)
        {
            files[$"prices/{currency}.csv"] = $"item,price,per\n{string.Concat(all.Where(line => line.Currency == currency).Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Item},{line.NetPrice:0.0000##########},{line.Per:0.####}\n")))}";
        }

        return RuleSet.Load(files.ToDictionary(file => file.Key, file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value)), cancellation: TestContext.Current.CancellationToken);
    }

    private static PricingRequest Request(EInvoice invoice, int index) => new()
    {
        Account = invoice.Currency,
        OrderDate = new DateOnly(2026, 3, 10),
        Kind = invoice.Lines.Any(line => line.Quantity < 0) ? RequestKind.Return : RequestKind.Order,
        Lines = [.. invoice.Lines.Select((line, j) => new RequestLine(line.Id, Item(index, j), line.Quantity) { Tax = line.Tax })],
        Adjustments = invoice.Adjustments,
        Prepaid = invoice.Prepaid,
    };

    private static string Item(int invoice, int line) => string.Create(CultureInfo.InvariantCulture, $"{invoice}-{line}");
}
