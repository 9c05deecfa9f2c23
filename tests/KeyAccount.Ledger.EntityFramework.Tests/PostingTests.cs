using KeyAccount.Ledger.Tests.Support;
using static KeyAccount.Ledger.Tests.Support.Books;

namespace KeyAccount.Ledger.Tests;

public sealed class PostingTests
{
    private static readonly RuleSet Rules = Books.Rules();

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task What_is_posted_comes_back_as_it_was(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        var invoice = Invoice("INV-1", 1234.5678m, quantity: 0.0000000000000000000000000001m) with
        {
            Tax = 79228162514264337593543950335m,
            Discounts = -0.1m,
            Currency = "CHF",
            Paid = Day.AddDays(20),
            Fields = new Dictionary<string, FieldValue> { ["line.site"] = "Torre {A}; \"nord\" 'è'", ["line.hours"] = 1.50m },
        };
        var correction = Invoice("INV-1", -3.10m, line: "2", item: null) with { Kind = PostingKind.Correction, Reason = "freight of March" };

        Assert.Equal(2, await test.Ledger.PostAsync(Rules, [invoice, correction], Stop));
        var back = await test.Ledger.PostingsAsync("shop", Day, Day, Stop);

        Assert.Equal(invoice with { Fields = back[0].Fields }, back[0]);
        Assert.Equal(correction with { Currency = "EUR", Fields = back[1].Fields }, back[1]);
        Assert.Equal("Torre {A}; \"nord\" 'è'", back[0].Fields["line.site"].Text);
        Assert.Equal(1.5m, back[0].Fields["line.hours"].Number);
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task Posting_again_changes_nothing_however_the_figures_are_written(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);

        Assert.Equal(2, await test.Ledger.PostAsync(Rules, [Invoice("A", 100m), Invoice("A", 50m, line: "2")], Stop));
        Assert.Equal(0, await test.Ledger.PostAsync(Rules, [Invoice("A", 100.00m), Invoice("A", 50.0m, line: "2")], Stop));
        Assert.Equal(1, await test.Ledger.PostAsync(Rules, [Invoice("A", 100m), Invoice("A", 100m), Invoice("A", 7m, line: "3")], Stop));

        Assert.Equal([100m, 50m, 7m], await Nets(test));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task The_same_key_with_other_content_is_refused_and_nothing_of_it_is_posted(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        await test.Ledger.PostAsync(Rules, [Invoice("A", 100m)], Stop);

        var refused = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.PostAsync(Rules, [Invoice("A", 1m, line: "2"), Invoice("A", 100.01m)], Stop));

        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("KA7104", "A", "1"), (problem.Code, problem.Document, problem.Line));
        Assert.Equal("it is posted already, with another net amount: 100 there, 100.01 here.", problem.Message());
        Assert.Equal("è già registrata, con importo netto diverso: 100 lì, 100.01 qui.", problem.Message(Language.Italian));
        Assert.Equal([100m], await Nets(test));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task A_day_of_payment_may_come_later_and_then_stays(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        await test.Ledger.PostAsync(Rules, [Invoice("A", 100m)], Stop);
        var paid = Invoice("A", 100m) with { Paid = Day.AddDays(9) };

        Assert.Equal(0, await test.Ledger.PostAsync(Rules, [paid], Stop));
        Assert.Equal(0, await test.Ledger.PostAsync(Rules, [Invoice("A", 100m)], Stop));
        var refused = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.PostAsync(Rules, [paid with { Paid = Day }], Stop));

        Assert.Equal("KA7104", Assert.Single(refused.Problems).Code);
        Assert.Equal(Day.AddDays(9), Assert.Single(await test.Ledger.PostingsAsync("shop", Day, Day, Stop)).Paid);
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task A_return_is_never_larger_than_what_is_left_of_its_invoice(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        await test.Ledger.PostAsync(Rules, [Invoice("A", 100m, quantity: 10), Invoice("A", 100m, line: "2", quantity: 10)], Stop);
        await test.Ledger.PostAsync(Rules, [Return("R1", "A", -60m, quantity: -6)], Stop);

        var units = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.PostAsync(Rules, [Return("R2", "A", -1m, quantity: -5)], Stop));
        var money = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.PostAsync(Rules, [Return("R2", "A", -41m, quantity: -4)], Stop));
        var document = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.PostAsync(Rules, [Return("R2", "A", -141m, quantity: -4) with { OriginalLine = null }], Stop));
        await test.Ledger.PostAsync(Rules, [Return("R2", "A", -40m, quantity: -4)], Stop);

        Assert.Equal("error KA7107: R2, line 1: of 10 sold on line 1 of \"A\", 11 would come back. Look whether the return is posted under two numbers, or goes back to another invoice.", Assert.Single(units.Problems).ToString());
        Assert.Equal(["KA7107"], money.Problems.Select(problem => problem.Code));
        Assert.Equal(["KA7107"], document.Problems.Select(problem => problem.Code));
        Assert.Equal([100m, 100m, -60m, -40m], await Nets(test));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task A_return_goes_back_to_an_invoice_of_the_same_account_that_is_posted(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        await test.Ledger.PostAsync(Rules, [Invoice("A", 100m)], Stop);

        var unknown = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.PostAsync(Rules, [Return("R", "B", -1m)], Stop));
        var other = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.PostAsync(Rules, [Return("R", "A", -1m, account: "branch")], Stop));

        Assert.Equal(["KA7106"], unknown.Problems.Select(problem => problem.Code));
        Assert.Equal("line 1 of \"A\" was posted for shop (EUR), not for branch (EUR).", Assert.Single(other.Problems).Message());
    }

    [Fact]
    public async Task Every_line_that_cannot_be_posted_says_why_in_both_languages()
    {
        await using var test = await TestLedger.MakeAsync(Databases.Sqlite);
        Posting[] wrong =
        [
            Invoice("A", 1m, account: "shpo"),
            Invoice("B", 1m) with { Currency = "USD" },
            Invoice("C", 1m, item: "DRIL"),
            Invoice("D", 1m) with { Kind = PostingKind.Return },
            Invoice("E", 1m) with { Kind = PostingKind.Correction },
            Invoice("F", 1m, line: " "),
            Invoice("G", 1m) with { Fields = new Dictionary<string, FieldValue> { ["line.sites"] = "x" } },
            Invoice("H", 1m) with { OriginalDocument = "A" },
        ];

        var refused = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.PostAsync(Rules, [Invoice("Z", 1m), .. wrong], Stop));

        Assert.Equal(
            ["A KA7101", "B KA7102", "C KA7103", "D KA7109", "D KA7109", "E KA7110", "F KA7111", "G KA7113", "H KA7114"],
            refused.Problems.Select(problem => $"{problem.Document} {problem.Code}"));
        Assert.Equal("error KA7101: A, line 1: there is no account \"shpo\". Nearest: shop. Accounts stand in accounts/accounts.csv of the rule folder.", refused.Problems[0].ToString());
        Assert.Equal("errore KA7101: A, riga 1: il cliente \"shpo\" non esiste. Nome più vicino: shop. I clienti stanno in accounts/accounts.csv della cartella delle regole.", refused.Problems[0].ToString(Language.Italian));
        Assert.All(refused.Problems, problem => Assert.NotEqual(problem.Message(), problem.Message(Language.Italian)));
        Assert.Empty(await Nets(test));
    }

    [Fact]
    public async Task A_day_in_no_period_of_any_bonus_is_refused_and_one_of_a_baseline_or_of_a_later_return_is_not()
    {
        await using var test = await TestLedger.MakeAsync(Databases.Sqlite);
        var rules = Schemes("""{ "id": "growth", "base": "net", "period": "year", "settle": "yearly", "growth": { "on": "whole", "steps": [ { "from": 10, "percent": 1 } ] } }""");

        await test.Ledger.PostAsync(rules, [Invoice("A", 1m, date: new DateOnly(2025, 1, 1)), Invoice("B", 1m, date: new DateOnly(2026, 12, 31)), Return("R", "B", -1m, date: new DateOnly(2027, 2, 1))], Stop);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.PostAsync(rules, [Invoice("C", 1m, date: new DateOnly(2024, 12, 31)), Invoice("D", 1m, date: new DateOnly(2027, 1, 1))], Stop));

        Assert.Equal(["C KA7112", "D KA7112"], refused.Problems.Select(problem => $"{problem.Document} {problem.Code}"));
        Assert.Equal("2027-01-01 lies in no period of any bonus scheme.", refused.Problems[1].Message());
        Assert.Equal("Periods and their baselines run from 2025-01-01 to 2026-12-31: look at the date, or write the agreement of that time first.", refused.Problems[1].Hint());
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task A_run_posts_the_documents_that_are_right_and_reports_the_others(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        await test.Ledger.PostAsync(Rules, [Invoice("K", 5m)], Stop);
        var seen = new List<long>();

        var report = await test.Ledger.PostManyAsync(
            Rules,
            [Invoice("A", 1m), Invoice("A", 2m, line: "2"), Invoice("B", 3m), Invoice("B", 4m, line: "2", account: "nobody"), Invoice("K", 5m), Invoice("K", 6m, line: "1"), Invoice("C", 7m)],
            new Told(seen),
            Stop);

        Assert.Equal((3, 0, 4), (report.Posted, report.Known, report.Refused));
        Assert.Equal(["B KA7101", "K KA7105"], report.Problems.Select(problem => $"{problem.Document} {problem.Code}"));
        Assert.Equal([1m, 2m, 7m, 5m], await Nets(test));
        Assert.Equal([7L], seen);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<IEnumerable<decimal>> Nets(TestLedger test) =>
        (await test.Ledger.PostingsAsync("shop", DateOnly.MinValue, DateOnly.MaxValue, Stop)).Select(posting => posting.Net);

    private sealed class Told(List<long> seen) : IProgress<long>
    {
        public void Report(long value) => seen.Add(value);
    }
}
