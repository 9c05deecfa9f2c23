using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>A text: any, or one of a few, or a name that stands elsewhere in the folder and is looked up when the file is read.</summary>
internal sealed class TextShape : Shape
{
    private TextShape()
    {
    }

    public static TextShape Any { get; } = new();

    /// <summary>A text that may be empty, as it may be in a quote.</summary>
    public static TextShape MaybeEmpty { get; } = new() { MayBeEmpty = true };

    /// <summary>A name made of letters, digits, "-", "_" and ".".</summary>
    public static TextShape Name { get; } = new()
    {
        IsName = true,
        Pattern = Patterns.Name,
        Form = new("a name of letters, digits, \"-\", \"_\" and \".\"", "un nome di lettere, cifre, \"-\", \"_\" e \".\""),
    };

    /// <summary>A day, yyyy-mm-dd.</summary>
    public static TextShape Day { get; } = new() { Pattern = $"^{Patterns.Day}$", Form = new("a day as yyyy-mm-dd", "un giorno come aaaa-mm-gg") };

    /// <summary>A period in people's words.</summary>
    public static TextShape Period { get; } = new()
    {
        Pattern = $"^{Patterns.Period}$",
        Form = new("a period: \"2026\", \"2026-05\", \"2026-Q2\", \"2026-03-02..2026-03-21\" or \"2026-07-01..\"", "un periodo: \"2026\", \"2026-05\", \"2026-Q2\", \"2026-03-02..2026-03-21\" o \"2026-07-01..\""),
    };

    /// <summary>A day of every year, mm-dd.</summary>
    public static TextShape MonthDay { get; } = new() { Pattern = Patterns.MonthDay, Form = new("a day of every year as mm-dd", "un giorno di ogni anno come mm-gg") };

    /// <summary>What growth is measured against.</summary>
    public static TextShape Baseline { get; } = new()
    {
        Pattern = $"^(same period last year|previous period|{Patterns.Period})$",
        Form = new("\"same period last year\", \"previous period\" or a period such as \"2025\"", "\"same period last year\", \"previous period\" o un periodo come \"2025\""),
    };

    /// <summary>A length of time: 12 months.</summary>
    public static TextShape Duration { get; } = new() { Pattern = Patterns.Duration, Form = new("a length of time: \"90 days\", \"12 months\" or \"2 years\"", "una durata: \"90 days\", \"12 months\" o \"2 years\"") };

    /// <summary>How many are paid and how many are free: 12+1.</summary>
    public static TextShape Give { get; } = new() { Pattern = Patterns.Give, Form = new("how many are paid and how many are free: \"12+1\"", "quante si pagano e quante sono in omaggio: \"12+1\"") };

    public IReadOnlyList<(string Value, Phrase Doc)> Choices { get; private init; } = [];

    public Word Word { get; private init; }

    public bool IsName { get; private init; }

    public bool MayBeEmpty { get; private init; }

    /// <summary>Gets a pattern for editors; never shown to an author.</summary>
    public string? Pattern { get; private init; }

    /// <summary>Gets what an editor says where the pattern does not fit.</summary>
    public Phrase? Form { get; private init; }

    public static TextShape OneOf(params (string Value, Phrase Doc)[] choices) => new() { Choices = choices };

    public static TextShape NameOf(Word word) => new() { Word = word };

    public override bool Check(JsonValue value, FindingList findings)
    {
        if (value.Kind != JsonKind.Text)
        {
            return Wrong(value, Messages.AText, findings);
        }

        if (!MayBeEmpty && string.IsNullOrWhiteSpace(value.Text))
        {
            findings.Add(Messages.EmptyText, value.Location);
            return false;
        }

        if (IsName && !Names.IsName(value.Text))
        {
            findings.Add(Messages.BadName, value.Location, value.Text);
            return false;
        }

        return Choices.Count == 0 || IsChoice(value, findings);
    }

    private bool IsChoice(JsonValue value, FindingList findings)
    {
        var values = Choices.Select(choice => choice.Value).ToArray();
        if (values.Contains(value.Text))
        {
            return true;
        }

        findings.Add(Messages.NotAllowed, value.Location, value.Text, Messages.NearestTo(value.Text, values), values);
        return false;
    }
}
