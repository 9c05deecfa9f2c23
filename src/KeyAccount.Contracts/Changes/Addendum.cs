
namespace KeyAccount.Contracts.Changes;

/// <summary>Drafts the addendum that turns an earlier contract into a later one: a contract itself, so every output can write it.</summary>
public static class Addendum
{
    /// <summary>Drafts an addendum.</summary>
    /// <param name="comparison">What has changed, compared in any language.</param>
    /// <param name="after">The later contract in the language of the addendum.</param>
    /// <param name="from">The day from which the changes hold.</param>
    /// <exception cref="ArgumentException">Nothing has changed, or <paramref name="after"/> is not the later contract of the comparison in another language.</exception>
    public static Contract Draft(ContractComparison comparison, Contract after, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(after);
        if (comparison.IsEmpty)
        {
            throw new ArgumentException("The contracts say the same: there is nothing to amend.", nameof(comparison));
        }

        if (after.Agreement != comparison.After.Agreement || after.RuleSet != comparison.After.RuleSet || !Shape(after).SequenceEqual(Shape(comparison.After)))
        {
            throw new ArgumentException("The contract is not the later one of the comparison in another language.", nameof(after));
        }

        return new AddendumText(comparison, after, from).Make();
    }

    private static IEnumerable<(string Id, int Lines)> Shape(Contract contract) =>
        contract.Clauses.Select(clause => (clause.Id, ContractLine.Of(clause.Blocks).Count())).Concat(contract.Annexes.Select(annex => (annex.Id, ContractLine.Of(annex.Blocks).Count())));
}
