using System.Globalization;

namespace KeyAccount.Conformance.Reports;

/// <summary>The table by peer and topic.</summary>
internal static class Table
{
    public static void Write(IReadOnlyList<Judgement> judgements, bool isVerbose, TextWriter output)
    {
        Row(output, "peer / topic", "cases", "passes", "fails", "out of scope", "cannot say yet");
        foreach (var peer in judgements.GroupBy(judgement => judgement.Published.Peer))
        {
            Row(output, peer.Key, [.. peer]);
            foreach (var topic in peer.GroupBy(judgement => Translation.Topic.Of(judgement.Published.Topics)).OrderBy(topic => topic.Key, StringComparer.Ordinal))
            {
                Row(output, $"  {topic.Key}", [.. topic]);
            }
        }

        Row(output, "all", judgements);
        foreach (var (outcome, title) in new[] { (Outcome.Fails, "Fails"), (Outcome.CannotSayYet, "Cannot say yet"), (Outcome.OutOfScope, "Out of scope") })
        {
            var of = judgements.Where(judgement => judgement.Outcome == outcome).ToArray();
            if (of.Length == 0)
            {
                continue;
            }

            output.WriteLine();
            output.WriteLine(title);
            if (isVerbose || outcome == Outcome.Fails)
            {
                foreach (var judgement in of)
                {
                    output.WriteLine($"  {judgement.Published.Id}: {judgement.Reason}");
                }
            }
            else
            {
                foreach (var reason in of.GroupBy(judgement => judgement.Reason).OrderByDescending(reason => reason.Count()))
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {reason.Count(),4}  {reason.Key} ({string.Join(", ", reason.Take(5).Select(judgement => judgement.Published.Id))}{(reason.Count() > 5 ? ", ..." : "")})"));
                }
            }
        }
    }

    private static void Row(TextWriter output, string name, IReadOnlyList<Judgement> judgements)
    {
        string Count(Outcome outcome) => judgements.Count(judgement => judgement.Outcome == outcome).ToString(CultureInfo.InvariantCulture);
        Row(output, name, judgements.Count.ToString(CultureInfo.InvariantCulture), Count(Outcome.Passes), Count(Outcome.Fails), Count(Outcome.OutOfScope), Count(Outcome.CannotSayYet));
    }

    private static void Row(TextWriter output, params string[] cells) =>
        output.WriteLine($"{cells[0],-28}{string.Concat(cells.Skip(1).Select(cell => cell.PadLeft(16)))}");
}
