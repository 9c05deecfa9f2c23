using System.CommandLine;
using System.Reflection;

namespace KeyAccount.Cli;

/// <summary>The verb <c>init</c>: a small commented rule folder to start from.</summary>
internal static class InitCommand
{
    private const string Templates = "Templates/";

    public static Command Create(Terminal terminal)
    {
        var directory = new Argument<string>("DIR") { Description = terminal.Say(new("The folder to write to; it is made where there is none.", "La cartella in cui scrivere; se manca viene creata.")) };
        var command = new Command("init", terminal.Say(new("Writes a small rule folder to start from.", "Scrive una piccola cartella di regole da cui partire."))) { directory };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(directory), terminal));
        return command;
    }

    private static int Run(string directory, Terminal terminal)
    {
        var prefix = $"{Templates}{(terminal.Language == Language.Italian ? "it" : "en")}/";
        var resources = Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var files = resources.Select(name => name[prefix.Length..]).ToArray();
        string[] inTheWay = [.. files.Append(RuleSchemas.Folder).Append(".vscode/settings.json").Select(file => Paths.Under(directory, file)).Where(Path.Exists)];
        if (File.Exists(directory))
        {
            inTheWay = [directory];
        }

        if (inTheWay.Length > 0)
        {
            return terminal.Misuse(terminal.Say(new(
                $"nothing is overwritten, and these are there already: {string.Join(", ", inTheWay)}.",
                $"nulla viene sovrascritto, e questi ci sono già: {string.Join(", ", inTheWay)}.")));
        }

        foreach (var (resource, file) in resources.Zip(files))
        {
            Write(resource, Paths.Under(directory, file));
            terminal.Out.Write($"{Paths.Under(directory, file)}\n");
        }

        var exit = SchemaCommand.Write(directory, terminal);
        terminal.Out.Write(terminal.Say(new(
            $"\nRead {Paths.Under(directory, "README.md")}, then:\n  keyaccount check {directory}\n  keyaccount test {directory}\n",
            $"\nLeggere {Paths.Under(directory, "README.md")}, poi:\n  keyaccount check {directory} --language it\n  keyaccount test {directory} --language it\n")));
        return exit;
    }

    private static void Write(string resource, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var from = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var to = new FileStream(path, FileMode.CreateNew);
        from.CopyTo(to);
    }
}
