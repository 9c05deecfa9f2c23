using System.CommandLine;
using System.CommandLine.Parsing;
using KeyAccount.Grammar;
using KeyAccount.Ledger;

namespace KeyAccount.Cli.Ledgers;

/// <summary>The options that say as of which day, and which bonuses.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<DateOnly> asOf;
    private readonly Option<string?> scheme;
    private readonly Option<string?> account;

    public ScopeOptions(Terminal terminal)
    {
        asOf = CreateAsOf(terminal);
        scheme = new Option<string?>("--scheme")
        {
            Description = terminal.Say(new("Only the bonus of this full name, such as edilnord/2026/year-end.", "Solo il premio con questo nome completo, come edilnord/2026/year-end.")),
            HelpName = "NAME",
        };
        account = new Option<string?>("--account")
        {
            Description = terminal.Say(new("Only what this account earns.", "Solo ciò che matura questo cliente.")),
            HelpName = "ID",
        };
    }

    public static Option<DateOnly> CreateAsOf(Terminal terminal) => new("--as-of")
    {
        Description = terminal.Say(new("The day as of which, as yyyy-mm-dd; later postings do not count.", "Il giorno di riferimento, come aaaa-mm-gg; le registrazioni successive non contano.")),
        HelpName = "DAY",
        Required = true,
        CustomParser = result => Day(result, terminal),
    };

    public void AddTo(Command command)
    {
        command.Options.Add(asOf);
        command.Options.Add(scheme);
        command.Options.Add(account);
    }

    public DateOnly AsOf(ParseResult parsed) => parsed.GetRequiredValue(asOf);

    public BonusScope Scope(ParseResult parsed) => new() { Scheme = parsed.GetValue(scheme), Account = parsed.GetValue(account) };

    private static DateOnly Day(ArgumentResult result, Terminal terminal)
    {
        var written = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (!Days.TryRead(written, out var day))
        {
            result.AddError(Messages.NotADay.Message(terminal.Language, [written]));
        }

        return day;
    }
}
