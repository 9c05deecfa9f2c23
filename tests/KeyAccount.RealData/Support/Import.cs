using System.Collections.Immutable;

namespace KeyAccount.RealData.Support;

/// <summary>What an importer made: a rule folder, and the orders to price with it.</summary>
/// <param name="Rules">The rule folder.</param>
/// <param name="Orders">The orders as a file for <c>keyaccount price-orders</c>.</param>
/// <param name="Lines">The same orders, line by line.</param>
internal sealed record Import(string Rules, string Orders, ImmutableArray<RecordedLine> Lines)
{
    /// <summary>Writes the orders beside a finished rule folder.</summary>
    public static Import Of(RuleFolder rules, string orders, IEnumerable<RecordedLine> lines)
    {
        ImmutableArray<RecordedLine> all = [.. lines];
        WriteOrders(orders, all);
        return new Import(rules.Path, orders, all);
    }

    /// <summary>Writes orders as a file for <c>keyaccount price-orders</c>, with what was recorded where that is the lines' net amounts.</summary>
    public static void WriteOrders(string file, IReadOnlyList<RecordedLine> lines)
    {
        const string Columns = "order;account;orderDate;line;item;quantity";
        File.WriteAllText(file, lines.All(line => line.NetAmount is not null)
            ? RuleFolder.TableText(Columns + ";recordedAmount", lines.Select(line => (object?[])[.. Cells(line), line.NetAmount]))
            : RuleFolder.TableText(Columns, lines.Select(Cells)));

        static object?[] Cells(RecordedLine line) => [line.Order, line.Account, line.Date, line.Line, line.Item, line.Quantity];
    }
}
