using KeyAccount;

var rules = RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "rules"));

var quote = rules.Price(new PricingRequest
{
    Account = "edilnord",
    OrderDate = new DateOnly(2026, 3, 10),
    RequestedDelivery = new DateOnly(2026, 3, 20),
    Lines = [new RequestLine("10", "BOLT-M8", 1200)],
});

Console.Write(quote.ToText());
