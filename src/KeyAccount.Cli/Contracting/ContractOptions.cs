using System.CommandLine;
using System.Globalization;

namespace KeyAccount.Cli.Contracting;

/// <summary>The options of the verb <c>contract</c>.</summary>
internal sealed class ContractOptions(Terminal terminal)
{
    private static readonly string[] Formats = ["md", "html", "docx", "json", "ics"];

    public Argument<string> Agreement { get; } = new("AGREEMENT")
    {
        Description = terminal.Say(new("The full name of an agreement: account/agreement.", "Il nome completo di un accordo: cliente/accordo.")),
    };

    public Option<string?> Format { get; } = new Option<string?>("--format")
    {
        Description = terminal.Say(new(
            "md (default), html, docx, json or ics (the calendar of obligations). Without it, the ending of --out.",
            "md (predefinito), html, docx, json o ics (lo scadenzario). Se manca, la terminazione di --out.")),
    }.Among(Formats);

    public Option<string?> Out { get; } = new("--out")
    {
        Description = terminal.Say(new("The file to write; docx needs one.", "Il file da scrivere; docx lo richiede.")),
    };

    public Option<DateOnly?> AsOf { get; } = Day("--as-of", new("The day of the draft; today.", "Il giorno della redazione; oggi."), terminal);

    public Option<string?> Compare { get; } = new("--compare")
    {
        Description = terminal.Say(new("Lists what has changed since a contract that was written as json.", "Elenca che cosa è cambiato rispetto a un contratto scritto in json.")),
    };

    public Option<string?> Addendum { get; } = new("--addendum")
    {
        Description = terminal.Say(new("Writes the addendum to a contract that was written as json, instead of the contract.", "Scrive, invece del contratto, l'atto modificativo di un contratto scritto in json.")),
    };

    public Option<DateOnly?> From { get; } = Day("--from", new("The day from which the addendum holds; that of the draft.", "Il giorno da cui vale l'atto modificativo; quello della redazione."), terminal);

    public Option<string?> Returned { get; } = new("--returned")
    {
        Description = terminal.Say(new("Lists what has been changed in a docx that has come back.", "Elenca che cosa è stato modificato in un docx restituito.")),
    };

    public Command In(Command command)
    {
        command.Add(Agreement);
        foreach (var option in (Option[])[Format, Out, AsOf, Compare, Addendum, From, Returned])
        {
            command.Add(option);
        }

        return command;
    }

    /// <summary>Gets the format; null where the ending of the file is none.</summary>
    public string? FormatOf(ParseResult parsed) =>
        parsed.GetValue(Format) ?? (parsed.GetValue(Out) is { } file ? Array.Find(Formats, format => Path.GetExtension(file) == $".{format}") : "md");

    private static Option<DateOnly?> Day(string name, Phrase description, Terminal terminal) => new(name)
    {
        Description = terminal.Say(description),
        CustomParser = result =>
        {
            if (result.Tokens is [{ Value: var text }] && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError(terminal.Say(new($"{name}: a day is written 2026-01-31.", $"{name}: un giorno si scrive 2026-01-31.")));
            return null;
        },
    };
}
