using System.CommandLine;

namespace KeyAccount.Cli;

/// <summary>The command line tool <c>keyaccount</c>.</summary>
internal static class Program
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        terminal = terminal with { Language = LanguageOption.In(args) };
        var root = new RootCommand(terminal.Say(new("Prices orders from rule files, and checks and tests the files.", "Prezza gli ordini secondo i file delle regole, e verifica e prova i file.")))
        {
            LanguageOption.Create(terminal),
            InitCommand.Create(terminal),
            CheckCommand.Create(terminal),
            PriceCommand.Create(terminal),
            PriceOrdersCommand.Create(terminal),
            TestCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };

        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return terminal.Misuse(Complaint(parsed, terminal));
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

    private static string Complaint(ParseResult parsed, Terminal terminal) =>
        parsed.CommandResult.Command is RootCommand root && parsed.UnmatchedTokens is [var verb, ..] && !verb.StartsWith('-')
            ? Messages.UnknownName.Message(terminal.Language, [new Phrase("verb", "il comando"), verb, Messages.NearestTo(verb, root.Subcommands.Select(known => known.Name))])
            : string.Join('\n', parsed.Errors.Select(error => error.Message));

    private static Task<int> Main(string[] args) => RunAsync(args, Terminal.OfTheProcess());
}
