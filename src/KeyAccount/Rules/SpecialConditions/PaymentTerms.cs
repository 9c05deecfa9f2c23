namespace KeyAccount.Rules.SpecialConditions;

/// <summary>When and how invoices are paid.</summary>
internal sealed record PaymentTerms(PaymentTerm Term) : ConditionTerms;
