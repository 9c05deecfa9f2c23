using KeyAccount.Contracts.Checks;
using KeyAccount.Contracts.Figures;
using KeyAccount.Contracts.Tests.Support;

namespace KeyAccount.Contracts.Tests.Checks;

public sealed class ContractCheckTests
{
    private static readonly SourceLocation Place = new("agreements/edilnord/2026.json", 1, 1);

    [Theory]
    [InlineData("A rebate of 3% is due.", "KA5142", "3%")]
    [InlineData("A rebate of 12.5 % is due.", "KA5142", "12.5 %")]
    [InlineData("Rates in € hold.", "KA5142", "€")]
    [InlineData("A rebate of three percent is due.", "KA5143", "three percent")]
    [InlineData("Within thirty-one days of it.", "KA5143", "thirty-one days")]
    public void A_figure_that_stands_in_the_words_is_found(string text, string code, string figure)
    {
        var finding = Assert.Single(Findings(With(Language.English, new TextRun(text))));

        Assert.Equal(code, finding.Code);
        Assert.Contains($"\"{figure}\"", finding.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("È dovuto un premio del tre per cento.", "tre per cento")]
    [InlineData("Entro trentuno giorni.", null)]
    [InlineData("Entro trenta giorni.", "trenta giorni")]
    [InlineData("Le due parti concordano.", null)]
    public void A_figure_in_italian_words_is_found(string text, string? figure) => Assert.Equal(figure, StrayFigures.Words(text, Language.Italian));

    [Theory]
    [InlineData("Either of the two parties may ask for it once a year.")]
    [InlineData("One party tells the other.")]
    public void Words_without_a_figure_are_fine(string text) => Assert.Empty(Findings(With(Language.English, new TextRun(text))));

    [Theory]
    [InlineData("2.5%", "2.5", true)]
    [InlineData("2.50%", "2.5", true)]
    [InlineData("1.23%", "1.23456", false)]
    [InlineData("2,5%", "2.5", false)]
    [InlineData("2.5", "2.5", false)]
    public void A_figure_is_printed_with_all_its_digits_as_its_language_writes_it(string text, string value, bool fine)
    {
        var figure = Figure.Percent("a/b#/percent", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(fine ? [] : ["KA5141"], Findings(With(Language.English, new FigureRun(text, figure))).Select(finding => finding.Code));
    }

    [Fact]
    public void A_figure_in_another_currency_than_its_rule_is_found() =>
        Assert.Equal(["KA5141"], Findings(With(Language.English, new FigureRun("USD 5.00", Figure.Money("a/b#/amount", 5m, "EUR")))).Select(finding => finding.Code));

    [Fact]
    public void A_reference_to_a_clause_that_is_not_there_is_found() =>
        Assert.Equal(["KA5145"], Findings(With(Language.English, new ReferenceRun("clause 9", "exclusivity"))).Select(finding => finding.Code));

    [Fact]
    public void A_clause_that_stands_twice_is_found()
    {
        var contract = SampleContract.In(Language.English);

        Assert.Equal(["KA5146"], Findings(contract with { Clauses = [.. contract.Clauses, contract.Clauses[0]] }).Select(finding => finding.Code));
    }

    [Fact]
    public void A_figure_that_one_language_leaves_out_is_found()
    {
        var figure = Figure.Days("edilnord/2026/payment#/days", 60);
        var findings = new FindingList();
        ContractChecks.CheckLanguages(With(Language.English, Written(figure, Language.English)), SampleContract.In(Language.Italian), Place, findings);

        Assert.Equal("edilnord/2026/payment#/days = 60 days is stated in English and not as often in Italian.", Assert.Single(findings.InOrder()).Message());
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Italian)]
    public void A_sound_contract_has_no_finding(Language language)
    {
        var findings = new FindingList();
        ContractChecks.Check(SampleContract.In(language), Place, findings);
        ContractChecks.CheckLanguages(SampleContract.In(Language.English), SampleContract.In(Language.Italian), Place, findings);

        Assert.Empty(findings.InOrder());
    }

    private static FigureRun Written(Figure figure, Language language) => new(FigureWriter.Of(language).Write(figure), figure);

    private static Contract With(Language language, ContractRun run)
    {
        var contract = SampleContract.In(language);
        return contract with { Clauses = [contract.Clauses[0] with { Blocks = [.. contract.Clauses[0].Blocks, new ContractParagraph("1.2", [run])] }, .. contract.Clauses.Skip(1)] };
    }

    private static IEnumerable<Finding> Findings(Contract contract)
    {
        var findings = new FindingList();
        ContractChecks.Check(contract, Place, findings);
        return findings.InOrder();
    }
}
