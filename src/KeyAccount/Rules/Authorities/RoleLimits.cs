using KeyAccount.Matching;

namespace KeyAccount.Rules.Authorities;

/// <summary>How far a role may go, always or where some conditions hold.</summary>
internal sealed class RoleLimits(Test[] when, IReadOnlyDictionary<AuthorityLimit, decimal> figures, MoneyFigure? contractValue)
{
    /// <summary>Gets the conditions; none for limits that hold where no others do.</summary>
    public Test[] When { get; } = when;

    /// <summary>Gets the limits that are named.</summary>
    public IEnumerable<AuthorityLimit> Named => contractValue is null ? figures.Keys : figures.Keys.Append(AuthorityLimit.ContractValue);

    /// <summary>Gets the number among all limits with conditions; -1 for one without.</summary>
    public int Number { get; init; } = -1;

    /// <summary>Says whether a limit is named, in a currency where it is an amount.</summary>
    public bool Names(AuthorityLimit limit, int currency) =>
        limit == AuthorityLimit.ContractValue ? contractValue?.In(currency) is not null : figures.ContainsKey(limit);

    /// <summary>Gives the figure of a limit that is named.</summary>
    public decimal Of(AuthorityLimit limit, int currency) =>
        limit == AuthorityLimit.ContractValue ? contractValue!.In(currency)!.Value : figures[limit];
}
