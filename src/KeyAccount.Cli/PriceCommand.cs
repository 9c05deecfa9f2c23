using System.CommandLine;
using KeyAccount.Requests;
using KeyAccount.RuleFiles;

namespace KeyAccount.Cli;

/// <summary>The verb <c>price</c>: one request, every step.</summary>
internal static class PriceCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = RulesArgument.Create(terminal);
        var request = new Argument<string>("REQUEST.json") { Description = terminal.Say(new("The order to price.", "L'ordine da prezzare.")) };
        var customer = new Option<bool>("--customer") { Description = terminal.Say(new("Shows what the customer may read: nothing internal.", "Mostra ciò che il cliente può leggere: nulla di interno.")) };
        var json = JsonOption.Create(terminal);
        var command = new Command("price", terminal.Say(new("Prices an order and shows every step.", "Prezza un ordine e mostra ogni passo."))) { rules, request, customer, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetRequiredValue(rules), parsed.GetRequiredValue(request), parsed.GetValue(customer), parsed.GetValue(json), terminal, cancellation), cancellation));
        return command;
    }

    private static int Run(string folder, string file, bool forCustomer, bool json, Terminal terminal, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            return terminal.NoFile(file);
        }

        if (RulesArgument.Load(folder, json, terminal, cancellation, out var exit) is not { } rules)
        {
            return exit;
        }

        var (quote, problems) = Price(rules, file);
        if (quote is null)
        {
            return terminal.NotPriced(problems, json);
        }

        if (forCustomer)
        {
            var view = quote.ForCustomer(terminal.Language);
            terminal.Out.Write(json ? $"{view.ToJson()}\n" : view.ToText());
        }
        else if (json)
        {
            terminal.Out.Write($"{quote.ToJson(terminal.Language)}\n");
        }
        else if (terminal.Colours)
        {
            ColouredWaterfall.Write(quote, terminal);
        }
        else
        {
            terminal.Out.Write(quote.ToText(terminal.Language));
        }

        return ExitCodes.Fine;
    }

    /// <summary>Prices the request of a file; without a quote the problems say why.</summary>
    public static (Quote? Quote, IEnumerable<PricingProblem> Problems) Price(RuleSet rules, string file)
    {
        var findings = new FindingList();
        var root = SourceText.From(file, File.ReadAllBytes(file), findings) is { } source ? JsonText.Read(source, RuleFileLimits.Default, findings) : null;
        if (root is null || RequestReader.Read(root, findings) is not { } request)
        {
            return (null, findings.InOrder().Select(finding => finding.ToProblem()));
        }

        try
        {
            return (rules.Price(request), []);
        }
        catch (PricingException impossible)
        {
            return (null, impossible.Problems.Select(problem => problem.At(RequestReader.PlaceOf(root, problem.Line))));
        }
    }
}
