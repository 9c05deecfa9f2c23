using KeyAccount.Contracts.Checks;
using KeyAccount.Contracts.Clauses;
using KeyAccount.Contracts.Drafting;
using KeyAccount.Contracts.Phrases;
using KeyAccount.Rules;

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

    /// <summary>Finds what is wrong in the clauses of a rule folder and in the contracts that they make: a rule that no clause states, a figure that does not read back, languages that disagree.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="directory">The folder that may hold clauses in <c>clauses/</c>; without them nothing is drafted.</param>
    public static IReadOnlyList<Finding> Check(RuleSet rules, string directory)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (!Directory.Exists(Path.Combine(directory, "clauses")))
        {
            return [];
        }

        var findings = new FindingList();
        var library = ClauseLibrary.Read(directory, findings);
        if (findings.HasErrors)
        {
            return [.. findings.InOrder()];
        }

        var drafter = new ContractDrafter(rules, library);
        foreach (var agreement in rules.Compiled.Model.Agreements.Values.OrderBy(agreement => agreement.Name, StringComparer.Ordinal))
        {
            // Both languages have the same rules, so what one lacks is said once.
            var english = drafter.Write(agreement, Language.English, agreement.Term.From, findings);
            var italian = drafter.Write(agreement, Language.Italian, agreement.Term.From, new FindingList());
            ContractChecks.Check(italian, agreement.Location, findings);
            ContractChecks.CheckLanguages(english, italian, agreement.Location, findings);
        }

        return [.. findings.InOrder()];
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
        var contract = Write(found, language, asOf, findings);
        return findings.HasErrors ? throw new RuleFileException(findings.InOrder(), Rules.Version) : contract;
    }

    private Contract Write(Agreement agreement, Language language, DateOnly asOf, FindingList findings)
    {
        var model = Rules.Compiled.Model;
        var contract = new Draft(new DraftingScope(model, agreement, model.Catalog.Procedures[agreement.Account.Procedure], language), library, findings).Write(Rules.Version, asOf);
        ContractChecks.Check(contract, agreement.Location, findings);
        return contract;
    }
}
