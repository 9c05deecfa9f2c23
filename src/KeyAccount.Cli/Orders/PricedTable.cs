using System.Globalization;
using System.Text;

namespace KeyAccount.Cli.Orders;

/// <summary>Writes priced orders: the columns of the orders file as they are, then those of the price. The file is there when all of it is.</summary>
internal sealed class PricedTable : IDisposable
{
    private readonly string path;
    private readonly string unfinished;
    private readonly char separator;
    private readonly StreamWriter writer;

    public PricedTable(string path, OrderFile orders)
    {
        this.path = path;
        unfinished = $"{path}.part";
        separator = orders.Separator;
        writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: orders.HasMark)) { NewLine = "\n" };
        writer.WriteLine(string.Join(separator, Columns.Prepend(orders.Header)));
    }

    /// <summary>Gets the columns that are added.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["listPrice", "listAmount", "netPrice", "netAmount", "rules", "error"];

    public void Write(PricedRow row)
    {
        writer.Write(row.Row.Written);
        if (row.Line is { } line)
        {
            var decimals = Currencies.Decimals(row.Currency);
            Cell(Figure(line.ListPrice, decimals));
            Cell(Figure(line.ListAmount, decimals));
            Cell(Figure(line.NetPrice, decimals));
            Cell(Figure(line.NetAmount, decimals));
        }
        else
        {
            writer.Write(new string(separator, 4));
        }

        Cell(string.Join('+', row.Rules));
        Cell(string.Join(' ', row.Errors));
        writer.WriteLine();
    }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        writer.Dispose();
        File.Move(unfinished, path, overwrite: true);
    }

    public void Dispose()
    {
        writer.Dispose();
        File.Delete(unfinished);
    }

    private void Cell(string text)
    {
        writer.Write(separator);
        writer.Write(text.AsSpan().IndexOfAny(separator, '"', '\n') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\n', ' ')}\"");
    }

    /// <summary>Writes a figure with up to six decimals and at least those of the currency, but never with three, which could be read as thousands.</summary>
    private string Figure(decimal value, int least)
    {
        value = decimal.Round(value, 6, MidpointRounding.AwayFromZero);
        var places = least;
        while (places < 6 && decimal.Round(value, places) != value)
        {
            places++;
        }

        var text = value.ToString($"F{(places == 3 ? 4 : places)}", CultureInfo.InvariantCulture);
        return separator == ',' ? text : text.Replace('.', ',');
    }
}
