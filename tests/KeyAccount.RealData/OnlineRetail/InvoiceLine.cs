namespace KeyAccount.RealData.OnlineRetail;

/// <summary>A line of an invoice as recorded; <paramref name="Account"/> is null where it was sold without one.</summary>
internal sealed record InvoiceLine(string Invoice, DateOnly Date, string Line, string Item, decimal Quantity, decimal UnitPrice, string? Account);
