using System.Text;

namespace KeyAccount.Ledger.Tests.Support;

/// <summary>Small rule folders and postings for tests: three accounts, two items, and the files that a test adds or replaces.</summary>
internal static class Books
{
    private static readonly Dictionary<string, string> Base = new()
    {
        ["company.json"] = """{ "name": "Test", "currency": "EUR", "priceList": "list" }""",
        ["vocabulary.json"] = """{ "fields": { "line.site": { "type": "text", "label": { "en": "Site", "it": "Cantiere" } }, "line.hours": { "type": "number", "label": { "en": "Hours", "it": "Ore" } } } }""",
        ["items/items.csv"] = "sku;name;category;brand;uom\nDRILL;Drill;tools/drills;Bora;PCE\nBOLT;Bolt;fasteners;Acme;PCE\n",
        ["accounts/accounts.csv"] = "id;country;currency\ngroup;IT;\nshop;IT;\nbranch;IT;\nother;CH;CHF\n",
        ["accounts/members.csv"] = "account;memberOf;from;to;inherits\nshop;group;;;\nbranch;group;;;\n",
        ["prices/list.csv"] = "item;price\nDRILL;100.00\nBOLT;0.50\n",
        ["procedures/standard.json"] = """{ "steps": [ { "step": "base", "combine": "best" } ] }""",
    };

    public static DateOnly Day { get; } = new(2026, 3, 10);

    public static RuleSet Rules(params (string Path, string Text)[] files)
    {
        var all = new Dictionary<string, string>(Base);
        foreach (var (path, text) in files)
        {
            all[path] = text;
        }

        return RuleSet.Load(all.ToDictionary(file => file.Key, file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value)));
    }

    /// <summary>Rules with bonuses in the agreement of an account; bases and calendars are there.</summary>
    public static RuleSet Schemes(string bonuses, string account = "shop", string valid = "2026") => Rules(
        ("measures.json", """{ "bases": { "net": {} }, "calendars": { "yearly": { "every": "year" }, "quarterly": { "every": "quarter" }, "monthly": { "every": "month" } } }"""),
        ($"agreements/{account}/2026.json", $$"""{ "status": "released", "valid": "{{valid}}", "bonuses": [ {{bonuses}} ] }"""));

    /// <summary>Two bonuses for the accounts of the group, one by the month and one by the year that is settled in part each month.</summary>
    public static RuleSet Monthly() => Schemes(
        """
        { "id": "month", "base": "net", "period": "month", "settle": "monthly", "percent": 1.5 },
        { "id": "year", "base": "net", "period": "year", "settle": "monthly", "scale": { "by": "amount", "kind": "all-units", "steps": [ { "from": 0, "percent": 1 }, { "from": 500000, "percent": 2 } ] } }
        """,
        account: "group");

    public static Posting Invoice(string document, decimal net, string account = "shop", string line = "1", DateOnly? date = null, decimal quantity = 1, string? item = "DRILL") => new()
    {
        Document = document,
        Line = line,
        Account = account,
        Date = date ?? Day,
        Item = item,
        Quantity = quantity,
        Net = net,
    };

    public static Posting Return(string document, string original, decimal net, string account = "shop", string line = "1", DateOnly? date = null, decimal quantity = -1, string originalLine = "1") =>
        Invoice(document, net, account, line, date, quantity) with { Kind = PostingKind.Return, OriginalDocument = original, OriginalLine = originalLine };

    /// <summary>How many lines a document of <see cref="Document"/> has.</summary>
    public const int LinesOfADocument = 3;

    /// <summary>Gives the lines of one document of many: always the same ones.</summary>
    public static IEnumerable<Posting> Document(int number) =>
        Enumerable.Range(1, LinesOfADocument).Select(line => Invoice($"INV-{number}", 10m + number + (line / 100m), number % 2 == 0 ? "shop" : "branch", $"{line}", new DateOnly(2026, 1, 1).AddDays(number % 365)));
}
