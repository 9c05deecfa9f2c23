using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>When an invoice is due, worked out from its days.</summary>
public sealed class PaymentTermTests
{
    private static readonly DateOnly Invoiced = new(2026, 1, 15);

    [Theory]
    [InlineData("\"days\": 30", "2026-02-14", 30)]
    [InlineData("\"days\": 30, \"from\": \"invoice\"", "2026-02-14", 30)]
    [InlineData("\"days\": 30, \"from\": \"receipt\"", "2026-02-17", 30)]
    [InlineData("\"days\": 30, \"from\": \"delivery\"", "2026-02-09", 30)]
    [InlineData("\"days\": 60, \"from\": \"endOfMonth\"", "2026-04-01", 90)]
    [InlineData("\"days\": 30, \"toEndOfMonth\": true", "2026-02-28", 60)]
    [InlineData("\"days\": 30, \"toEndOfMonth\": true, \"extraDays\": 10", "2026-03-10", 70)]
    [InlineData("\"days\": 0, \"from\": \"endOfMonth\", \"extraDays\": 15", "2026-02-15", 45)]
    public void An_invoice_is_due_after_its_days_from_their_start(string term, string due, int longest)
    {
        var payment = Term(term);
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), payment.DueOn(Invoiced, received: new DateOnly(2026, 1, 18), delivered: new DateOnly(2026, 1, 10)));
        Assert.Equal(longest, payment.LongestDays);
    }

    [Fact]
    public void Without_a_day_of_receipt_or_delivery_the_days_run_from_the_invoice() =>
        Assert.Equal([new DateOnly(2026, 2, 14), new(2026, 2, 14)], new[] { "receipt", "delivery" }.Select(from => Term($"\"days\": 30, \"from\": \"{from}\"").DueOn(Invoiced)));

    [Fact]
    public void No_day_of_a_month_lies_farther_than_the_longest()
    {
        foreach (var payment in new[] { Term("\"days\": 60, \"from\": \"endOfMonth\", \"extraDays\": 5"), Term("\"days\": 60, \"toEndOfMonth\": true"), Term("\"days\": 45, \"from\": \"endOfMonth\", \"toEndOfMonth\": true") })
        {
            var days = Enumerable.Range(0, 800).Select(i => new DateOnly(2023, 6, 1).AddDays(i)).Max(day => payment.DueOn(day).DayNumber - day.DayNumber);
            Assert.InRange(days, 1, payment.LongestDays);
        }
    }

    [Fact]
    public void Early_payment_earns_its_discount_up_to_the_last_day_included() =>
        Assert.Equal((new DateOnly(2026, 1, 25), 2m), Term("\"days\": 60, \"early\": { \"days\": 10, \"percent\": 2 }") is var term ? (term.EarlyUntil(Invoiced), term.EarlyPercent) : default);

    [Fact]
    public void Instalments_sum_exactly_to_what_is_not_paid_in_advance()
    {
        var term = Term("\"prepaidPercent\": 30, \"instalments\": [ { \"percent\": 33.33, \"days\": 30 }, { \"percent\": 33.33, \"days\": 60 }, { \"percent\": 33.34, \"days\": 90 } ]");
        var parts = term.PaymentsOf(1000.01m, "EUR", Invoiced);
        Assert.Equal(300.00m, term.PrepaymentOf(1000.01m, "EUR"));
        Assert.Equal([233.31m, 233.31m, 233.39m], parts.Select(part => part.Amount));
        Assert.Equal([new DateOnly(2026, 2, 14), new(2026, 3, 16), new(2026, 4, 15)], parts.Select(part => part.Day));
        Assert.Equal(90, term.Days);
    }

    [Fact]
    public void An_invoice_without_instalments_is_due_as_a_whole() =>
        Assert.Equal([new DuePayment(new DateOnly(2026, 3, 16), 99.99m)], Term("\"days\": 60").PaymentsOf(99.99m, "EUR", Invoiced));

    [Theory]
    [InlineData("\"days\": 60, \"method\": \"bankTransfer\", \"early\": { \"days\": 10, \"percent\": 2 }", "60 days from the date of the invoice, by bank transfer; 2 % off for payment within 10 days.", "60 giorni dalla data della fattura, con bonifico bancario; sconto del 2 % per pagamento entro 10 giorni.")]
    [InlineData("\"days\": 30, \"from\": \"delivery\"", "30 days from delivery.", "30 giorni dalla consegna.")]
    [InlineData("\"days\": 60, \"from\": \"endOfMonth\", \"extraDays\": 1", "60 days from the end of the month of the invoice, and 1 day more.", "60 giorni dalla fine del mese della fattura, più 1 giorno.")]
    [InlineData("\"days\": 30, \"from\": \"receipt\", \"toEndOfMonth\": true", "30 days from receipt of the invoice, then to the end of that month.", "30 giorni dal ricevimento della fattura, poi a fine mese.")]
    [InlineData("\"days\": 0, \"prepaidPercent\": 100, \"method\": \"card\"", "Paid in advance, by card.", "Pagamento anticipato, con carta.")]
    [InlineData("\"prepaidPercent\": 30, \"instalments\": [ { \"percent\": 50, \"days\": 30 }, { \"percent\": 50, \"days\": 60 } ]", "30 % in advance, the rest 50 % after 30 days and 50 % after 60 days from the date of the invoice.", "30 % in anticipo, il resto 50 % a 30 giorni e 50 % a 60 giorni dalla data della fattura.")]
    public void It_is_told_in_a_sentence(string term, string english, string italian)
    {
        var quote = Price(term);
        Assert.Equal(english, quote.ConditionsIn(Language.English).Single().Text);
        Assert.Equal(italian, quote.ConditionsIn(Language.Italian).Single().Text);
    }

    [Theory]
    [InlineData("\"method\": \"card\"", "KA1420")]
    [InlineData("\"days\": 30, \"instalments\": [ { \"percent\": 100, \"days\": 30 } ]", "KA1412")]
    [InlineData("\"days\": 30, \"extraDays\": 10", "KA1415")]
    [InlineData("\"days\": 30, \"early\": { \"days\": 30, \"percent\": 2 }", "KA1481")]
    [InlineData("\"instalments\": [ { \"percent\": 60, \"days\": 30 } ]", "KA1482")]
    [InlineData("\"instalments\": [ { \"percent\": 60, \"days\": 30 }, { \"percent\": 40, \"days\": 30 } ]", "KA1483")]
    [InlineData("\"days\": 30, \"early\": { \"days\": 10, \"percent\": 0 }", "KA1408")]
    [InlineData("\"days\": 30, \"from\": \"friday\"", "KA1010")]
    public void What_cannot_be_is_a_finding(string term, string code) => Assert.Equal([code], Some.Findings(Policy(term)));

    private static PaymentTerm Term(string term) => Price(term).Conditions.Single().Payment!;

    private static Quote Price(string term) => Some.Rules(Policy(term)).Price(Some.Order(("DRILL", 1)));

    private static (string, string) Policy(string term) => ("policies/terms.json", $$"""{ "status": "released", "conditions": { "payment": { {{term}} } } }""");
}
