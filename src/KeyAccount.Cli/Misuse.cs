using System.CommandLine;

namespace KeyAccount.Cli;

/// <summary>Says what is wrong with a command line, in the language of the user where it can.</summary>
internal static class Misuse
{
    public static string Of(ParseResult parsed, Command root, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        if (command == root && parsed.UnmatchedTokens is [var verb, ..] && !verb.StartsWith('-'))
        {
            return Messages.UnknownName.Message(terminal.Language, [new Phrase("verb", "il comando"), verb, Messages.NearestTo(verb, root.Subcommands.Select(known => known.Name))]);
        }

        var known = command.Options.Concat(root.Options).Select(option => option.Name);
        string[] said =
        [
            .. parsed.UnmatchedTokens.Select(token => Messages.NotAllowed.Message(terminal.Language, [token, Messages.NearestTo(token, known)])),
            .. command.Arguments.Where(argument => parsed.GetResult(argument) is not { Tokens.Count: > 0 }).Select(argument => Missing(argument.Name, terminal)),
            .. command.Options.Where(option => option.Required && parsed.GetResult(option) is not { Tokens.Count: > 0 }).Select(option => Missing(option.Name, terminal)),
        ];
        return string.Join('\n', said.Length > 0 ? said : parsed.Errors.Select(error => error.Message));
    }

    private static string Missing(string name, Terminal terminal) => Messages.MissingMember.Message(terminal.Language, [name]);
}
