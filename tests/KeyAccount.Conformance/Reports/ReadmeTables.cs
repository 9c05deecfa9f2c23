using System.Globalization;
using KeyAccount.Conformance.Translation;

namespace KeyAccount.Conformance.Reports;

/// <summary>Writes the two tables of the cases' README anew: by topic, as the files stand, and by peer.</summary>
internal static class ReadmeTables
{
    private const string Topics = "| topic | cases | from |";
    private const string Peers = "| peer | passes | out of scope | cannot be said yet |";

    private static readonly Dictionary<string, string> OtherSources = new(StringComparer.Ordinal)
    {
        ["ax"] = "Dynamics AX",
        ["d365"] = "Dynamics 365",
        ["erpnext"] = "ERPNext",
        ["lago"] = "Lago",
        ["magento"] = "Magento",
        ["medusa"] = "Medusa",
        ["odoo"] = "Odoo",
        ["ofbiz"] = "OFBiz",
        ["oracle"] = "Oracle",
        ["peppol"] = "Peppol",
        ["rulesengine"] = "RulesEngine",
        ["saleor"] = "Saleor",
        ["salesforce"] = "Salesforce",
        ["sap"] = "SAP",
        ["sylius"] = "Sylius",
        ["textbook"] = "by hand",
        ["vendure"] = "Vendure",
        ["virtocommerce"] = "Virto Commerce",
        ["zuplo"] = "Zuplo",
    };

    /// <summary>Writes both tables.</summary>
    /// <param name="path">The README.</param>
    /// <param name="cases">The folder of case files, by topic.</param>
    /// <param name="judgements">What came of the published cases; peers that are not among them keep their rows.</param>
    public static void Update(string path, string cases, IReadOnlyList<Judgement> judgements)
    {
        var lines = File.ReadAllLines(path).ToList();
        Replace(lines, Topics, "|---|---|---|", TopicRows(cases), keepsOthers: false);
        Replace(lines, Peers, "|---|---|---|---|", PeerRows(cases, judgements), keepsOthers: true);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    /// <summary>Counts the published cases of a peer that have files; a case may have several.</summary>
    public static int Kept(string cases, string peer) => Files(cases).Select(Origin).Where(origin => origin.Source == peer && origin.Number < 900).Distinct().Count();

    /// <summary>Reads the rows by peer: its name in ids, how many cases pass, of how many.</summary>
    public static IEnumerable<(string Peer, int Passes, int Published, int OutOfScope, int Missing)> Read(string path) => File.ReadLines(path)
        .SkipWhile(line => line != Peers).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(cells => (cells[1].Split('`')[1], Number(cells[2].Split(' ')[0]), Number(cells[2].Split(' ')[^1]), Number(cells[3]), Number(cells[4])));

    private static IEnumerable<string> TopicRows(string cases) =>
        from topic in Directory.EnumerateDirectories(cases).Order(StringComparer.Ordinal)
        let sources = Directory.EnumerateFiles(topic, "*.case.json").Select(file => Title(Origin(file).Source)).ToArray()
        let counted = sources.GroupBy(source => source).OrderByDescending(source => source.Count()).ThenBy(source => source.Key, StringComparer.Ordinal).Select(source => string.Create(CultureInfo.InvariantCulture, $"{source.Key} {source.Count()}"))
        select string.Create(CultureInfo.InvariantCulture, $"| {Path.GetFileName(topic)} | {sources.Length} | {string.Join(", ", counted)} |");

    private static IEnumerable<string> PeerRows(string cases, IReadOnlyList<Judgement> judgements) => judgements.GroupBy(judgement => judgement.Published.Peer).Select(peer =>
    {
        var kept = Kept(cases, peer.Key);
        var outside = peer.Count(judgement => judgement.Outcome == Outcome.OutOfScope);
        return string.Create(CultureInfo.InvariantCulture, $"| {Title(peer.Key)} (`{peer.Key}`) | {kept} of {peer.Count()} | {outside} | {peer.Count() - kept - outside} |");
    });

    private static void Replace(List<string> lines, string header, string rule, IEnumerable<string> written, bool keepsOthers)
    {
        var at = lines.IndexOf(header);
        if (at < 0)
        {
            lines.AddRange(["", header, rule]);
            at = lines.Count - 2;
        }

        var before = lines.Skip(at + 2).TakeWhile(line => line.StartsWith('|')).ToArray();
        lines.RemoveRange(at + 2, before.Length);
        var rows = (keepsOthers ? before : []).Concat(written).GroupBy(row => row.Split('|')[1], (_, same) => same.Last());
        lines.InsertRange(at + 2, rows.OrderBy(row => row, StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Files(string cases) => Directory.EnumerateFiles(cases, "*.case.json", SearchOption.AllDirectories);

    /// <summary>Reads the source and the number from a file's name: the first part of three digits is the number.</summary>
    private static (string Source, int Number) Origin(string file)
    {
        var parts = Path.GetFileName(file).Split('-');
        var at = Array.FindIndex(parts, part => part.Length == 3 && part.All(char.IsAsciiDigit));
        return (string.Join('-', parts[..at]), Number(parts[at]));
    }

    private static string Title(string source) => Translators.All.FirstOrDefault(translator => translator.Peer == source)?.Title ?? OtherSources.GetValueOrDefault(source) ?? source;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
