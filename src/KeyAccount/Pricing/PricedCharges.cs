using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>The charges that the rules of a procedure can add.</summary>
internal sealed class PricedCharges(IReadOnlyList<PricedCharge> all)
{
    private readonly PricedCharge[] ofPolicies = [.. all.Where(charge => charge.Rule.Account is null)];
    private readonly Dictionary<Account, PricedCharge[]> ofAgreements = all.Where(charge => charge.Rule.Account is not null)
        .GroupBy(charge => charge.Rule.Account!).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Gives those that can meet an account: of policies, and of its agreements and those above it.</summary>
    public PricedCharge[] For((Account Account, int Distance)[] family)
    {
        if (!Array.Exists(family, member => ofAgreements.ContainsKey(member.Account)))
        {
            return ofPolicies;
        }

        return [.. ofPolicies, .. family.SelectMany(member => ofAgreements.GetValueOrDefault(member.Account, []))];
    }
}
