using System.Collections.Immutable;
using KeyAccount.Contracts.Figures;
using KeyAccount.Contracts.Outputs;
using KeyAccount.Contracts.Outputs.Docx;

namespace KeyAccount.Contracts.Changes;

/// <summary>Compares a Word document that has come back with the contract that was sent, figure by figure and paragraph by paragraph.</summary>
public static class ReturnedDocx
{
    /// <summary>Finds what has been changed, in the order of the document. Tracked changes count as made.</summary>
    /// <param name="sent">The contract as it was sent.</param>
    /// <param name="returned">The Word document that has come back.</param>
    /// <exception cref="InvalidDataException">The file is no Word document.</exception>
    public static ImmutableArray<ReturnedChange> Compare(Contract sent, Stream returned)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(returned);

        // What was sent is read the same way as what has come back, so a difference is always one of the file.
        var targets = new DocxTargets(sent);
        var before = DocxText.Read(new MemoryStream(DocxWriter.Write(sent)), targets);
        var after = DocxText.Read(returned, targets);
        return [.. Figures(sent, before, after), .. Words(before, after)];
    }

    private static IEnumerable<ReturnedChange> Figures(Contract sent, DocxText before, DocxText after)
    {
        var known = sent.Runs().OfType<FigureRun>().GroupBy(run => FigureTags.Of(run.Figure.Path), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var returned = after.Figures.ToLookup(figure => figure.Tag, StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var figure in before.Figures)
        {
            var index = seen[figure.Tag] = seen.GetValueOrDefault(figure.Tag, -1) + 1;
            var run = known[figure.Tag][index];
            if (returned[figure.Tag].ElementAtOrDefault(index) is not { } now)
            {
                yield return new ReturnedChange(ChangeKind.Removed, figure.Section, run.Figure.Path, figure.Text, "");
            }
            else if (now.Text != figure.Text && Read(sent.Language, now.Text, run.Figure) is var proposed && proposed != run.Figure)
            {
                yield return new ReturnedChange(ChangeKind.Figures, figure.Section, run.Figure.Path, figure.Text, now.Text, proposed);
            }
        }

        foreach (var group in returned)
        {
            foreach (var figure in group.Skip(known.TryGetValue(group.Key, out var runs) ? runs.Count : 0))
            {
                yield return new ReturnedChange(ChangeKind.Added, figure.Section, runs?[0].Figure.Path ?? group.Key, "", figure.Text);
            }
        }
    }

    /// <summary>Reads a figure that has come back: 90 days for 60 days, 2.50% for 2.5% (which is no change).</summary>
    private static Figure? Read(Language language, string text, Figure sent)
    {
        var writer = FigureWriter.Of(language);
        if (!writer.TryRead(text, sent.Kind, out var value, out var unit))
        {
            return null;
        }

        // A unit is written in words and keeps its code while the words are the same.
        return sent.Kind == FigureKind.Quantity
            ? writer.Write(sent with { Value = value }) == text || writer.Number(value) == text ? sent with { Value = value } : null
            : sent with { Value = value, Unit = unit };
    }

    private static IEnumerable<ReturnedChange> Words(DocxText before, DocxText after)
    {
        foreach (var pair in Alignment.Of(before.Lines, after.Lines, (first, second) => first.Frame == second.Frame ? 0 : first.Section == second.Section ? 3 : null))
        {
            if (pair.Before?.Frame != pair.After?.Frame)
            {
                yield return new ReturnedChange(
                    pair.Before is null ? ChangeKind.Added : pair.After is null ? ChangeKind.Removed : ChangeKind.Wording,
                    (pair.Before ?? pair.After)!.Section, "", pair.Before?.Text ?? "", pair.After?.Text ?? "");
            }
        }
    }
}
