using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Cases;

public sealed class RuleCasesTests : IDisposable
{
    private const string Rules = """
        { "procedure": { "steps": [ { "step": "base", "combine": "cascade" } ] },
          "accounts": [ { "id": "shop" } ],
          "items": [ { "sku": "DRILL" }, { "sku": "SAW" } ],
          "prices": [ { "item": "DRILL", "price": 100.00 }, { "item": "SAW", "price": 50.00 } ],
          "policies": [ { "policy": "test", "status": "released", "discounts": [ { "id": "a-ten", "percent": 10 }, { "id": "b-five", "percent": 5 } ] } ] }
        """;

    private const string Request = """{ "account": "shop", "orderDate": "2026-03-10", "lines": [ { "id": "10", "item": "DRILL", "quantity": 1 }, { "id": "20", "item": "SAW", "quantity": 1 } ] }""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_case_passes_when_all_that_it_names_comes_out()
    {
        var outcome = Run(Case("""
            "expect": { "account": "shop", "currency": "EUR",
              "lines": [
                { "id": "20", "netAmount": 42.75 },
                { "id": "10", "listAmount": 100, "netAmount": 85.5, "steps": [ { "rule": "policies/test/a-ten", "amount": -10 }, { "rule": "policies/test/b-five", "of": 90.0, "amount": -4.50 } ] } ],
              "totals": { "net": 128.25 } }
            """));

        Assert.Equal([], outcome.Differences);
        Assert.True(outcome.Passed);
        Assert.Equal("a test", outcome.Name);
    }

    [Fact]
    public void Every_difference_is_reported_with_its_place_its_path_and_both_figures()
    {
        var outcome = Run(Case("""
            "expect": { "currency": "CHF",
              "lines": [ { "id": "20", "netAmount": 42.00 }, { "id": "30" }, { "id": "10", "steps": [ { "rule": "policies/test/b-five", "amount": -10 }, { "amount": -4.50 } ] } ],
              "totals": { "net": 128.24 } }
            """));

        Assert.False(outcome.Passed);
        Assert.Equal(
            [
                ("currency", "\"CHF\"", "\"EUR\""),
                ("lines[20].netAmount", "42.00", "42.75"),
                ("lines[30]", "{ \"id\": \"30\" }", null),
                ("lines[10].steps[0].rule", "\"policies/test/b-five\"", "\"policies/test/a-ten\""),
                ("totals.net", "128.24", "128.25"),
            ],
            outcome.Differences.Select(difference => (difference.Path, difference.Expected, difference.Found)));
        Assert.Equal($"{outcome.File}(8,41): error KA5002: lines[20].netAmount: expected 42.00, found 42.75. [/expect/lines/0/netAmount]", outcome.Differences[1].ToString());
        Assert.Equal($"{outcome.File}(8,50): errore KA5002: lines[30]: atteso {{ \"id\": \"30\" }}, trovato nulla. [/expect/lines/1]", outcome.Differences[2].ToString(Language.Italian));
    }

    [Theory]
    [InlineData("[ { \"amount\": -10 } ]", "lines[10].steps[1]", null, "{ \"step\": \"base\", \"rule\": \"policies/test/b-five\"")]
    [InlineData("[ { \"amount\": -10 }, { \"amount\": -4.5 }, { \"amount\": -1 } ]", "lines[10].steps[2]", "{ \"amount\": -1 }", null)]
    [InlineData("[]", "lines[10].steps[0]", null, "{ \"step\": \"base\", \"rule\": \"policies/test/a-ten\"")]
    public void A_step_too_many_or_too_few_is_a_difference(string steps, string path, string? expected, string? found)
    {
        var difference = Run(Case($$"""
            "expect": { "lines": [ { "id": "10", "steps": {{steps}} } ] }
            """)).Differences[0];

        Assert.Equal((path, expected), (difference.Path, difference.Expected));
        Assert.True(found is null ? difference.Found is null : difference.Found!.StartsWith(found, StringComparison.Ordinal), difference.Found);
    }

    [Theory]
    [InlineData("0.01", true)]
    [InlineData("0.009", false)]
    public void Figures_may_differ_by_the_tolerance_and_no_more(string tolerance, bool passes) =>
        Assert.Equal(passes, Run(Case($$"""
            "tolerance": {{tolerance}}, "expect": { "totals": { "net": 128.24 } }
            """)).Passed);

    [Fact]
    public void A_considered_rule_is_found_by_its_name()
    {
        var best = Rules.Replace("cascade", "best", StringComparison.Ordinal);

        Assert.True(Run(Case("""
            "expect": { "lines": [ { "id": "10", "considered": [ { "rule": "policies/test/b-five", "reason": "outbid", "by": "policies/test/a-ten" } ] } ] }
            """, best)).Passed);
        Assert.Equal("lines[10].considered[policies/test/a-ten]", Run(Case("""
            "expect": { "lines": [ { "id": "10", "considered": [ { "rule": "policies/test/a-ten" } ] } ] }
            """, best)).Differences.Single().Path);
    }

    [Fact]
    public void An_expected_error_passes_only_with_that_code()
    {
        var unknown = Request.Replace("DRILL", "DRIL", StringComparison.Ordinal);

        Assert.True(Run(Case("\"expectError\": \"KA4002\"", request: unknown)).Passed);
        var other = Run(Case("\"expectError\": \"KA4003\"", request: unknown)).Differences.Single();
        Assert.Equal(("error", "KA4003"), (other.Path, other.Expected));
        Assert.Contains("error KA4002: line 10: no item \"DRIL\". Nearest: DRILL.", other.Found, StringComparison.Ordinal);
        Assert.EndsWith("no item \"DRIL\". Nearest: DRILL.", other.Message(), StringComparison.Ordinal);
        Assert.Contains("errore KA4002: riga 10: ", other.Message(Language.Italian), StringComparison.Ordinal);
        Assert.Equal("a quote", Run(Case("\"expectError\": \"KA4002\"")).Differences.Single().Found);
        Assert.Equal("error: atteso KA4002, trovato un preventivo.", Run(Case("\"expectError\": \"KA4002\"")).Differences.Single().Message(Language.Italian));
    }

    [Fact]
    public void A_request_of_a_wrong_form_is_an_error_that_can_be_expected() =>
        Assert.True(Run(Case("\"expectError\": \"KA1408\"", request: Request.Replace("\"quantity\": 1 } ]", "\"quantity\": 1e30 } ]", StringComparison.Ordinal))).Passed);

    [Fact]
    public void A_problem_that_is_not_expected_stands_at_its_line_of_the_case_file()
    {
        var outcome = Run(Case("\"expect\": { }", request: Request.Replace("SAW", "SAWS", StringComparison.Ordinal)));

        Assert.False(outcome.Passed);
        Assert.Equal($"{outcome.File}(6,121): error KA4002: line 20: no item \"SAWS\". Nearest: SAW.", outcome.Problems.Single().ToString());
    }

    [Fact]
    public void Expected_findings_are_exactly_those()
    {
        var twice = Rules.Replace("\"b-five\", \"percent\": 5", "\"a-ten\", \"percent\": 500", StringComparison.Ordinal);

        Assert.True(Run(Case("\"expectFindings\": [\"KA3002\", \"KA1401\"]", twice)).Passed);
        Assert.Equal(("KA3001", null), Pair(Run(Case("\"expectFindings\": [\"KA3002\", \"KA1401\", \"KA3001\"]", twice)).Differences.Single()));
        Assert.Contains("error KA1401: 500 % is out of range.", Run(Case("\"expectFindings\": [\"KA3002\"]", twice)).Differences.Single().Found, StringComparison.Ordinal);

        static (string?, string?) Pair(CaseDifference difference) => (difference.Expected, difference.Found);
    }

    [Fact]
    public void Rules_with_errors_fail_a_case_that_expects_a_quote()
    {
        var outcome = Run(Case("\"expect\": { }", Rules.Replace("\"percent\": 5", "\"percnt\": 5", StringComparison.Ordinal)));

        Assert.False(outcome.Passed);
        Assert.Contains(outcome.Findings, finding => finding.Code == "KA1007" && finding.Location.File == outcome.File && finding.Location.Line == 5);
    }

    [Theory]
    [InlineData("\"expct\": { }", "KA1007", "KA5001")]
    [InlineData("\"expect\": { \"lines\": [ { \"netAmont\": 1 } ] }", "KA1007")]
    [InlineData("\"expect\": { \"totals\": { \"net\": \"81\" } }", "KA1008")]
    [InlineData("\"tolerance\": 1", "KA5001")]
    [InlineData("\"expect\": { }, \"expectError\": \"KA4002\"", "KA1417")]
    public void What_is_wrong_in_a_case_file_is_a_finding(string expectation, params string[] codes)
    {
        var outcome = Run(Case(expectation));

        Assert.False(outcome.Passed);
        Assert.Equal(codes[0], outcome.Findings[0].Code);
        Assert.All(outcome.Findings, finding => Assert.Contains(finding.Code, codes));
        Assert.All(outcome.Findings, finding => Assert.Equal(outcome.File, finding.Location.File));
    }

    [Theory]
    [InlineData("\"account\": \"shop\", \"currency\": \"CHF\"", "\"id\": \"shop\", \"currency\": \"USD\"", "CHF")]
    [InlineData("\"account\": \"shop\"", "\"id\": \"shop\", \"currency\": \"USD\"", "USD")]
    [InlineData("\"account\": \"shop\"", "\"id\": \"shop\"", "EUR")]
    public void Inline_rules_without_a_company_have_the_currency_of_the_request_else_of_the_first_account_else_euro(string request, string account, string currency)
    {
        var outcome = Run(Case(
            $$"""
            "expect": { "currency": "{{currency}}", "totals": { "net": 128.25 } }
            """,
            Rules.Replace("\"id\": \"shop\"", account, StringComparison.Ordinal),
            Request.Replace("\"account\": \"shop\"", request, StringComparison.Ordinal)));

        Assert.Equal([], outcome.Differences);
        Assert.True(outcome.Passed);
    }

    [Fact]
    public void Inline_rules_may_have_a_company_agreements_and_price_lists_by_name()
    {
        const string Whole = """
            { "company": { "name": "Test", "currency": "EUR", "priceLists": { "home": { }, "swiss": { "currency": "CHF" } }, "priceList": "home" },
              "procedure": { "steps": [ { "step": "base" } ] },
              "accounts": [ { "id": "shop" }, { "id": "chain" } ], "members": [ { "account": "shop", "memberOf": "chain" } ],
              "items": [ { "sku": "DRILL", "uom": "PCE" }, { "sku": "SAW" } ], "units": [ { "item": "DRILL", "unit": "BOX", "factor": 12 } ],
              "prices": { "home": [ { "item": "SAW", "price": 50 }, { "item": "DRILL", "price": 70 } ], "swiss": [ { "item": "SAW", "price": 60 } ] },
              "agreements": [ { "account": "chain", "agreement": "2026", "status": "released", "valid": "2026",
                "prices": [ { "id": "drill", "item": "DRILL", "price": 60.125 } ], "discounts": [ { "id": "saws", "when": { "item.sku": "SAW" }, "percent": 10 } ] } ] }
            """;

        var outcome = Run(Case("""
            "expect": { "lines": [ { "id": "10", "netAmount": 721.50, "priceFrom": "chain/2026/drill" }, { "id": "20", "netAmount": 45, "steps": [ { "rule": "chain/2026/saws" } ] } ] }
            """, Whole, Request.Replace("\"DRILL\", \"quantity\": 1", "\"DRILL\", \"quantity\": 1, \"unit\": \"BOX\"", StringComparison.Ordinal)));

        Assert.Equal([], outcome.Differences);
        Assert.True(outcome.Passed);
    }

    [Fact]
    public void Expected_rules_are_exactly_those_that_have_a_bar_on_some_line()
    {
        Assert.True(Run(Case("\"expect\": { }, \"expectRules\": [\"policies/test/b-five\", \"policies/test/a-ten\"]")).Passed);
        Assert.Equal(
            [("rules", "policies/test/c", null), ("rules", null, "policies/test/b-five")],
            Run(Case("\"expect\": { }, \"expectRules\": [\"policies/test/c\", \"policies/test/a-ten\"]")).Differences.Select(difference => (difference.Path, difference.Expected, difference.Found)));
        Assert.Equal("KA1417", Assert.Single(Run(Case("\"expectError\": \"KA4002\", \"expectRules\": []")).Findings).Code);
    }

    [Fact]
    public void A_rule_with_a_bar_on_a_charge_is_among_the_expected_rules()
    {
        var rules = Rules
            .Replace("{ \"procedure\"", "{ \"company\": { \"name\": \"Test\", \"currency\": \"EUR\", \"priceList\": \"list\", \"charges\": { \"freight\": {} } }, \"procedure\"", StringComparison.Ordinal)
            .Replace("{ \"id\": \"b-five\"", "{ \"id\": \"b-five\", \"on\": \"charges\"", StringComparison.Ordinal);
        var request = Request.Replace("\"lines\"", "\"charges\": [ { \"id\": \"freight\", \"amount\": 20 } ], \"lines\"", StringComparison.Ordinal);
        var outcome = Run(Case("\"expect\": { }, \"expectRules\": [\"policies/test/a-ten\", \"policies/test/b-five\"]", rules, request));
        Assert.Equal([], outcome.Findings);
        Assert.Equal([], outcome.Differences);
        Assert.True(outcome.Passed);
        Assert.Equal(("rules", (string?)null, "policies/test/b-five"), Run(Case("\"expect\": { }, \"expectRules\": [\"policies/test/a-ten\"]", rules, request)).Differences.Select(difference => (difference.Path, difference.Expected, difference.Found)).Single());
    }

    [Theory]
    [InlineData("""{ "allocate": { "amount": 100.00, "weights": [1, 1, 1], "currency": "EUR" } }""", """ "parts": [33.34, 33.33, 33.33], "remainder": 0 """)]
    [InlineData("""{ "allocate": { "amount": 40, "weights": [100, 100], "unit": 0.01, "capacities": [5, 50] } }""", """ "parts": [5, 35], "remainder": 0 """)]
    [InlineData("""{ "allocate": { "amount": 100.00, "weights": [1, 2, 3, 7], "unit": 0.05, "rest": "blocks" } }""", """ "parts": [7.65, 15.30, 22.95, 53.55], "remainder": 0.55 """)]
    [InlineData("""{ "allocate": { "amount": -0.05, "weights": [7, 3], "currency": "EUR", "shares": "floor", "rest": "remainder" } }""", """ "parts": [-0.03, -0.02] """)]
    [InlineData("""{ "allocate": { "amount": 3.00, "weights": [43, 14, 23], "currency": "EUR", "shares": "nearest", "rest": "first" } }""", """ "parts": [1.62, 0.52, 0.86] """)]
    [InlineData("""{ "allocate": { "amount": 100, "weights": [1, 2], "shares": "exact" } }""", """ "parts": [33.333333333333, 66.666666666667] """)]
    [InlineData("""{ "allocate": { "amount": 0.09, "weights": [3, 3, 4], "currency": "EUR", "rest": "last" } }""", """ "parts": [0.02, 0.02, 0.05] """)]
    [InlineData("""{ "allocate": { "amount": 0.09, "weights": [3, 3, 4], "currency": "EUR", "rest": "line-order" } }""", """ "parts": [0.04, 0.02, 0.03] """)]
    [InlineData("""{ "allocate": { "amount": 0.09, "weights": [3, 3, 4], "currency": "EUR", "rest": "weight" } }""", """ "parts": [0.03, 0.02, 0.04] """)]
    [InlineData("""{ "allocate": { "amount": 0.05, "weights": [0, 0], "currency": "EUR", "zero": "none", "rest": "apart" } }""", """ "parts": [0, 0], "remainder": 0.05 """)]
    [InlineData("""{ "round": { "amounts": [12.34, 12.001], "decimals": 2, "then": { "increment": 0.05, "mode": "up" } } }""", """ "amounts": [12.35, 12.00] """)]
    [InlineData("""{ "round": { "amounts": [2.5, 1.5], "decimals": 0, "mode": "half-odd" } }""", """ "amounts": [3, 1] """)]
    [InlineData("""{ "round": { "amounts": [1.0005], "currency": "KWD" } }""", """ "amounts": [1.001] """)]
    public void Bare_arithmetic_needs_no_rules(string arithmetic, string expected)
    {
        var outcome = Run($$"""{ "name": "a test", "arithmetic": {{arithmetic}}, "expect": { {{expected}} } }""");

        Assert.Equal([], outcome.Differences);
        Assert.True(outcome.Passed, string.Join('\n', [.. outcome.Findings, .. outcome.Problems]));
    }

    [Fact]
    public void What_arithmetic_does_not_give_is_a_difference() =>
        Assert.Equal(
            [("parts[1]", "33.34", "33.33"), ("remainder", "0.01", "0.00")],
            Run("""{ "name": "a test", "arithmetic": { "allocate": { "amount": 100.00, "weights": [1, 1, 1], "currency": "EUR" } }, "expect": { "parts": [33.34, 33.34, 33.33], "remainder": 0.01 } }""")
                .Differences.Select(difference => (difference.Path, difference.Expected, difference.Found)));

    [Theory]
    [InlineData("""{ "allocate": { "amount": 1, "weights": [0, 0], "currency": "EUR", "zero": "error" } }""", "KA5003")]
    [InlineData("""{ "allocate": { "amount": 1, "weights": [], "currency": "EUR", "zero": "error" } }""", "KA5003")]
    [InlineData("""{ "allocate": { "amount": 1, "weights": [2, -1], "currency": "EUR" } }""", "KA1408")]
    [InlineData("""{ "allocate": { "amount": 1, "weights": [2, 1], "unit": 0 } }""", "KA1408")]
    [InlineData("""{ "allocate": { "amount": 1, "weights": [2, 1] } }""", "KA1009")]
    [InlineData("""{ "allocate": { "amount": 1, "weights": [2, 1], "currency": "EURO" } }""", "KA1209")]
    [InlineData("""{ "allocate": { "amount": 1, "weights": [2, 1], "currency": "EUR", "capacities": [1] } }""", "KA1417")]
    [InlineData("""{ "allocate": { "amount": 1, "weights": [2, 1], "currency": "EUR", "rest": "middle" } }""", "KA1010")]
    [InlineData("""{ "round": { "amounts": [1.5] } }""", "KA1009")]
    [InlineData("""{ "round": { "amounts": [1.5], "decimals": 0, "then": { "mode": "up" } } }""", "KA1009")]
    [InlineData("""{ "round": { "amounts": [1.5], "decimals": 0, "increment": 5 } }""", "KA1417")]
    [InlineData("""{ "round": { "amounts": [79228162514264337593543950335], "increment": 0.01 } }""", "KA4011")]
    public void Arithmetic_that_cannot_be_worked_out_is_an_error_that_can_be_expected(string arithmetic, string code)
    {
        Assert.True(Run($$"""{ "name": "a test", "arithmetic": {{arithmetic}}, "expectError": "{{code}}" }""").Passed);
        var unexpected = Run($$"""{ "name": "a test", "arithmetic": {{arithmetic}}, "expect": { } }""");
        Assert.False(unexpected.Passed);
        Assert.Equal(code, Assert.Single(unexpected.Problems).Code);
    }

    [Theory]
    [InlineData(""" "arithmetic": { }, "expect": { } """, "KA1009")]
    [InlineData(""" "arithmetic": { "round": { }, "allocate": { } }, "expect": { } """, "KA1417")]
    [InlineData(""" "arithmetic": { "round": { } }, "rules": "rules", "expect": { } """, "KA1417")]
    [InlineData(""" "arithmetic": { "round": { } }, "expectFindings": [] """, "KA1417")]
    [InlineData(""" "arithmetic": { "divide": { } }, "expect": { } """, "KA1007")]
    [InlineData(""" "request": { }, "expect": { } """, "KA1009")]
    public void A_case_is_rules_with_a_request_or_arithmetic(string members, string code) =>
        Assert.Equal(code, Assert.Single(Run($$"""{ "name": "a test", {{members}} }""").Findings).Code);

    [Fact]
    public void A_folder_is_searched_for_case_files_in_the_order_of_their_paths()
    {
        folder.Write("b/2.case.json", Case("\"expect\": { }"));
        folder.Write("a/1.case.json", Case("\"expect\": { }"));
        folder.Write("a/notes.json", "no case");

        Assert.Equal(["a/1.case.json", "b/2.case.json"], RunAll(folder.Path).Select(outcome => Path.GetRelativePath(folder.Path, outcome.File).Replace('\\', '/')));
        Assert.All(RunAll(folder.Path), outcome => Assert.True(outcome.Passed));
    }

    [Fact]
    public void A_rule_folder_is_named_from_the_case_file()
    {
        var file = folder.Write("shop/price.case.json", Case("\"expect\": { \"totals\": { \"net\": 150.00 } }", "\"../rules\""));
        foreach (var (path, bytes) in Some.Files())
        {
            folder.Write($"rules/{path}", System.Text.Encoding.UTF8.GetString(bytes.Span).Replace("SAW;100.00", "SAW;50.00", StringComparison.Ordinal));
        }

        Assert.True(RunAll(file).Single().Passed);

        folder.Write("rules/policies/broken.json", "{ }");
        var finding = RunAll(file).Single().Findings.First();
        Assert.Equal(Path.Combine(folder.Path, "rules/policies/broken.json"), finding.Location.File);
    }

    [Fact]
    public void A_path_that_is_not_there_is_said_at_once() =>
        Assert.Equal("nowhere", Assert.Throws<FileNotFoundException>(() => { RunAll("nowhere"); }).FileName);

    [Fact]
    public void Every_case_of_the_example_rules_passes()
    {
        var outcomes = RunAll(Repository.Path("rules")).ToArray();

        Assert.True(outcomes.Length >= 38);
        Assert.All(outcomes, outcome => Assert.True(outcome.Passed, string.Join('\n', [.. outcome.Differences, .. outcome.Findings, .. outcome.Problems])));
    }

    private static string Case(string expectation, string rules = Rules, string request = Request) =>
        $$"""
        { "name": "a test", "rules": {{rules}},
          "request": {{request}},
          {{expectation}} }
        """;

    private static IEnumerable<CaseOutcome> RunAll(string path) => RuleCases.Run(path, TestContext.Current.CancellationToken);

    private CaseOutcome Run(string text) => RunAll(folder.Write("test.case.json", text)).Single();
}
