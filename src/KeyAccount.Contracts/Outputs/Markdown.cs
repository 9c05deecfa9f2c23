using System.Text;

namespace KeyAccount.Contracts.Outputs;

/// <summary>Writes a contract as plain Markdown: CommonMark with pipe tables, one paragraph a line, so that two versions can be compared line by line.</summary>
internal static class Markdown
{
    public static string Write(Contract contract)
    {
        var words = ContractWords.In(contract.Language);
        var text = new StringBuilder();
        text.Append("# ").Append(Escaped(contract.Title)).Append("\n\n");
        foreach (var party in contract.Parties)
        {
            text.Append("- **").Append(party.Role).Append("**: ").Append(Escaped(party.Name)).Append(party.Country.Length == 0 ? "" : $" ({party.Country})").Append('\n');
        }

        foreach (var clause in contract.Clauses)
        {
            text.Append("\n## ").Append(clause.Number).Append(". ").Append(Escaped(clause.Title)).Append('\n');
            Append(text, clause.Blocks);
        }

        foreach (var annex in contract.Annexes)
        {
            text.Append("\n## ").Append(annex.Label).Append(". ").Append(Escaped(annex.Title)).Append('\n');
            Append(text, annex.Blocks);
        }

        text.Append("\n---\n\n").Append(words.DraftedFrom(contract)).Append('\n');
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<ContractBlock> blocks)
    {
        foreach (var block in blocks)
        {
            text.Append('\n');
            switch (block)
            {
                case ContractParagraph paragraph:
                    text.Append(paragraph.Number.Length == 0 ? "" : $"{paragraph.Number} ").Append(Escaped(paragraph.Text)).Append('\n');
                    break;
                case ContractTable table:
                    Row(text, table.Header.Select(Escaped));
                    Row(text, table.Header.Select((_, column) => table.Rows.All(row => row.Cells[column].IsFigure) ? "---:" : "---"));
                    foreach (var row in table.Rows)
                    {
                        Row(text, row.Cells.Select(cell => Escaped(cell.Text)));
                    }

                    break;
            }
        }
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>Escapes what Markdown would read as a mark.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (sign is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#')
            {
                escaped.Append('\\');
            }

            escaped.Append(sign is '\n' or '\r' ? ' ' : sign);
        }

        return escaped.ToString();
    }
}
