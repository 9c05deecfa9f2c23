namespace KeyAccount;

/// <summary>A part of an invoice that is due on its own.</summary>
/// <param name="Percent">Its share of the invoice, 50 for half.</param>
/// <param name="Days">After how many days it is due.</param>
public sealed record PaymentInstalment(decimal Percent, int Days);
