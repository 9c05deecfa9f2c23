using System.Collections.Immutable;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>What was found when a bonus was worked out: which figure, which step, and the rows that come to the amount.</summary>
/// <param name="By">What the figure is.</param>
/// <param name="Figure">The figure that the steps go by.</param>
internal sealed record BonusFinding(string By, decimal Figure)
{
    public decimal? Baseline { get; init; }

    public decimal? Step { get; init; }

    /// <summary>Gets the bound of the next step.</summary>
    public decimal? Next { get; init; }

    public ImmutableArray<BonusRow> Rows { get; init; } = [];

    /// <summary>Gets what the rows come to.</summary>
    public decimal Amount { get; private init; }

    public static string NameOf(BonusFigure figure) => figure switch
    {
        BonusFigure.Quantity => "quantity",
        BonusFigure.Weight => "weight",
        _ => "amount",
    };

    public BonusFinding With(BonusRow row) => this with { Rows = Rows.Add(row), Amount = Amount + row.Amount };
}
