using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Reports;

/// <summary>Translates the cases of a folder, runs them and says what came of each.</summary>
internal static class ConformanceRun
{
    /// <summary>Runs all that is asked for.</summary>
    /// <returns>0 where no case fails, else 1.</returns>
    public static int Run(Arguments arguments, TextWriter output)
    {
        var cases = PublishedCases.Read(arguments.From).Where(published => arguments.Peer is null || published.Peer == arguments.Peer).ToArray();
        var judgements = cases.Select(published => Judge(published, arguments.Keep)).ToArray();
        if (arguments.Out is { } folder)
        {
            var target = new CaseFolder(folder);
            foreach (var file in judgements.Where(judgement => judgement.Outcome == Outcome.Passes).SelectMany(judgement => judgement.Files))
            {
                target.Write(file);
            }

            if (arguments.Readme is { } readme)
            {
                ReadmeTables.Update(readme, folder, judgements);
            }
        }

        Table.Write(judgements, arguments.Verbose, output);
        return judgements.Any(judgement => judgement.Outcome == Outcome.Fails) ? 1 : 0;
    }

    /// <summary>Translates and runs one case.</summary>
    public static Judgement Judge(PublishedCase published, string? keep = null)
    {
        IReadOnlyList<CaseFile> files;
        try
        {
            files = Translators.For(published.Peer).Translate(published);
        }
        catch (NotTranslatedException reason)
        {
            return new Judgement(published, reason.IsOutOfScope ? Outcome.OutOfScope : Outcome.CannotSayYet, reason.Message, []);
        }

        var folder = keep ?? Path.Combine(Path.GetTempPath(), $"keyaccount-conformance-{Guid.NewGuid():N}");
        try
        {
            var target = new CaseFolder(Path.Combine(folder, published.Id));
            var outcomes = files.Select(target.Write).SelectMany(path => RuleCases.Run(path)).ToArray();
            return outcomes.FirstOrDefault(outcome => !outcome.Passed) is { } failed
                ? new Judgement(published, failed.Findings.IsEmpty ? Outcome.Fails : Outcome.CannotSayYet, Reason(failed), files)
                : new Judgement(published, Outcome.Passes, "", files);
        }
        finally
        {
            if (keep is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Rules with findings use what the language does not have yet; all else is a difference.</summary>
    private static string Reason(CaseOutcome outcome) => string.Join("; ",
    [
        .. outcome.Findings.Select(finding => $"{finding.Code} {finding.Message()}"),
        .. outcome.Problems.Select(problem => $"{problem.Code} {problem.Message()}"),
        .. outcome.Differences.Select(difference => difference.Message()),
    ]);
}
