using KeyAccount.Contracts.Changes;
using KeyAccount.Contracts.Outputs;
using KeyAccount.Contracts.Tests.Support;

namespace KeyAccount.Contracts.Tests.Changes;

public sealed class ComparisonTests
{
    private const string Days = "edilnord/2026/payment#/days";
    private const string Rate = "edilnord/2026/year-end#/scale/steps/1/percent";

    private static Contract English => SampleContract.In(Language.English);

    [Fact]
    public void A_contract_and_its_json_say_the_same() =>
        Assert.True(ContractComparison.Of(ContractOutput.FromJson(English.ToJson()), English).IsEmpty);

    [Fact]
    public void A_changed_figure_is_found_in_its_clause_with_both_values()
    {
        var clause = Assert.Single(ContractComparison.Of(English, English.With(Days, 90m)).Clauses);
        var line = Assert.Single(clause.Lines);
        var figure = Assert.Single(line.Figures);

        Assert.Equal(("payment", "3. Payment", ChangeKind.Figures), (clause.Id, clause.Heading, clause.Kind));
        Assert.Equal(("3.1", ChangeKind.Figures), (line.Number, line.Kind));
        Assert.Equal((Days, "60 days", "90 days"), (figure.Path, figure.Before!.Text, figure.After!.Text));
    }

    [Fact]
    public void A_changed_rate_is_found_in_its_row_of_the_table()
    {
        var line = Assert.Single(Assert.Single(ContractComparison.Of(English, English.With(Rate, 3m)).Clauses).Lines);

        Assert.Equal("EUR 1,000,000.00 | 2.75%", line.Before);
        Assert.Equal("EUR 1,000,000.00 | 3%", line.After);
        Assert.Equal([Rate], line.Figures.Select(figure => figure.Path));
    }

    [Fact]
    public void A_row_that_is_gone_is_one_change_and_not_one_for_every_row_behind_it()
    {
        var later = English.With("volume-rebate", blocks => blocks.SetItem(1, (ContractTable)blocks[1] with { Rows = ((ContractTable)blocks[1]).Rows.RemoveAt(0) }));
        var line = Assert.Single(Assert.Single(ContractComparison.Of(English, later).Clauses).Lines);

        Assert.Equal((ChangeKind.Removed, "EUR 250,000.00 | 1.5%"), (line.Kind, line.Before));
    }

    [Fact]
    public void Prices_of_two_items_are_not_taken_for_one_that_has_changed()
    {
        var later = English with { Annexes = [English.Annexes[0] with { Blocks = [English.Annexes[0].Blocks[0], Renamed((ContractTable)English.Annexes[0].Blocks[1])] }] };

        Assert.Equal([ChangeKind.Removed, ChangeKind.Added], Assert.Single(ContractComparison.Of(English, later).Clauses).Lines.Select(line => line.Kind));
    }

    [Fact]
    public void Other_words_are_a_change_of_wording_with_the_figures_that_changed_beside()
    {
        var later = English.With(Days, 90m).With("payment", blocks => blocks.SetItem(0, ((ContractParagraph)blocks[0]) with { Runs = ((ContractParagraph)blocks[0]).Runs.SetItem(0, new TextRun("Invoices fall due ")) }));
        var clause = Assert.Single(ContractComparison.Of(English, later).Clauses);

        Assert.Equal(ChangeKind.Wording, clause.Kind);
        Assert.Equal([Days], Assert.Single(clause.Lines).Figures.Select(figure => figure.Path));
    }

    [Fact]
    public void A_clause_that_only_got_another_number_has_not_changed()
    {
        var clause = Assert.Single(ContractComparison.Of(English, English.Without("definitions")).Clauses);

        Assert.Equal(("definitions", ChangeKind.Removed), (clause.Id, clause.Kind));
    }

    [Fact]
    public void A_new_clause_and_another_name_of_a_party_are_found()
    {
        var later = English with { Parties = English.Parties.SetItem(1, English.Parties[1] with { Name = "Edilnord S.r.l." }) };
        var clauses = ContractComparison.Of(English.Without("definitions"), later).Clauses;

        Assert.Equal(["parties", "definitions"], clauses.Select(clause => clause.Id));
        Assert.Equal([ChangeKind.Wording, ChangeKind.Added], clauses.Select(clause => clause.Kind));
    }

    [Fact]
    public void The_changes_read_as_text()
    {
        var text = ContractComparison.Of(English, English.With(Days, 90m).With(Rate, 3m).Without("definitions")).ToText();

        Assert.Equal(
            """
            1. Definitions (removed)
              1.1 - Net Purchases means the invoiced amounts without VAT.
            2. Year-end volume rebate
              2.75% -> 3% [edilnord/2026/year-end#/scale/steps/1/percent]
            3. Payment
              3.1 60 days -> 90 days [edilnord/2026/payment#/days]

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void Two_languages_or_two_agreements_are_not_compared()
    {
        Assert.Throws<ArgumentException>(() => ContractComparison.Of(English, SampleContract.In(Language.Italian)));
        Assert.Throws<ArgumentException>(() => ContractComparison.Of(English, English with { Agreement = "berger/2026" }));
    }

    private static ContractTable Renamed(ContractTable table) => table with { Rows = [new ContractRow([new([new TextRun("Nut")]), table.Rows[0].Cells[1]])] };
}
