using System.CommandLine;
using System.Text;
using KeyAccount.Cli.Orders;
using KeyAccount.Ledger;

namespace KeyAccount.Cli.Ledgers;

/// <summary>The verb <c>ledger post</c>: invoices, credit notes, returns and corrections into the ledger, each once.</summary>
internal static class PostCommand
{
    private const int FindingsKept = 100;

    public static Command Create(Terminal terminal)
    {
        var rules = RulesArgument.Create(terminal);
        var ledger = LedgerArgument.Create(terminal);
        var postings = new Argument<string>("POSTINGS.csv")
        {
            Description = terminal.Say(new(
                "The postings, a row for each line: document;line;account;date;net, and where wanted kind (invoice, creditNote, return, correction), item, quantity, currency, tax, discounts, paid, originalDocument, originalLine, reason and own line. fields by full name. The lines of a document follow each other.",
                "Le registrazioni, una riga per ogni riga di documento: document;line;account;date;net e, se servono, kind (invoice, creditNote, return, correction), item, quantity, currency, tax, discounts, paid, originalDocument, originalLine, reason e i campi propri line. con il nome completo. Le righe di un documento si seguono.")),
        };
        var json = JsonOption.Create(terminal);
        var command = new Command("post", terminal.Say(new("Posts documents; what is posted already changes nothing.", "Registra documenti; ciò che è già registrato non cambia nulla."))) { rules, ledger, postings, json };
        command.SetAction((parsed, cancellation) => Run(parsed.GetRequiredValue(rules), parsed.GetRequiredValue(ledger), parsed.GetRequiredValue(postings), parsed.GetValue(json), terminal, cancellation));
        return command;
    }

    private static async Task<int> Run(string folder, string ledger, string postings, bool json, Terminal terminal, CancellationToken cancellation)
    {
        if (!File.Exists(postings))
        {
            return terminal.NoFile(postings);
        }

        if (RulesArgument.Load(folder, json, terminal, cancellation, out var exit) is not { } rules)
        {
            return exit;
        }

        var findings = new FindingList();
        if (PostingFile.Open(postings, rules, findings) is not { } file)
        {
            return Refuse(findings.InOrder(), json, terminal);
        }

        terminal.Write(findings.Take().ToArray(), "");
        return await Ledgered.RunAsync(ledger, json, terminal, async open =>
        {
            var broken = new List<Finding>();
            PostingReport? report = null;
            try
            {
                await LongRun.WatchAsync(terminal, new Phrase("Posting", "Registrazione"), file.Length, async read =>
                    report = await open.PostManyAsync(rules, file.Postings(Keep), new Told(_ => read(file.Position)), cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            }
            catch (DecoderFallbackException)
            {
                findings.Add(Messages.NotUtf8, OrderFile.PlaceNotUtf8(postings));
                return Refuse(findings.InOrder(), json, terminal);
            }

            Say(report! with { Refused = report.Refused + file.LeftOut }, broken, json, terminal);
            return report.Refused + file.LeftOut == 0 ? ExitCodes.Fine : ExitCodes.NotPriced;

            void Keep(Finding finding)
            {
                if (broken.Count < FindingsKept)
                {
                    broken.Add(finding);
                }
            }
        }, cancellation).ConfigureAwait(false);
    }

    private static int Refuse(IReadOnlyList<Finding> findings, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Out.Write(Documents.Write(new FindingsDocument("", findings, terminal.Language)));
        }
        else
        {
            terminal.Write(findings, "");
        }

        return ExitCodes.NotPriced;
    }

    private static void Say(PostingReport report, List<Finding> broken, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Out.Write(Documents.Write(new PostDocument(
                report.Posted, report.Known, report.Refused, [.. report.Problems.Select(problem => LedgerProblemDocument.From(problem, terminal.Language))], [.. broken.Select(finding => FindingDocument.From(finding, terminal.Language))])));
            return;
        }

        terminal.Write(broken, "");
        Ledgered.Say(report.Problems, false, terminal);
        Count(new("Lines posted", "Righe registrate"), report.Posted, terminal);
        Count(new("Lines posted before", "Righe già registrate"), report.Known, terminal);
        Count(new("Lines refused", "Righe rifiutate"), report.Refused, terminal);
    }

    private static void Count(Phrase what, long count, Terminal terminal) => terminal.Out.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{terminal.Say(what),-32}{count,14}\n"));

    private sealed class Told(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
