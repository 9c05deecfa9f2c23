using System.CommandLine;
using System.Text.Json;
using KeyAccount.Contracts;
using KeyAccount.Contracts.Changes;
using KeyAccount.Contracts.Outputs;

namespace KeyAccount.Cli.Contracting;

/// <summary>The verb <c>contract</c>: the contract of an agreement, what has changed in it, and its addendum.</summary>
internal static class ContractCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = RulesArgument.Create(terminal);
        var options = new ContractOptions(terminal);
        var command = options.In(new Command("contract", terminal.Say(new("Writes the contract of an agreement from its rules.", "Scrive il contratto di un accordo dalle sue regole."))) { rules });
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed.GetRequiredValue(rules), options, parsed, terminal, cancellation), cancellation));
        return command;
    }

    private static int Run(string folder, ContractOptions options, ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        if (options.FormatOf(parsed) is not { } format)
        {
            return terminal.Misuse(terminal.Say(new("The ending of the file is none of md, html, docx, json, ics: give --format.", "La terminazione del file non è md, html, docx, json o ics: indicare --format.")));
        }

        if (format == "docx" && parsed.GetValue(options.Out) is null)
        {
            return terminal.Misuse(terminal.Say(new("A docx needs a file: give --out.", "Un docx richiede un file: indicare --out.")));
        }

        if (RulesArgument.Load(folder, json: false, terminal, cancellation, out var exit) is not { } rules)
        {
            return exit;
        }

        try
        {
            var drafter = ContractDrafter.Of(rules, folder);
            var agreement = parsed.GetRequiredValue(options.Agreement);
            if (!drafter.Agreements.Contains(agreement))
            {
                return terminal.Misuse(Messages.UnknownName.Message(terminal.Language, [new Phrase("agreement", "l'accordo"), agreement, Messages.NearestTo(agreement, drafter.Agreements)]));
            }

            var asOf = parsed.GetValue(options.AsOf) ?? DateOnly.FromDateTime(terminal.Clock.GetUtcNow().UtcDateTime);
            Contract Draft(Language language) => drafter.Draft(agreement, language, asOf);
            if (parsed.GetValue(options.Compare) is { } earlier)
            {
                return Compare(Read(earlier), Draft, terminal);
            }

            if (parsed.GetValue(options.Returned) is { } returned)
            {
                return Returned(returned, Draft(terminal.Language), terminal);
            }

            var contract = Draft(terminal.Language);
            return parsed.GetValue(options.Addendum) is { } amended
                ? Amend(Read(amended), Draft, contract, parsed.GetValue(options.From) ?? asOf, format, parsed.GetValue(options.Out), terminal)
                : Write(contract, format, parsed.GetValue(options.Out), terminal);
        }
        catch (RuleFileException broken)
        {
            terminal.Write(broken.Findings, folder);
            return ExitCodes.Findings;
        }
        catch (JsonException unreadable)
        {
            return terminal.Misuse(terminal.Say(new($"the file is no contract in json: {unreadable.Message}", $"il file non è un contratto in json: {unreadable.Message}")));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or FileNotFoundException or ArgumentException)
        {
            return terminal.Misuse(unreadable.Message);
        }
    }

    private static Contract Read(string file) => ContractOutput.FromJson(File.ReadAllText(file));

    private static int Compare(Contract earlier, Func<Language, Contract> draft, Terminal terminal)
    {
        var comparison = ContractComparison.Of(earlier, draft(earlier.Language));
        terminal.Out.Write(comparison.IsEmpty ? Same(terminal) : comparison.ToText());
        return comparison.IsEmpty ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static int Amend(Contract earlier, Func<Language, Contract> draft, Contract later, DateOnly from, string format, string? file, Terminal terminal)
    {
        var comparison = ContractComparison.Of(earlier, draft(earlier.Language));
        if (comparison.IsEmpty)
        {
            terminal.Error.Write(Same(terminal));
            return ExitCodes.Findings;
        }

        return Write(Addendum.Draft(comparison, later, from), format, file, terminal);
    }

    private static int Returned(string file, Contract sent, Terminal terminal)
    {
        using var stream = File.OpenRead(file);
        var changes = ReturnedDocx.Compare(sent, stream);
        foreach (var change in changes)
        {
            var place = change.Path.Length > 0 ? $"{change.Clause} [{change.Path}]" : change.Clause;
            var unread = change is { Kind: ChangeKind.Figures, Proposed: null } ? terminal.Say(new(" (not a figure)", " (non è una cifra)")) : "";
            terminal.Out.Write($"{place}: {Shown(change.Sent)} -> {Shown(change.Returned)}{unread}\n");
        }

        if (changes.Length == 0)
        {
            terminal.Out.Write(Same(terminal));
        }

        return changes.Length == 0 ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static string Shown(string text) => text.Length == 0 ? "—" : text;

    private static string Same(Terminal terminal) => terminal.Say(new("Nothing has changed.\n", "Non è cambiato nulla.\n"));

    private static int Write(Contract contract, string format, string? file, Terminal terminal)
    {
        if (format == "docx")
        {
            File.WriteAllBytes(file!, contract.ToDocx());
            return ExitCodes.Fine;
        }

        var text = format switch
        {
            "html" => contract.ToHtml(),
            "json" => contract.ToJson(),
            "ics" => contract.ToICalendar(),
            _ => contract.ToMarkdown(),
        };
        if (file is null)
        {
            terminal.Out.Write(text);
        }
        else
        {
            File.WriteAllText(file, text);
        }

        return ExitCodes.Fine;
    }
}
