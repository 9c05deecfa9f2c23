using System.Text;

namespace KeyAccount.Tests.BadInput;

/// <summary>The broken folders and requests that git or JSON cannot hold: made by code, their expected text stands with the others.</summary>
internal static class MadeCases
{
    private static readonly Dictionary<string, Func<BadCase, RuleFileLimits?>> Folders = new()
    {
        ["KA1001-no-folder"] = bad =>
        {
            Directory.Delete(bad.Rules, recursive: true);
            return null;
        },
        ["KA1002-windows-1252"] = bad =>
        {
            File.WriteAllBytes(InRules(bad, "accounts/accounts.csv"), [.. "id;name\nedilnord;Edilnord\ncaff"u8, 0xE8, .. ";Caff"u8, 0xE8, (byte)'\n']);
            File.WriteAllBytes(InRules(bad, "policies/standard.json"), [.. "{ \"status\": \"released\", \"note\": \"perch"u8, 0xE9, .. "\" }"u8]);
            return null;
        },
        ["KA1002-utf-16"] = bad =>
        {
            File.WriteAllText(InRules(bad, "company.json"), File.ReadAllText(InRules(bad, "company.json")), Encoding.Unicode);
            File.WriteAllText(InRules(bad, "items/items.csv"), File.ReadAllText(InRules(bad, "items/items.csv")), new UnicodeEncoding(bigEndian: true, byteOrderMark: false));
            return null;
        },
        ["KA1006-ten-thousand-deep"] = bad =>
        {
            File.WriteAllText(InRules(bad, "policies/standard.json"), string.Concat(Enumerable.Repeat("{ \"not\":\n", 10_000)));
            File.WriteAllText(InRules(bad, "vocabulary.json"), new string('[', 10_000));
            return null;
        },
        ["KA1012-hundred-megabytes"] = bad =>
        {
            using var file = File.OpenWrite(InRules(bad, "items/items.csv"));
            file.SetLength(100 * 1024 * 1024);
            return null;
        },
        ["KA1013-too-many-files"] = _ => new RuleFileLimits { Files = 3 },
        ["KA1015-links"] = bad =>
        {
            var outside = Path.Combine(bad.Rules, "..", "outside");
            Directory.CreateDirectory(outside);
            File.WriteAllText(Path.Combine(outside, "secret.json"), "{ \"secret\": 1 }");
            File.Delete(InRules(bad, "company.json"));
            File.CreateSymbolicLink(InRules(bad, "company.json"), Path.Combine(outside, "secret.json"));
            Directory.Delete(InRules(bad, "prices"), recursive: true);
            Directory.CreateSymbolicLink(InRules(bad, "prices"), outside);
            Directory.CreateSymbolicLink(InRules(bad, "agreements/loop"), bad.Rules);
            Directory.CreateSymbolicLink(InRules(bad, ".hidden"), outside);
            File.CreateSymbolicLink(InRules(bad, "policies/through.json"), InRules(bad, ".hidden/secret.json"));
            File.CreateSymbolicLink(InRules(bad, "policies/circle.json"), InRules(bad, "policies/circle.json"));
            return null;
        },
        ["KA1016-points-nowhere"] = bad =>
        {
            File.CreateSymbolicLink(InRules(bad, "policies/gone.json"), InRules(bad, "policies/nowhere.json"));
            return null;
        },
        ["KA2116-line-too-long"] = bad =>
        {
            File.AppendAllText(InRules(bad, "items/items.csv"), $"LONG;{new string('x', 200_000)};;;;;\n");
            return null;
        },
    };

    private static readonly Dictionary<string, PricingRequest> Requests = new()
    {
        ["KA4005-no-lines"] = new PricingRequest { Account = "edilnord", OrderDate = new DateOnly(2026, 3, 10), Lines = default },
        ["KA4051-charge-below-zero"] = new PricingRequest
        {
            Account = "edilnord",
            OrderDate = new DateOnly(2026, 3, 10),
            Lines = [new RequestLine("10", "DRILL-18", 1)],
            Charges = [new RequestCharge("freight", -10m), new RequestCharge("packaging", decimal.MaxValue), new RequestCharge("", 1), null!],
        },
        ["KA4067-nothing-seen"] = new PricingRequest
        {
            Account = "edilnord",
            OrderDate = new DateOnly(2026, 3, 10),
            By = "anna",
            Lines = [new RequestLine("10", "DRILL-18", 1)],
            Approvals = [new ApprovalRecord { By = "bruno", At = DateTimeOffset.UnixEpoch, Account = "edilnord", Currency = "EUR", Quote = "sha256:00", Seen = [] }],
        },
        ["KA4056-tax-rates"] = new PricingRequest
        {
            Account = "edilnord",
            OrderDate = new DateOnly(2026, 3, 10),
            Tax = [new TaxRates("S", -1m, 22)],
            Lines = [new RequestLine("10", "DRILL-18", 1) { Tax = new TaxRates("R", 1000.01m) }],
        },
        ["KA4057-prepaid"] = new PricingRequest { Account = "edilnord", OrderDate = new DateOnly(2026, 3, 10), Prepaid = decimal.MaxValue, Lines = [new RequestLine("10", "DRILL-18", 1)] },
        ["KA4013-nothing-given"] = new PricingRequest
        {
            Account = null!,
            OrderDate = new DateOnly(2026, 3, 10),
            Codes = [null!],
            Fields = null!,
            Lines = [new RequestLine("", "DRILL-18", 1) { Fields = null! }, null!, new RequestLine(null!, null!, decimal.MaxValue), new RequestLine("30", "DRILL-18", decimal.MinValue)],
        },
    };

    /// <summary>Does to the folder what files cannot show.</summary>
    /// <returns>The limits to check with; null for the usual ones.</returns>
    public static RuleFileLimits? Prepare(string name, BadCase bad) => Folders.TryGetValue(name, out var prepare) ? prepare(bad) : null;

    public static PricingRequest? Request(string name) => Requests.GetValueOrDefault(name);

    public static IEnumerable<string> Names => Folders.Keys.Concat(Requests.Keys);

    private static string InRules(BadCase bad, string path) => Path.Combine(bad.Rules, path);
}
