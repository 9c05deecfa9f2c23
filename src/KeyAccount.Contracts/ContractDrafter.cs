using KeyAccount.Contracts.Clauses;
using KeyAccount.Contracts.Drafting;
using KeyAccount.Contracts.Phrases;

namespace KeyAccount.Contracts;

/// <summary>Writes contracts from a rule folder and its clause library. Immutable; safe for many threads.</summary>
public sealed class ContractDrafter : IContractDrafter
{
    private readonly ClauseLibrary library;

    private ContractDrafter(RuleSet rules, ClauseLibrary library)
    {
        Rules = rules;
        this.library = library;
    }

    /// <summary>Gets the rules that figures come from.</summary>
    public RuleSet Rules { get; }

    /// <summary>Gets the full names of the agreements that it can draft, in order.</summary>
    public IEnumerable<string> Agreements => Rules.Compiled.Model.Agreements.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads a rule folder and the clauses in it.</summary>
    /// <param name="directory">The folder that holds company.json, and the clauses in <c>clauses/</c>.</param>
    /// <exception cref="RuleFileException">The rules or the clauses have errors; all of them are listed.</exception>
    public static ContractDrafter Load(string directory) => Of(RuleSet.Load(directory), directory);

    /// <summary>Reads the clauses of a rule folder, for rules that are loaded.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="directory">The folder that holds the clauses in <c>clauses/</c>.</param>
    /// <exception cref="RuleFileException">The clauses have errors; all of them are listed.</exception>
    public static ContractDrafter Of(RuleSet rules, string directory)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(directory);
        var findings = new FindingList();
        var library = ClauseLibrary.Read(directory, findings);
        return findings.HasErrors ? throw new RuleFileException(findings.InOrder(), rules.Version) : new ContractDrafter(rules, library);
    }

    /// <inheritdoc/>
    public Contract Draft(string agreement, Language language, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var model = Rules.Compiled.Model;
        if (!model.Agreements.TryGetValue(agreement, out var found))
        {
            var near = Messages.NearestTo(agreement, model.Agreements.Keys).Value.In(language);
            throw new ArgumentException($"There is no agreement \"{agreement}\". Nearest: {near}.", nameof(agreement));
        }

        var findings = new FindingList();
        var contract = new Draft(new DraftingScope(model, found, model.Catalog.Procedures[found.Account.Procedure], language), library, findings).Write(Rules.Version, asOf);
        return findings.HasErrors ? throw new RuleFileException(findings.InOrder(), Rules.Version) : contract;
    }
}
