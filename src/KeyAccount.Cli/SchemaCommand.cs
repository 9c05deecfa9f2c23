using System.CommandLine;

namespace KeyAccount.Cli;

/// <summary>The verb <c>schema</c>: what editors need to complete and underline in a rule folder.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = RulesArgument.Create(terminal);
        var command = new Command("schema", terminal.Say(new(
            "Writes editor schemas with the folder's own steps, categories and accounts.",
            "Scrive gli schemi per l'editor con passi, categorie e clienti della cartella."))) { rules };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(rules), terminal));
        return command;
    }

    private static int Run(string folder, Terminal terminal)
    {
        try
        {
            return Write(folder, terminal);
        }
        catch (RuleFileException nowhere)
        {
            terminal.Write(nowhere.Findings, folder);
            return RulesArgument.ExitFor(nowhere.Findings);
        }
    }

    /// <summary>Writes the schemas and says which; where settings of an editor cannot be read, what to add to them.</summary>
    public static int Write(string folder, Terminal terminal)
    {
        var written = RuleSchemas.Write(folder, terminal.Language);
        foreach (var file in written.Files)
        {
            terminal.Out.Write($"{Paths.Under(folder, file)}\n");
        }

        if (written.SettingsToAdd is not { } settings)
        {
            return ExitCodes.Fine;
        }

        terminal.Error.Write(terminal.Say(new(
            $"{Paths.Under(folder, ".vscode/settings.json")} cannot be read and was left as it is. Add to it:\n{settings}",
            $"{Paths.Under(folder, ".vscode/settings.json")} non si può leggere ed è rimasto com'era. Aggiungervi:\n{settings}")));
        return ExitCodes.Findings;
    }
}
