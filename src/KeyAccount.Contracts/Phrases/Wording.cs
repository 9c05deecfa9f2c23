using System.Collections.Immutable;
using KeyAccount.Contracts.Figures;

namespace KeyAccount.Contracts.Phrases;

/// <summary>A text in the making, piece by piece, so that every figure in it keeps where it comes from.</summary>
internal sealed class Wording(Language language)
{
    private readonly List<ContractRun> runs = [];

    public Language Language { get; } = language;

    public bool IsEmpty => runs.Count == 0;

    public ImmutableArray<ContractRun> Runs => [.. runs];

    public Wording Say(string english, string italian) => Text(Language == Language.Italian ? italian : english);

    public Wording Text(string text)
    {
        if (text.Length > 0)
        {
            runs.Add(new TextRun(text));
        }

        return this;
    }

    /// <summary>Adds a name or title from the rules.</summary>
    public Wording Name(string name)
    {
        runs.Add(new NameRun(name));
        return this;
    }

    public Wording Figure(Figure figure)
    {
        runs.Add(new FigureRun(FigureWriter.Of(Language).Write(figure), figure));
        return this;
    }

    /// <summary>Writes a figure after an Italian article or preposition (il, del, al, dal, nel, sul); in English after the words given.</summary>
    public Wording Figure(string english, string italian, Figure figure)
    {
        var text = FigureWriter.Of(Language).Write(figure);
        if (Language == Language.English)
        {
            return Text(english.Length == 0 ? "" : $"{english} ").Figure(figure);
        }

        Text(ItalianArticles.Join(italian, text)[..^text.Length]);
        runs.Add(new FigureRun(text, figure));
        return this;
    }

    public Wording Add(Wording other)
    {
        runs.AddRange(other.runs);
        return this;
    }

    public Wording Add(ContractRun run)
    {
        runs.Add(run);
        return this;
    }

    /// <summary>Gives the text after a preposition: in Italian joined with the article that it begins with, in English with a blank.</summary>
    public Wording After(string english, string italian)
    {
        var after = new Wording(Language);
        if (runs is not [TextRun first, ..])
        {
            return after.Say($"{english} ", $"{italian} ").Add(this);
        }

        after.runs.Add(first with { Text = Language == Language.Italian ? ItalianArticles.Contract(italian, first.Text) : $"{english} {first.Text}" });
        after.runs.AddRange(runs.Skip(1));
        return after;
    }

    /// <summary>Joins several with commas and a last "and" or "or".</summary>
    public Wording List(IReadOnlyList<Wording> items, string english, string italian)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                Text(i < items.Count - 1 ? ", " : $" {(Language == Language.Italian ? italian : english)} ");
            }

            Add(items[i]);
        }

        return this;
    }

    public override string ToString() => string.Concat(runs.Select(run => run.Text));
}
