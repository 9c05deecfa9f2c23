using System.Globalization;

namespace KeyAccount.Cli.Orders;

/// <summary>Writes what a run over many orders came to, for people.</summary>
internal static class SummaryText
{
    public static void Write(SummaryDocument summary, Terminal terminal)
    {
        Count(new("Orders", "Ordini"), Number(summary.Orders), terminal);
        Count(new("Lines priced", "Righe prezzate"), Number(summary.LinesPriced), terminal);
        Count(new("Lines with errors", "Righe con errori"), Number(summary.LinesWithErrors), terminal);
        Count(new("Seconds", "Secondi"), summary.Seconds.ToString("F1", CultureInfo.InvariantCulture), terminal);
        if (summary.Comparison is not { } comparison)
        {
            return;
        }

        terminal.Out.Write($"\n{terminal.Say(new($"Compared with \"{comparison.Column}\"", $"Confronto con \"{comparison.Column}\""))}\n");
        foreach (var total in comparison.Totals)
        {
            Count(new($"Lines that agree, {total.Currency}", $"Righe uguali, {total.Currency}"), Number(total.Compared - total.Differing), terminal);
            Count(new($"Lines that differ, {total.Currency}", $"Righe diverse, {total.Currency}"), Number(total.Differing), terminal);
            Count(new($"Priced less recorded, {total.Currency}", $"Prezzato meno registrato, {total.Currency}"), Money(total.Amount), terminal);
        }

        if (comparison.WithoutRecord > 0)
        {
            Count(new("Lines without a recorded amount", "Righe senza importo registrato"), Number(comparison.WithoutRecord), terminal);
        }

        Table(new("Rule or price list", "Regola o listino"), comparison.Rules, terminal);
        Table(new("Account", "Cliente"), comparison.Accounts, terminal);
        Table(new("Item", "Articolo"), comparison.Items, terminal);
    }

    private static void Count(Phrase what, string figure, Terminal terminal) =>
        terminal.Out.Write($"{terminal.Say(what),-32}{figure,14}\n");

    private static void Table(Phrase heading, IReadOnlyList<TallyDocument> rows, Terminal terminal)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var width = Math.Max(32, rows.Max(row => row.Name.Length) + 2);
        terminal.Out.Write($"\n{terminal.Say(heading).PadRight(width)}{terminal.Say(new("differ", "diverse")),10}{terminal.Say(new("of lines", "su righe")),10}{terminal.Say(new("amount", "importo")),16}\n");
        foreach (var row in rows)
        {
            terminal.Out.Write($"{row.Name.PadRight(width)}{Number(row.Differing),10}{Number(row.Compared),10}{Money(row.Amount),16} {row.Currency}\n");
        }
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Money(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
