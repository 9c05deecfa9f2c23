namespace KeyAccount.Rules;

/// <summary>How far a rule shuts out all other discounts.</summary>
internal enum Exclusivity
{
    None,
    Line,
    Order,
}
