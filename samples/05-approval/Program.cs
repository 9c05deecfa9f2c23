using System.Globalization;
using KeyAccount;

// An account manager gives more than he may alone, sees who has to approve it, and changes it again afterwards.
var rules = RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "rules"));
var request = new PricingRequest
{
    Account = "impresa-conti",
    OrderDate = new DateOnly(2026, 5, 11),
    By = "luca.ferri",
    Lines = [ByHand("10", "HAMMER-1000", 24, 8), ByHand("20", "DRILL-18", 2, 4)],
};

var quote = rules.Price(request);
Show("Luca Ferri quotes", quote);

// Nobody approves without the right, nor what they made themselves.
try
{
    quote.Approve("luca.ferri", DateTimeOffset.UnixEpoch);
}
catch (PricingException refused)
{
    Console.WriteLine($"{refused.Problems[0]}\n");
}

// The record says who, when, which quote and what was seen; attached to the request it counts.
var record = quote.Approve("marta.colli", new DateTimeOffset(2026, 5, 11, 10, 15, 0, TimeSpan.FromHours(2)));
Show("Marta Colli approves", rules.Price(request with { Approvals = [record] }));

// Less on the hammers, more on the drills: another quote, and only what got worse is needed again.
var changed = request with { Approvals = [record], Lines = [ByHand("10", "HAMMER-1000", 24, 7), ByHand("20", "DRILL-18", 2, 6)] };
Show("Luca Ferri changes it", rules.Price(changed));

Console.Write(rules.Price(changed).ForCustomer().ToText());

static RequestLine ByHand(string id, string item, decimal quantity, decimal percent) =>
    new(id, item, quantity) { Manual = new ManualPrice { Percent = percent, Reason = "opening of the new site" } };

static void Show(string title, Quote quote)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {quote.Totals.Net:F2} EUR, {(quote.IsApproved ? "approved" : "not approved")}, {quote.Hash[..15]}..."));
    foreach (var approval in quote.Approvals)
    {
        Console.WriteLine($"  {approval.RoleTitle} ({string.Join(", ", approval.People)}): {approval.What}, line {string.Join(", ", approval.Lines)}");
        Console.WriteLine($"    {approval.Why}; {(approval.ApprovedBy is { } by ? $"approved by {by}" : "missing")}");
    }

    Console.WriteLine();
}
