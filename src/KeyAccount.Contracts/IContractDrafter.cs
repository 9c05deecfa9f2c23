namespace KeyAccount.Contracts;

/// <summary>Writes contracts from the rules that price.</summary>
public interface IContractDrafter
{
    /// <summary>Drafts the contract of an agreement.</summary>
    /// <param name="agreement">The full name of the agreement, such as <c>edilnord/2026</c>.</param>
    /// <param name="language">The language.</param>
    /// <param name="asOf">The day on which it is drafted.</param>
    /// <exception cref="ArgumentException">There is no such agreement; the message names the nearest.</exception>
    /// <exception cref="RuleFileException">The contract cannot be drafted: a rule that no clause states, a slot without a value. All findings are listed.</exception>
    Contract Draft(string agreement, Language language, DateOnly asOf);
}
