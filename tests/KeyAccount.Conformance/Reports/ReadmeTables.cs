namespace KeyAccount.Conformance.Reports;

/// <summary>Writes the table by peer anew in a document, between its first row and the next blank line.</summary>
internal static class ReadmeTables
{
    private const string Header = "| peer | passes | out of scope | cannot be said yet |";

    public static void Update(string path, IReadOnlyList<Judgement> judgements)
    {
        var lines = File.ReadAllLines(path).ToList();
        var at = lines.IndexOf(Header);
        if (at < 0)
        {
            lines.AddRange(["", Header, "|---|---|---|---|"]);
            at = lines.Count - 2;
        }

        var rows = lines.Skip(at + 2).TakeWhile(line => line.StartsWith('|')).ToDictionary(Peer, line => line, StringComparer.Ordinal);
        lines.RemoveRange(at + 2, rows.Count);
        foreach (var peer in judgements.GroupBy(judgement => judgement.Published.Peer))
        {
            var row = Row([.. peer]);
            rows[Peer(row)] = row;
        }

        lines.InsertRange(at + 2, rows.OrderBy(row => row.Key, StringComparer.OrdinalIgnoreCase).Select(row => row.Value));
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    private static string Row(IReadOnlyList<Judgement> judgements)
    {
        var peer = Translation.Translators.For(judgements[0].Published.Peer);
        int Count(Outcome outcome) => judgements.Count(judgement => judgement.Outcome == outcome);
        return FormattableString.Invariant($"| {peer.Title} (`{peer.Peer}`) | {Count(Outcome.Passes)} of {judgements.Count} | {Count(Outcome.OutOfScope)} | {Count(Outcome.CannotSayYet) + Count(Outcome.Fails)} |");
    }

    private static string Peer(string row) => row.Split('|')[1].Trim();
}
