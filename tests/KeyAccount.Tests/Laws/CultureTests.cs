using System.Globalization;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Laws;

/// <summary>Rule 21: same bytes out on any machine, in any culture.</summary>
public sealed class CultureTests
{
    private static readonly (string, string)[] Broken =
    [
        Some.Policy("""{ "id": "a", "step": "base", "percent": 130.5 }, { "id": "b", "step": "base", "percent": 5, "cap": -1.5, "valid": "2026-03-02..2026-02-01" }, { "id": "c", "step": "base", "percent": 5, "when": { "line.quantity": ">= 1.250" } }"""),
        ("prices/list.csv", "item;price\nDRILL;1.250\nSAW;-3,5\n"),
    ];

    [Fact]
    public void Quotes_waterfalls_and_findings_are_the_same_where_people_write_a_decimal_comma()
    {
        var expected = Everything();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CommaCulture();
            Assert.Equal("1,5", 1.5m.ToString("0.0", CultureInfo.CurrentCulture));
            Assert.Equal(expected, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Everything()
    {
        var rules = RuleSet.Load(Repository.Path("rules"));
        var quote = rules.Price(new PricingRequest
        {
            Account = "casaferro-verona",
            OrderDate = new DateOnly(2026, 3, 10),
            Lines = [new RequestLine("1", "DRILL-18", 3), new RequestLine("2", "BOLT-M8", 2.5m) { Unit = "CT" }],
        });
        var findings = Assert.Throws<RuleFileException>(() => Some.Rules(Broken)).Findings;
        var problems = Assert.Throws<PricingException>(() => Some.Rules().Price(Some.Order(("DRILL", -1.5m), ("DRIL", 1)))).Problems;
        return string.Join('\n',
            [quote.ToJson(), quote.ToText(), quote.ToText(Language.Italian), .. findings.Select(finding => finding.ToString()), .. findings.Select(finding => finding.ToString(Language.Italian)), .. problems.Select(problem => problem.ToString())]);
    }

    private static CultureInfo CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return culture;
    }
}
