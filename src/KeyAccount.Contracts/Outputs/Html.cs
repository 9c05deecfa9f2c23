using System.Globalization;
using System.Text;

namespace KeyAccount.Contracts.Outputs;

/// <summary>Writes a contract as one HTML page that needs nothing beside it. Each figure is an element that carries its value and its rule.</summary>
internal sealed class Html
{
    private readonly StringBuilder text = new();
    private readonly Contract contract;
    private readonly ContractWords words;
    private readonly HashSet<string> defined;
    private readonly HashSet<string> targets;

    private Html(Contract contract)
    {
        this.contract = contract;
        words = ContractWords.In(contract.Language);
        defined = contract.Runs().OfType<TermRun>().Where(run => run.Defines).Select(run => run.Term).ToHashSet(StringComparer.Ordinal);
        targets = contract.Clauses.Select(clause => clause.Id).Concat(contract.Annexes.Select(annex => annex.Id)).ToHashSet(StringComparer.Ordinal);
    }

    public static string Write(Contract contract) => new Html(contract).Page();

    private string Page()
    {
        text.Append("<!DOCTYPE html>\n<html lang=\"").Append(words.Tag).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text.Append("<title>").Append(Escaped(contract.Title)).Append("</title>\n<style>\n").Append(HtmlStyle.Css.ReplaceLineEndings("\n")).Append("\n</style>\n</head>\n<body>\n");
        text.Append("<h1>").Append(Escaped(contract.Title)).Append("</h1>\n<dl>\n");
        foreach (var party in contract.Parties)
        {
            text.Append("<dt>").Append(Escaped(party.Role)).Append("</dt><dd>").Append(Escaped(party.Name)).Append(party.Country.Length == 0 ? "" : $" ({Escaped(party.Country)})").Append("</dd>\n");
        }

        text.Append("</dl>\n");
        foreach (var clause in contract.Clauses)
        {
            Section("clause", clause.Id, $"{clause.Number}.", clause.Title, clause.Blocks);
        }

        foreach (var annex in contract.Annexes)
        {
            Section("annex", annex.Id, $"{annex.Label}.", annex.Title, annex.Blocks);
        }

        Calendar();
        Signatures();
        text.Append("<footer>").Append(Escaped(words.DraftedFrom(contract))).Append("</footer>\n</body>\n</html>\n");
        return text.ToString();
    }

    private void Section(string kind, string id, string number, string title, IEnumerable<ContractBlock> blocks)
    {
        text.Append("<section class=\"").Append(kind).Append("\" id=\"").Append(Escaped(id)).Append("\">\n");
        text.Append("<h2><span class=\"number\">").Append(Escaped(number)).Append("</span> ").Append(Escaped(title)).Append("</h2>\n");
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ContractParagraph paragraph:
                    text.Append("<p>").Append(paragraph.Number.Length == 0 ? "" : $"<span class=\"number\">{Escaped(paragraph.Number)}</span> ");
                    Append(paragraph.Runs);
                    text.Append("</p>\n");
                    break;
                case ContractTable table:
                    Append(table);
                    break;
            }
        }

        text.Append("</section>\n");
    }

    private void Append(ContractTable table)
    {
        Head(table.Header, column => table.Rows.Length > 0 && table.Rows.All(row => row.Cells[column].IsFigure));
        foreach (var row in table.Rows)
        {
            text.Append("<tr>");
            foreach (var cell in row.Cells)
            {
                text.Append(cell.IsFigure ? "<td class=\"figure\">" : "<td>");
                Append(cell.Runs);
                text.Append("</td>");
            }

            text.Append("</tr>\n");
        }

        text.Append("</tbody>\n</table>\n");
    }

    private void Head(IEnumerable<string> titles, Func<int, bool> isFigure)
    {
        text.Append("<table>\n<thead><tr>");
        var column = 0;
        foreach (var title in titles)
        {
            text.Append(isFigure(column++) ? "<th scope=\"col\" class=\"figure\">" : "<th scope=\"col\">").Append(Escaped(title)).Append("</th>");
        }

        text.Append("</tr></thead>\n<tbody>\n");
    }

    private void Append(IEnumerable<ContractRun> runs)
    {
        foreach (var run in runs)
        {
            var read = Escaped(run.Text);
            text.Append(run switch
            {
                FigureRun { Figure.Kind: FigureKind.Date } date => $"<time datetime=\"{Iso(DateOnly.FromDayNumber((int)date.Figure.Value))}\" data-rule=\"{Escaped(date.Figure.Path)}\">{read}</time>",
                FigureRun figure => $"<data value=\"{figure.Figure.Value.ToString(CultureInfo.InvariantCulture)}\"{(figure.Figure.Unit.Length == 0 ? "" : $" data-unit=\"{Escaped(figure.Figure.Unit)}\"")} data-rule=\"{Escaped(figure.Figure.Path)}\">{read}</data>",
                TermRun { Defines: true } term => $"<dfn id=\"term-{Escaped(term.Term)}\">{read}</dfn>",
                TermRun term when defined.Contains(term.Term) => $"<a class=\"term\" href=\"#term-{Escaped(term.Term)}\">{read}</a>",
                ReferenceRun reference when targets.Contains(reference.Target) => $"<a href=\"#{Escaped(reference.Target)}\">{read}</a>",
                _ => read,
            });
        }
    }

    private void Calendar()
    {
        if (contract.Obligations.Length == 0)
        {
            return;
        }

        text.Append("<section class=\"annex\" id=\"calendar\">\n<h2>").Append(words.Calendar).Append("</h2>\n");
        Head([words.Due, words.Who, words.To, words.What, words.Clause], _ => false);
        foreach (var obligation in contract.Obligations)
        {
            text.Append("<tr><td><time datetime=\"").Append(Iso(obligation.Due)).Append("\">").Append(words.Day(obligation.Due)).Append("</time></td><td>").Append(Escaped(obligation.Who)).Append("</td><td>").Append(Escaped(obligation.To));
            text.Append("</td><td>").Append(Escaped(obligation.What)).Append("</td><td><a href=\"#").Append(Escaped(obligation.Clause)).Append("\">").Append(contract.NumberOf(obligation.Clause)).Append("</a></td></tr>\n");
        }

        text.Append("</tbody>\n</table>\n</section>\n");
    }

    private void Signatures()
    {
        text.Append("<div class=\"signatures\">\n");
        foreach (var party in contract.Parties)
        {
            text.Append("<div><p class=\"name\"><strong>").Append(Escaped(party.Role)).Append("</strong><br>").Append(Escaped(party.Name)).Append("</p><p>").Append(words.PlaceAndDate).Append("</p><p>").Append(words.Signature).Append("</p></div>\n");
        }

        text.Append("</div>\n");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Escaped(string read) =>
        read.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
