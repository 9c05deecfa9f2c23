using System.Globalization;

namespace KeyAccount.Cli.Orders;

/// <summary>Keeps the first complaints of a long run, and counts the others.</summary>
internal sealed class Complaints
{
    private const int Most = 100;
    private readonly List<string> first = [];
    private long count;

    public void Add(string text)
    {
        count++;
        if (first.Count < Most)
        {
            first.Add(text);
        }
    }

    public void Write(Terminal terminal)
    {
        foreach (var text in first)
        {
            terminal.Error.Write($"{text}\n");
        }

        if (count > first.Count)
        {
            var more = (count - first.Count).ToString(CultureInfo.InvariantCulture);
            terminal.Error.Write(terminal.Say(new(
                $"... and {more} more; all stand in the column \"error\" of the result.\n",
                $"... e altre {more}; sono tutte nella colonna \"error\" del risultato.\n")));
        }
    }
}
