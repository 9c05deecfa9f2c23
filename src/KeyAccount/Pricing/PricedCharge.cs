using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A charge that a rule adds, as pricing uses it.</summary>
/// <param name="Rank">The rank at which its conditions are matched.</param>
/// <param name="Rule">The rule.</param>
internal sealed record PricedCharge(int Rank, ChargeRule Rule);
