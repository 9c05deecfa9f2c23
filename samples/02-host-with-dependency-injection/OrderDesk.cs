using System.Globalization;
using KeyAccount;

namespace HostWithDependencyInjection;

/// <summary>A part of an application that needs prices: it asks for the engine and knows nothing of rule files.</summary>
internal sealed class OrderDesk(IPricingEngine engine)
{
    private static readonly PricingRequest[] Orders =
    [
        new() { Account = "edilnord", OrderDate = new DateOnly(2026, 3, 10), RequestedDelivery = new DateOnly(2026, 3, 20), Lines = [new RequestLine("10", "BOLT-M8", 1200)] },
        new() { Account = "casaferro", OrderDate = new DateOnly(2026, 3, 10), Lines = [new RequestLine("10", "HAMMER-500", 50)] },
    ];

    public void Show(string when)
    {
        Console.WriteLine(when);
        foreach (var quote in Orders.Select(engine.Price))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {quote.Account,-10} list {quote.Totals.List,8:F2}   net {quote.Totals.Net,8:F2} {quote.Currency}"));
        }
    }
}
