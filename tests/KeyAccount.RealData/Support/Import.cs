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

    /// <summary>Writes orders as a file for <c>keyaccount price-orders</c>.</summary>
    public static void WriteOrders(string file, IEnumerable<RecordedLine> lines) => File.WriteAllText(file, RuleFolder.TableText(
        "order;account;orderDate;line;item;quantity;recordedAmount;recordedPrice",
        lines.Select(l => new object?[] { l.Order, l.Account, l.Date, l.Line, l.Item, l.Quantity, l.NetAmount, l.NetPrice })));
}
