namespace KeyAccount.Contracts.Statements;

/// <summary>States charges that an agreement adds.</summary>
internal static class ChargeStatements
{
    public static IEnumerable<Statement> Of(Phrases.DraftingScope scope) => scope.Model.Charges[scope.Procedure]
        .Where(charge => charge.Account == scope.Agreement.Account && charge.FullName.StartsWith($"{scope.Agreement.Name}/", StringComparison.Ordinal) && !charge.IsDraft)
        .Select(charge => new Statement { Rule = charge.FullName, Kinds = ["charge"] });
}
