using System.Globalization;
using System.Text;

namespace KeyAccount.Cli.Tests;

public sealed class PriceOrdersTests : IDisposable
{
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task Lines_of_one_order_are_priced_as_one_request()
    {
        await tool.Run("price-orders ~/rules IN/orders.csv --out OUT/priced.csv");
        var rules = RuleSet.Load(Path.Combine(Repository.Root, "rules"), cancellation: TestContext.Current.CancellationToken);
        var quote = rules.Price(new PricingRequest
        {
            Account = "edilnord",
            OrderDate = new DateOnly(2026, 5, 11),
            RequestedDelivery = new DateOnly(2026, 6, 1),
            Fields = new Dictionary<string, FieldValue> { ["order.project"] = "BRENNERO-3" },
            Lines = [new RequestLine("10", "ROD-M16-3", 480), new RequestLine("20", "BOLT-M16", 1000)],
        });

        var written = Rows("priced.csv").Where(row => row[0] == "1004").Select(row => row[14]);
        Assert.Equal(quote.Lines.Select(line => line.NetAmount.ToString("F2", CultureInfo.InvariantCulture).Replace('.', ',')), written);
    }

    [Fact]
    public async Task A_long_file_is_priced_row_by_row_and_complaints_are_counted_not_repeated_without_end()
    {
        var text = new StringBuilder("order,account,orderDate,line,item,quantity\n");
        for (var i = 0; i < 5000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i},edilnord,2026-03-10,10,{(i % 10 == 0 ? "BOLT-M9" : "BOLT-M8")},{i + 1}\n");
        }

        Write("long.csv", text.ToString());
        var (exit, output, error) = await tool.Run("price-orders ~/rules OUT/long.csv --out OUT/priced.csv");

        Assert.Equal(3, exit);
        Assert.Contains("Lines priced                              4500\nLines with errors                          500\n", output, StringComparison.Ordinal);
        Assert.Equal(101, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith("... and 400 more; all stand in the column \"error\" of the result.\n", error, StringComparison.Ordinal);
        Assert.Equal(5001, File.ReadLines(Path.Combine(tool.Folder, "priced.csv")).Count());
    }

    [Fact]
    public async Task Nothing_is_written_where_the_file_cannot_be_read_to_its_end()
    {
        var bytes = Encoding.Latin1.GetBytes("order;account;orderDate;line;item;quantity;channel\n1;edilnord;2026-03-10;10;BOLT-M8;1;edi\n2;edilnord;2026-03-10;10;BOLT-M8;1;perchè\n");
        await File.WriteAllBytesAsync(Path.Combine(tool.Folder, "latin.csv"), bytes, TestContext.Current.CancellationToken);
        var (exit, _, error) = await tool.Run("price-orders ~/rules OUT/latin.csv --out OUT/priced.csv");

        Assert.Equal(3, exit);
        Assert.StartsWith("OUT/latin.csv(3,41): error KA1002: the file is not UTF-8 from here on.", error, StringComparison.Ordinal);
        Assert.Equal(["latin.csv"], Directory.EnumerateFiles(tool.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("order;account;orderDate;line;item;quantity\n1;edilnord;2026-03-10;10;BOLT-M8;1000\n", ';', "0,50", "475,00")]
    [InlineData("order,account,orderDate,line,item,quantity\n1,edilnord,2026-03-10,10,BOLT-M8,1000\n", ',', "0.50", "475.00")]
    public async Task The_separator_is_kept_and_decides_the_decimal_mark(string text, char separator, string listPrice, string netAmount)
    {
        Write("orders.csv", text);
        await tool.Run("price-orders ~/rules OUT/orders.csv --out OUT/priced.csv");

        var row = Rows("priced.csv", separator).Single();
        Assert.Equal((listPrice, netAmount), (row[6], row[9]));
    }

    [Fact]
    public async Task A_byte_order_mark_is_kept_for_spreadsheets()
    {
        Write("orders.csv", "\uFEFForder;account;orderDate;line;item;quantity\n1;edilnord;2026-03-10;10;BOLT-M8;1000\n");
        await tool.Run("price-orders ~/rules OUT/orders.csv --out OUT/priced.csv");

        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'o'], (await File.ReadAllBytesAsync(Path.Combine(tool.Folder, "priced.csv"), TestContext.Current.CancellationToken))[..4]);
    }

    [Theory]
    [InlineData("570,00", 0)]
    [InlineData("570", 0)]
    [InlineData("570,0000", 0)]
    [InlineData("570,01", 1)]
    [InlineData("570,0001", 1)]
    public async Task Amounts_agree_to_the_cent_or_to_the_decimals_recorded(string recorded, int differing)
    {
        Write("orders.csv", $"order;account;orderDate;line;item;quantity;amount\n1;edilnord;2026-03-10;10;BOLT-M8;1200;{recorded}\n");
        var (exit, output, _) = await tool.Run("price-orders ~/rules OUT/orders.csv --out OUT/priced.csv --compare amount --json");

        Assert.Equal(0, exit);
        Assert.Contains($"\"differing\": {differing},", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comparison_names_first_the_rule_whose_lines_differ_and_not_the_one_that_is_everywhere()
    {
        var text = new StringBuilder("order;account;orderDate;line;item;quantity;channel;amount\n");
        for (var i = 0; i < 20; i++)
        {
            // What all of them come to by edi; a web order gets 1 % more, which was not recorded.
            text.Append(CultureInfo.InvariantCulture, $"{i};casaferro;2026-02-10;10;HAMMER-500;50;{(i % 4 == 0 ? "web" : "edi")};350,55\n");
        }

        Write("orders.csv", text.ToString());
        var (_, output, _) = await tool.Run("price-orders ~/rules OUT/orders.csv --out OUT/priced.csv --compare amount");
        var table = output[output.IndexOf("Rule or price list", StringComparison.Ordinal)..].Split('\n');

        Assert.StartsWith("policies/standard/web-orders", table[1], StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(tool.Folder, name), text);

    private IEnumerable<string[]> Rows(string name, char separator = ';') => File.ReadLines(Path.Combine(tool.Folder, name)).Skip(1).Select(row => row.Split(separator));
}
