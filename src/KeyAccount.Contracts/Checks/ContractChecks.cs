using KeyAccount.Contracts.Figures;
using KeyAccount.Contracts.Outputs;

namespace KeyAccount.Contracts.Checks;

/// <summary>Checks a drafted contract by itself: every figure reads back, none stands in the words, references lead somewhere.</summary>
internal static class ContractChecks
{
    private static readonly Phrase English = new("English", "inglese");
    private static readonly Phrase Italian = new("Italian", "italiano");

    /// <summary>Checks one contract; what is wrong is a finding at <paramref name="place"/>.</summary>
    public static void Check(Contract contract, SourceLocation place, FindingList findings)
    {
        var ids = contract.Clauses.Select(clause => clause.Id).Concat(contract.Annexes.Select(annex => annex.Id)).ToList();
        foreach (var id in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            findings.Add(CheckMessages.Twice, place, id.Key);
        }

        foreach (var (id, blocks) in contract.Clauses.Select(clause => (clause.Id, clause.Blocks)).Concat(contract.Annexes.Select(annex => (annex.Id, annex.Blocks))))
        {
            foreach (var title in blocks.OfType<ContractTable>().SelectMany(table => table.Header))
            {
                Words(id, title, contract.Language, place, findings);
            }

            foreach (var run in blocks.SelectMany(ContractRuns.Runs))
            {
                switch (run)
                {
                    case FigureRun figure when !ReadsBack(figure, contract.Language):
                        findings.Add(CheckMessages.Misread, place, id, figure.Text, figure.Figure.Path);
                        break;
                    case TextRun text:
                        Words(id, text.Text, contract.Language, place, findings);
                        break;
                    case ReferenceRun reference when !ids.Contains(reference.Target):
                        findings.Add(CheckMessages.NoTarget, place, id, reference.Target);
                        break;
                }
            }
        }
    }

    /// <summary>Checks that the contract of an agreement states the same figures, as often, in both languages.</summary>
    public static void CheckLanguages(Contract english, Contract italian, SourceLocation place, FindingList findings)
    {
        var counts = english.Runs().OfType<FigureRun>().Select(run => (run.Figure, 1)).Concat(italian.Runs().OfType<FigureRun>().Select(run => (run.Figure, -1)))
            .GroupBy(pair => pair.Figure, (figure, pairs) => (Figure: figure, Surplus: pairs.Sum(pair => pair.Item2)));
        foreach (var (figure, surplus) in counts.Where(count => count.Surplus != 0))
        {
            findings.Add(
                CheckMessages.LanguagesDisagree, place, figure.Path, FigureWriter.Of(Language.English).Write(figure), surplus > 0 ? English : Italian, surplus > 0 ? Italian : English);
        }
    }

    private static bool ReadsBack(FigureRun run, Language language)
    {
        var writer = FigureWriter.Of(language);
        return writer.TryRead(run.Text, run.Figure.Kind, out var value, out var unit) && value == run.Figure.Value
            && (run.Figure.Kind == FigureKind.Quantity ? writer.Write(run.Figure) == run.Text : unit == run.Figure.Unit);
    }

    private static void Words(string clause, string text, Language language, SourceLocation place, FindingList findings)
    {
        if (StrayFigures.Signs(text) is { } figure)
        {
            findings.Add(CheckMessages.LiteralFigure, place, clause, figure);
        }

        if (StrayFigures.Words(text, language) is { } words)
        {
            findings.Add(CheckMessages.LiteralNumeral, place, clause, words);
        }
    }
}
