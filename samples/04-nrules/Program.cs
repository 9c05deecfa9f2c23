using KeyAccount;
using Microsoft.Extensions.DependencyInjection;
using PricingWithNRules;

// The rule files are evaluated by NRules, and a rule of the host's own in C# takes part.
using var services = new ServiceCollection()
    .AddKeyAccount(Path.Combine(AppContext.BaseDirectory, "rules"))
    .UseNRules(options => options.Rules.Add(new WarehouseClearance()))
    .BuildServiceProvider();

var quote = services.GetRequiredService<IPricingEngine>().Price(new PricingRequest
{
    Account = "edilnord",
    OrderDate = new DateOnly(2026, 3, 10),
    RequestedDelivery = new DateOnly(2026, 3, 20),
    Lines = [new RequestLine("10", "BOLT-M8", 1200)],
});

Console.Write(quote.ToText());
