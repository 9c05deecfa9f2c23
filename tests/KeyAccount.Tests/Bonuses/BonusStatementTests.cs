namespace KeyAccount.Tests.Bonuses;

/// <summary>What a customer reads of its bonuses, in both languages.</summary>
public sealed class BonusStatementTests
{
    private static readonly RuleSet Rules = SomeBonus.Of("""
        { "id": "year-end", "title": { "en": "Year-end bonus", "it": "Premio di fine anno" }, "base": "net", "period": "year", "settle": "quarterly",
          "scale": { "by": "amount", "kind": "all-units", "steps": [ { "from": 100000, "percent": 1 }, { "from": 250000, "percent": 2.5 } ] } }
        """);

    private static readonly BonusSettled[] Paid = [new("shop/2026/year-end", "shop", new(2026, 1, 1), "shop", new(2026, 3, 31), 1200)];

    [Fact]
    public void It_says_what_was_bought_what_that_earned_what_was_paid_and_how_far_the_next_step_is()
    {
        var statement = BonusStatement.Of("shop", new(2026, 9, 30), Rules.Results("2026-09-30", SomeBonus.Invoice("2026-02-10", 120_000), SomeBonus.Invoice("2026-07-10", 60_500.5m)), Paid, Language.English);
        Assert.Equal(
            """
            Bonuses of shop as of 2026-09-30

            Year-end bonus, 2026
              Net purchases                                 180,500.50 EUR
              Step reached                                      100,000.00
              1 % of 180,500.50, from 100,000.00 on           1,805.01 EUR
              Earned                                          1,805.01 EUR
              Settled on 2026-03-31                          -1,200.00 EUR
              Still to be settled                               605.01 EUR
              69,499.50 more to the next step of 250,000.00, which earns 6,250.00 EUR.

            """,
            statement.ToString());
        Assert.Equal((1805.01m, 1200m, 605.01m), Assert.Single(statement.Parts) is var part ? (part.Earned, part.Paid, part.Open) : default);
    }

    [Fact]
    public void It_says_so_in_Italian_too()
    {
        var statement = BonusStatement.Of("shop", new(2026, 9, 30), Rules.Results("2026-09-30", SomeBonus.Invoice("2026-02-10", 90_000)), Paid, Language.Italian);
        Assert.Equal(
            """
            Premi di shop al 2026-09-30

            Premio di fine anno, 2026
              Acquisti netti                                90.000,00 EUR
              Nessuno scaglione raggiunto
              Maturato                                           0,00 EUR
              Liquidato il 2026-03-31                       -1.200,00 EUR
              Da recuperare alla prossima liquidazione       1.200,00 EUR
              Mancano 10.000,00 al prossimo scaglione di 100.000,00, che vale 1.000,00 EUR.

            """,
            statement.ToString());
    }

    [Fact]
    public void An_account_that_shares_a_bonus_reads_its_own_share()
    {
        var rules = SomeBonus.Year(""" "percent": 10, "rollUp": { "payout": "split" } """, "group");
        var results = rules.Results("2026-12-31", SomeBonus.Invoice("2026-02-10", 100), SomeBonus.Invoice("2026-02-11", 200, account: "branch"));
        var part = Assert.Single(BonusStatement.Of("branch", new(2026, 12, 31), results, [], Language.English).Parts);
        Assert.Equal((20m, "of which branch"), (part.Earned, part.Rows[^2].Text));
        Assert.Empty(BonusStatement.Of("other", new(2026, 12, 31), results, [], Language.English).Parts);
    }

    [Fact]
    public void Points_are_no_money()
    {
        var results = SomeBonus.Year("""  "points": { "per": 100, "points": 5 }  """).Results("2026-06-30", SomeBonus.Invoice("2026-02-10", 950));
        var part = Assert.Single(BonusStatement.Of("shop", new(2026, 6, 30), results, [], Language.English).Parts);
        Assert.Equal(["950.00 EUR", "45 points", "45 points", "45 points"], part.Rows.Select(row => row.Figure));
        Assert.Equal("50.00 more to the next step of 1,000.00.", part.Next);
    }
}
