using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KeyAccount.Contracts.Changes;
using KeyAccount.Contracts.Outputs;
using KeyAccount.Contracts.Tests.Support;

namespace KeyAccount.Contracts.Tests.Changes;

public sealed class AddendumTests
{
    private static readonly DateOnly From = new(2026, 7, 1);

    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Italian, "it")]
    public void An_addendum_says_what_changes_in_either_language_whichever_the_comparison_was_made_in(Language language, string code)
    {
        var comparison = ContractComparison.Of(SampleContract.In(Language.Italian), Later(Language.Italian));

        Golden.Check($"addendum.{code}.md", Addendum.Draft(comparison, Later(language), From).ToMarkdown());
    }

    [Fact]
    public void An_addendum_is_a_word_document_too()
    {
        var addendum = Addendum.Draft(ContractComparison.Of(SampleContract.In(Language.English), Later(Language.English)), Later(Language.English), From);
        using var document = WordprocessingDocument.Open(new MemoryStream(addendum.ToDocx()), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("href=\"#payment\"", addendum.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_change_there_is_no_addendum()
    {
        var contract = SampleContract.In(Language.English);

        Assert.Throws<ArgumentException>(() => Addendum.Draft(ContractComparison.Of(contract, contract), contract, From));
    }

    [Fact]
    public void An_addendum_needs_the_later_contract_of_the_comparison()
    {
        var contract = SampleContract.In(Language.English);

        Assert.Throws<ArgumentException>(() => Addendum.Draft(ContractComparison.Of(contract, Later(Language.English)), contract, From));
    }

    /// <summary>Another term, another rate, a new paragraph, a new annex, no definitions.</summary>
    private static Contract Later(Language language)
    {
        var italian = language == Language.Italian;
        return SampleContract.In(language)
            .With("edilnord/2026/payment#/days", 90m)
            .With("edilnord/2026/year-end#/scale/steps/1/percent", 3m)
            .With("payment", blocks => blocks.Add(new ContractParagraph("3.2", [new TextRun(italian ? "Le note di credito possono essere compensate." : "Credit notes may be set off.")])))
            .Without("definitions") with
        {
            Annexes = [.. SampleContract.In(language).Annexes, new ContractAnnex("depots", italian ? "Allegato B" : "Annex B", italian ? "Depositi" : "Depots", [new ContractParagraph("", [new TextRun("Modena, Lyon")])])],
        };
    }
}
