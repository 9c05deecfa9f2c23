using System.Text;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;

namespace KeyAccount.Tests.Support;

/// <summary>Small rule folders and orders for tests: two items at 100.00, an account, its group, and the files that a test adds or replaces.</summary>
internal static class Some
{
    private static readonly Dictionary<string, string> Base = new()
    {
        ["company.json"] = """{ "name": "Test", "currency": "EUR", "priceList": "list", "charges": { "freight": {}, "packaging": { "title": { "en": "Packaging", "it": "Imballo" } } } }""",
        ["items/items.csv"] = "sku;name;category;brand;uom\nDRILL;Drill;tools/drills;Bora;PCE\nSAW;Saw;tools/saws;Acme;PCE\nBOLT;Bolt;fasteners;Bora;PCE\n",
        ["items/units.csv"] = "item;unit;factor\nBOLT;PACK;50\nBOLT;PAL;1000\nDRILL;PAL;48\n",
        ["accounts/accounts.csv"] = "id;segment;country;tier\ngroup;retail;IT;\nshop;retail;IT;gold\nbranch;retail;;\nother;industry;DE;\n",
        ["accounts/members.csv"] = "account;memberOf;from;to;inherits\nshop;group;;;\nbranch;shop;;;\n",
        ["prices/list.csv"] = "item;price\nDRILL;100.00\nSAW;100.00\nBOLT;0.50\n",
        ["procedures/standard.json"] = """{ "steps": [ { "step": "base", "combine": "best" }, { "step": "promo", "combine": "cascade" }, { "step": "fees", "holds": "surcharge", "combine": "sum" } ] }""",
    };

    public static DateOnly Day { get; } = new(2026, 3, 10);

    /// <summary>Loads the base folder with some files added or replaced.</summary>
    public static RuleSet Rules(params (string Path, string Text)[] files) => Rules(SuiteEvaluator.Make, files);

    /// <summary>Loads it with an evaluator that the test chooses.</summary>
    public static RuleSet Rules(Func<MatchPlan, IRuleEvaluator> evaluator, params (string Path, string Text)[] files)
    {
        var findings = new FindingList();
        var folder = RuleFolder.InMemory([.. Files(files).Select(file => (file.Key, file.Value))], RuleFileLimits.Default, findings);
        return RuleSet.From(folder, findings, default, evaluator);
    }

    public static Dictionary<string, ReadOnlyMemory<byte>> Files(params (string Path, string Text)[] files)
    {
        var all = new Dictionary<string, string>(Base);
        foreach (var (path, text) in files)
        {
            all[path] = text;
        }

        return all.ToDictionary(file => file.Key, file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value));
    }

    /// <summary>A policy file with discounts.</summary>
    public static (string Path, string Text) Policy(string discounts, string name = "test") =>
        ($"policies/{name}.json", $$"""{ "status": "released", "discounts": [ {{discounts}} ] }""");

    /// <summary>An agreement of an account.</summary>
    public static (string Path, string Text) Agreement(string account, string discounts, string prices = "", string more = "") =>
        ($"agreements/{account}/2026.json", $$"""{ "status": "released", "valid": "2026", {{more}} "discounts": [ {{discounts}} ], "prices": [ {{prices}} ] }""");

    /// <summary>A procedure whose steps are given.</summary>
    public static (string Path, string Text) Steps(string steps, string more = "") =>
        ("procedures/standard.json", $$"""{ "steps": [ {{steps}} ] {{(more.Length == 0 ? "" : $", {more}")}} }""");

    public static PricingRequest Order(params (string Item, decimal Quantity)[] lines) => OrderOf("shop", lines);

    public static PricingRequest OrderOf(string account, params (string Item, decimal Quantity)[] lines) => new()
    {
        Account = account,
        OrderDate = Day,
        Lines = [.. lines.Select((line, i) => new RequestLine($"{(i + 1) * 10}", line.Item, line.Quantity))],
    };

    /// <summary>The net total of an order of one drill.</summary>
    public static decimal Net(RuleSet rules, string account = "shop", decimal quantity = 1, string item = "DRILL") =>
        rules.Price(OrderOf(account, (item, quantity))).Totals.Net;

    /// <summary>The codes of the findings of a folder.</summary>
    public static string[] Findings(params (string Path, string Text)[] files)
    {
        try
        {
            return [.. RuleSet.Load(Files(files)).Warnings.Select(finding => finding.Code)];
        }
        catch (RuleFileException broken)
        {
            return [.. broken.Findings.Select(finding => finding.Code)];
        }
    }
}
