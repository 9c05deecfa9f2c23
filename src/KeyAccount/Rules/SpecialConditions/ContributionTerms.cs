using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Rules.SpecialConditions;

/// <summary>A service of the account that it invoices, such as flyers or shelf space: neither a discount nor a bonus.</summary>
internal sealed record ContributionTerms : ConditionTerms
{
    /// <summary>Gets what it is paid for.</summary>
    public required Title For { get; init; }

    /// <summary>Gets what a percentage is of; null where an amount is paid.</summary>
    public required BonusBase? Base { get; init; }

    /// <summary>Gets the percentage; null where an amount is paid.</summary>
    public required decimal? Percent { get; init; }

    /// <summary>Gets the amount; null where a percentage is paid.</summary>
    public required MoneyFigure? Amount { get; init; }

    /// <summary>Gets the most that a percentage comes to; null for no bound.</summary>
    public required MoneyFigure? Cap { get; init; }

    /// <summary>Gets how often: <c>month</c>, <c>quarter</c>, <c>year</c> or <c>once</c>.</summary>
    public required string Period { get; init; }

    /// <summary>Gets what the company pays against, such as <c>customer-invoice</c>.</summary>
    public required string Against { get; init; }

    /// <summary>Gets what proves that the service was done; null for nothing.</summary>
    public required Title? Proof { get; init; }

    public override IEnumerable<MoneyFigure> Money => new[] { Amount, Cap }.OfType<MoneyFigure>();
}
