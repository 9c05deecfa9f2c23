using System.CommandLine;
using System.Text;
using KeyAccount.Cli.Orders;

namespace KeyAccount.Cli;

/// <summary>The verb <c>price-orders</c>: thousands of orders, and how they compare with what was recorded.</summary>
internal static class PriceOrdersCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = RulesArgument.Create(terminal);
        var orders = new Argument<string>("ORDERS.csv")
        {
            Description = terminal.Say(new(
                "The orders, a row for each line: order;account;orderDate;line;item;quantity, and where wanted currency, requestedDelivery, channel, codes (with blanks or + between), unit, and own order. and line. fields by full name. The lines of an order follow each other.",
                "Gli ordini, una riga per ogni riga d'ordine: order;account;orderDate;line;item;quantity e, se servono, currency, requestedDelivery, channel, codes (separati da spazi o +), unit e i campi propri order. e line. con il nome completo. Le righe di un ordine si seguono.")),
        };
        var result = new Option<string>("--out")
        {
            Description = terminal.Say(new(
                "The file to write: the columns of the orders, then listPrice, listAmount, netPrice, netAmount, rules and error. Where the separator is a semicolon, decimals have a comma.",
                "Il file da scrivere: le colonne degli ordini, poi listPrice, listAmount, netPrice, netAmount, rules ed error. Dove il separatore è il punto e virgola, i decimali hanno la virgola.")),
            HelpName = "PRICED.csv",
            Required = true,
        };
        var compare = new Option<string?>("--compare")
        {
            Description = terminal.Say(new(
                "A column of recorded net amounts: sums up which lines differ, by rule, account and item.",
                "Una colonna di importi netti registrati: riassume quali righe differiscono, per regola, cliente e articolo.")),
            HelpName = "COLUMN",
        };
        var json = JsonOption.Create(terminal);
        var command = new Command("price-orders", terminal.Say(new("Prices a table of orders.", "Prezza una tabella di ordini."))) { rules, orders, result, compare, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetRequiredValue(rules), parsed.GetRequiredValue(orders), parsed.GetRequiredValue(result), parsed.GetValue(compare), parsed.GetValue(json), terminal, cancellation),
            cancellation));
        return command;
    }

    private static int Run(string folder, string orders, string result, string? compare, bool json, Terminal terminal, CancellationToken cancellation)
    {
        if (!File.Exists(orders))
        {
            return terminal.NoFile(orders);
        }

        if (Path.GetFullPath(orders) == Path.GetFullPath(result))
        {
            return terminal.Misuse(terminal.Say(new("--out names the file of the orders; give it another name.", "--out indica il file degli ordini; dargli un altro nome.")));
        }

        if (Path.GetDirectoryName(Path.GetFullPath(result)) is var into && !Directory.Exists(into))
        {
            return terminal.Misuse(Messages.NoFolder.Message(terminal.Language, [into!]));
        }

        if (RulesArgument.Load(folder, json, terminal, cancellation, out var exit) is not { } rules)
        {
            return exit;
        }

        var started = terminal.Clock.GetTimestamp();
        var findings = new FindingList();
        if (OrderFile.Open(orders, rules, compare, findings) is not { } file)
        {
            return Refuse(findings, json, terminal);
        }

        terminal.Write(findings.Take().ToArray(), "");
        var run = new OrdersRun(rules, file, compare is null ? null : new Comparison(compare), terminal.Language);
        try
        {
            LongRun.Watch(terminal, file.Length, read => run.Write(result, read, cancellation));
        }
        catch (DecoderFallbackException)
        {
            findings.Add(Messages.NotUtf8, OrderFile.PlaceNotUtf8(orders));
            return Refuse(findings, json, terminal);
        }

        var summary = run.Summary(terminal.Clock.GetElapsedTime(started));
        run.Complaints.Write(terminal);
        if (json)
        {
            terminal.Out.Write(Documents.Write(summary));
        }
        else
        {
            SummaryText.Write(summary, terminal);
        }

        return summary.LinesWithErrors == 0 ? ExitCodes.Fine : ExitCodes.NotPriced;
    }

    private static int Refuse(FindingList findings, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Out.Write(Documents.Write(new FindingsDocument("", findings.InOrder(), terminal.Language)));
        }
        else
        {
            terminal.Write(findings.InOrder(), "");
        }

        return ExitCodes.NotPriced;
    }
}
