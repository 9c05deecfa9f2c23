namespace KeyAccount.DependencyInjection.Tests.Support;

internal static class Order
{
    /// <summary>1200 bolts at the list price of 0.50: 600.00, net 558.60.</summary>
    public static PricingRequest Bolts { get; } = new()
    {
        Account = "edilnord",
        OrderDate = new DateOnly(2026, 3, 10),
        RequestedDelivery = new DateOnly(2026, 3, 20),
        Lines = [new RequestLine("10", "BOLT-M8", 1200)],
    };

    public static PricingRequest OfNobody { get; } = Bolts with { Account = "nobody" };
}
