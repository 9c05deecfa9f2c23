using KeyAccount.Grammar;

namespace KeyAccount.Rules;

/// <summary>That an account belongs to another for a while.</summary>
/// <param name="Group">The account above.</param>
/// <param name="During">The days, both ends included.</param>
/// <param name="Inherits">Whether what is given to the account above holds for this one.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record Membership(Account Group, Period During, bool Inherits, SourceLocation Location);
