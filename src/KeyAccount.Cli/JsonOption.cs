using System.CommandLine;

namespace KeyAccount.Cli;

/// <summary>The option <c>--json</c> of the verbs that write results for machines.</summary>
internal static class JsonOption
{
    public static Option<bool> Create(Terminal terminal) => new("--json")
    {
        Description = terminal.Say(new("Write the result, findings included, as JSON.", "Scrive il risultato, segnalazioni comprese, in JSON.")),
    };
}
