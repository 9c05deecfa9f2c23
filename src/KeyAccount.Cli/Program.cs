using System.CommandLine;
using System.CommandLine.Help;

namespace KeyAccount.Cli;

/// <summary>The command line tool <c>keyaccount</c>.</summary>
internal static class Program
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        terminal = terminal with { Language = LanguageOption.In(args) };
        var root = new Command("keyaccount", terminal.Say(new("Prices orders from rule files, and checks and tests the files.", "Prezza gli ordini secondo i file delle regole, e verifica e prova i file.")))
        {
            new HelpOption { Description = terminal.Say(new("Shows this help.", "Mostra questo aiuto.")) },
            new VersionOption { Description = terminal.Say(new("Shows the version.", "Mostra la versione.")) },
            LanguageOption.Create(terminal),
            InitCommand.Create(terminal),
            CheckCommand.Create(terminal),
            PriceCommand.Create(terminal),
            ApproveCommand.Create(terminal),
            PriceOrdersCommand.Create(terminal),
            TestCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            Contracting.ContractCommand.Create(terminal),
            Ledgers.LedgerCommand.Create(terminal),
        };

        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return terminal.Misuse(Misuse.Of(parsed, root, terminal));
        }

        try
        {
            var exit = await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false }, cancellation);
            return args.Length == 0 ? ExitCodes.Misuse : exit;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            return terminal.Misuse(disk.Message);
        }
    }

    private static Task<int> Main(string[] args) => RunAsync(args, Terminal.OfTheProcess());
}
