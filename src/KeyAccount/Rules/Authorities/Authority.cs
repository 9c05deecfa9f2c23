using KeyAccount.Matching;

namespace KeyAccount.Rules.Authorities;

/// <summary>Who may agree what: the content of authority.json, checked and resolved.</summary>
internal sealed class Authority(IReadOnlyDictionary<string, Role> roles, IReadOnlyDictionary<string, Person> people, string companyCurrency)
{
    public IReadOnlyDictionary<string, Role> Roles { get; } = roles;

    public IReadOnlyDictionary<string, Person> People { get; } = people;

    /// <summary>Gets the currency that costs are in.</summary>
    public string CompanyCurrency { get; } = companyCurrency;

    /// <summary>Gets the conditions of all limits that have some, by their number.</summary>
    public required (string Name, Test[] When)[] Conditions { get; init; }

    /// <summary>Gets the limits that some role names; what no role names is not looked at, unless a rule asks for an approval.</summary>
    public IReadOnlySet<AuthorityLimit> Named { get; } = roles.Values.SelectMany(role => role.Limits).SelectMany(limits => limits.Named).ToHashSet();

    /// <summary>Gets all roles, the lowest first, those of one height by their id.</summary>
    public IReadOnlyList<Role> FromBelow { get; } = [.. roles.Values.OrderByDescending(role => role.Depth).ThenBy(role => role.Id, StringComparer.Ordinal)];
}
