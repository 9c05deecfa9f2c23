using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KeyAccount.Contracts.Outputs;
using KeyAccount.Contracts.Tests.Support;

namespace KeyAccount.Contracts.Tests.Outputs;

public sealed partial class OutputTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Italian, "it")]
    public void A_contract_is_written_in_every_form_of_text(Language language, string code)
    {
        var contract = SampleContract.In(language);

        Golden.Check($"sample.{code}.md", contract.ToMarkdown());
        Golden.Check($"sample.{code}.html", contract.ToHtml());
        Golden.Check($"sample.{code}.json", contract.ToJson());
        Golden.Check($"sample.{code}.ics", contract.ToICalendar());
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Italian)]
    public void Json_gives_back_the_same_contract(Language language)
    {
        var contract = SampleContract.In(language);
        var read = ContractOutput.FromJson(contract.ToJson());

        Assert.Equal(contract.ToJson(), read.ToJson());
        Assert.Equal(contract.ToHtml(), read.ToHtml());
        Assert.Equal(contract.Runs().OfType<FigureRun>(), read.Runs().OfType<FigureRun>());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "agreement": "a", "language": "fr" }""")]
    [InlineData("""{ "path": "a", "kind": "percent", "value": "2" }""")]
    public void What_is_no_contract_is_not_read(string json) => Assert.ThrowsAny<JsonException>(() => ContractOutput.FromJson(json));

    [Theory]
    [InlineData("\"kind\": \"days\"", "\"kind\": \"hours\"")]
    [InlineData("\"value\": \"2026-01-01\"", "\"value\": \"2026-02-30\"")]
    [InlineData("\"value\": \"2026-01-01\"", "\"value\": 7")]
    [InlineData("\"value\": 1.5", "\"value\": \"1.5\"")]
    [InlineData("\"$type\": \"reference\"", "\"$type\": \"guess\"")]
    public void A_damaged_figure_or_piece_is_not_read(string sound, string damaged)
    {
        var json = SampleContract.In(Language.English).ToJson();

        Assert.Contains(sound, json, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => ContractOutput.FromJson(json.Replace(sound, damaged, StringComparison.Ordinal)));
    }

    [Fact]
    public void Json_without_annexes_and_obligations_is_a_contract_without_them()
    {
        var json = JsonNode.Parse(SampleContract.In(Language.English).ToJson())!.AsObject();
        json.Remove("annexes");
        json.Remove("obligations");
        json["clauses"]![0]!.AsObject().Remove("rules");
        var contract = ContractOutput.FromJson(json.ToJsonString());

        Assert.Empty(contract.Annexes);
        Assert.Empty(contract.Obligations);
        Assert.Empty(contract.Clauses[0].Rules);
        Assert.Contains("<h1>Framework agreement 2026</h1>", contract.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_of_the_page_carries_its_value_and_its_rule()
    {
        var contract = SampleContract.In(Language.Italian);
        var elements = FigureElement().Matches(contract.ToHtml()).Select(match => (match.Groups["value"].Value, match.Groups["rule"].Value, match.Groups["text"].Value));

        Assert.Equal(
            contract.Runs().OfType<FigureRun>().Select(run => (run.Figure.Kind == FigureKind.Date ? "2026-01-01" : run.Figure.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), run.Figure.Path, run.Text)),
            elements);
    }

    [Fact]
    public void Every_reference_of_the_page_leads_to_an_element()
    {
        var html = SampleContract.In(Language.English).ToHtml();
        var targets = Regex.Matches(html, " href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(["term-net-purchases", "payment", "prices", "volume-rebate", "volume-rebate"], targets);
        Assert.All(targets, target => Assert.Contains($" id=\"{target}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_of_the_calendar_end_with_both_signs_and_have_at_most_75_bytes()
    {
        var calendar = SampleContract.In(Language.Italian).ToICalendar();

        Assert.All(calendar.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\n', calendar.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("SUMMARY:Fornitore: conteggio degli acquisti\\; scaglione\\, aliquota", calendar.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_obligation_keeps_its_id_when_the_contract_is_drafted_again()
    {
        var contract = SampleContract.In(Language.English);
        var again = contract with { AsOf = contract.AsOf.AddDays(30), RuleSet = "sha256:other" };

        Assert.Equal(Ids(contract), Ids(again));
        Assert.Equal(2, Ids(contract).Distinct().Count());
    }

    [Fact]
    public void The_same_obligation_twice_is_two_events()
    {
        var contract = SampleContract.In(Language.English);
        var twice = contract with { Obligations = [contract.Obligations[0], contract.Obligations[0]] };

        Assert.Equal(2, Ids(twice).Distinct().Count());
    }

    private static List<string> Ids(Contract contract) => [.. contract.ToICalendar().Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];

    [GeneratedRegex("<(data|time) (value|datetime)=\"(?<value>[^\"]+)\"( data-unit=\"[^\"]*\")? data-rule=\"(?<rule>[^\"]+)\">(?<text>[^<]*)</")]
    private static partial Regex FigureElement();
}
