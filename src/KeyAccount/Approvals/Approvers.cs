using KeyAccount.Pricing;
using KeyAccount.Rules.Authorities;

namespace KeyAccount.Approvals;

/// <summary>Says who may agree what in a priced order.</summary>
internal sealed class Approvers(Authority authority, PricedOrder priced)
{
    public Authority Authority { get; } = authority;

    /// <summary>Says whether a role may agree a figure on every line.</summary>
    public bool Covers(Role role, AuthorityLimit limit, decimal? figure, int[] lines) =>
        role.IsUnlimited || (figure is { } asked && LimitOf(role, limit, lines) is { } most && !Role.IsWider(limit, asked, most));

    /// <summary>Gives how far a role may go on lines: the strictest over them; null where it may not at all.</summary>
    public decimal? LimitOf(Role role, AuthorityLimit limit, int[] lines)
    {
        decimal? strictest = null;
        foreach (var line in lines)
        {
            if (role.Figure(limit, priced.CurrencyNumber, Holding(line)) is not { } figure)
            {
                return null;
            }

            strictest = strictest is { } other && Role.IsWider(limit, figure, other) ? other : figure;
        }

        return strictest;
    }

    /// <summary>Gives the lowest role above the maker that may agree something, or the lowest of all where nobody is said to have made it.</summary>
    public Role? Lowest(Role? maker, AuthorityLimit limit, decimal? figure, int[] lines) =>
        (maker?.Above() ?? Authority.FromBelow).FirstOrDefault(role => Covers(role, limit, figure, lines));

    /// <summary>Says whether somebody may approve what somebody else made.</summary>
    public bool MayApprove(Person person, Role? maker, AuthorityLimit limit, decimal? figure, int[] lines) =>
        (maker is null || maker.Above().Contains(person.Role)) && Covers(person.Role, limit, figure, lines);

    private int[] Holding(int line) => [.. priced.HeldLimits.Where(held => held.Line == line).Select(held => held.Guard)];
}
