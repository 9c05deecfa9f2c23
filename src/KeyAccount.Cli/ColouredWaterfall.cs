using Spectre.Console;

namespace KeyAccount.Cli;

/// <summary>Writes the waterfall of a quote in colours: discounts green, surcharges yellow, where they come from dim.</summary>
internal static class ColouredWaterfall
{
    public static void Write(Quote quote, Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Out = new AnsiConsoleOutput(terminal.Out) });
        console.Profile.Width = 10_000; // the terminal wraps where it ends
        foreach (var row in Rows(quote, terminal.Language))
        {
            console.Markup(row);
            terminal.Out.Write('\n');
        }
    }

    /// <summary>Goes through the rows of the text in step with the quote, which knows what each of them is.</summary>
    private static IEnumerable<string> Rows(Quote quote, Language language)
    {
        using var rows = ((IEnumerable<string>)quote.ToText(language).TrimEnd('\n').Split('\n')).GetEnumerator();
        string Next() => rows.MoveNext() ? rows.Current : throw new InvalidOperationException("The waterfall has fewer rows than its quote.");

        yield return Styled("bold", Next());
        foreach (var line in quote.LinesIn(language))
        {
            yield return Next();
            yield return Styled("bold", Next());
            yield return WithSource("", Next(), line.PriceSource);
            foreach (var step in line.Steps)
            {
                yield return WithSource(Style(step.Amount), Next(), step.Source);
            }

            yield return Styled("bold", Next());
            foreach (var _ in line.Considered)
            {
                yield return Styled("dim", Next());
            }
        }

        yield return Next();
        yield return Styled("", Next());
        foreach (var step in quote.SubtotalsIn(language))
        {
            yield return Styled(Style(step.Amount), Next());
        }

        while (rows.MoveNext())
        {
            yield return Styled("bold", rows.Current);
        }
    }

    private static string Style(decimal amount) => amount switch { < 0 => "green", > 0 => "yellow", _ => "" };

    private static string WithSource(string style, string row, string source)
    {
        var at = source.Length == 0 ? -1 : row.LastIndexOf(source, StringComparison.Ordinal);
        return at < 0 ? Styled(style, row) : Styled(style, row[..at]) + Styled("dim", row[at..]);
    }

    private static string Styled(string style, string text) => style.Length == 0 ? Markup.Escape(text) : $"[{style}]{Markup.Escape(text)}[/]";
}
