namespace KeyAccount;

/// <summary>In which form a bonus is paid.</summary>
public enum BonusForm
{
    /// <summary>By a credit note.</summary>
    CreditNote,

    /// <summary>By a transfer.</summary>
    Transfer,

    /// <summary>Against an invoice of the customer.</summary>
    CustomerInvoice,

    /// <summary>In loyalty points.</summary>
    Points,

    /// <summary>In goods.</summary>
    Goods,
}
