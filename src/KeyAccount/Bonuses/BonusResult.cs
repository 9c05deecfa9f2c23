using System.Collections.Immutable;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount;

/// <summary>What a bonus has come to for an account in a period, as of a day.</summary>
public sealed record BonusResult
{
    /// <summary>Gets the full name of the bonus, such as <c>edilnord/2026/year-end</c>.</summary>
    public required string Scheme { get; init; }

    /// <summary>Gets the id of the account that earns it; of accounts that earn together the one of the agreement.</summary>
    public required string Account { get; init; }

    /// <summary>Gets the day as of which it is.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets the first day of the period.</summary>
    public required DateOnly PeriodFrom { get; init; }

    /// <summary>Gets the last day of the period.</summary>
    public required DateOnly PeriodTo { get; init; }

    /// <summary>Gets the currency of the amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>Gets in which form it is paid. <see cref="Earned"/> of points and goods counts those.</summary>
    public required BonusForm Form { get; init; }

    /// <summary>Gets the item in which it is paid; null where it is not paid in goods.</summary>
    public string? Item { get; init; }

    /// <summary>Gets what the base has come to, what other bonuses take off it left out.</summary>
    public decimal Base { get; init; }

    /// <summary>Gets the figure that its scale goes by: an amount, a quantity or a weight, growth or a share in percent.</summary>
    public decimal Figure { get; init; }

    /// <summary>Gets what <see cref="Figure"/> is: <c>amount</c>, <c>quantity</c>, <c>weight</c>, <c>growth</c> or <c>share</c>.</summary>
    public required string By { get; init; }

    /// <summary>Gets the figure that growth is measured against; null for other bonuses.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Gets the bound of the step that is reached; null where none is.</summary>
    public decimal? Step { get; init; }

    /// <summary>Gets the bound of the next step; null where there is none.</summary>
    public decimal? NextStep { get; init; }

    /// <summary>Gets how much is missing to the next step, in what <see cref="Figure"/> is; null where there is none.</summary>
    public decimal? ToNextStep { get; init; }

    /// <summary>Gets what would be earned at the next step; null where that depends on more than the figure.</summary>
    public decimal? EarnedAtNextStep { get; init; }

    /// <summary>Gets what is earned, to the minor unit.</summary>
    public required decimal Earned { get; init; }

    /// <summary>Gets what should stand set aside by the method of the bonus, settled amounts included, to the minor unit.</summary>
    public required decimal Accrued { get; init; }

    /// <summary>Gets whether the period is over.</summary>
    public required bool IsOver { get; init; }

    /// <summary>Gets who gets how much; the parts sum to the whole.</summary>
    public ImmutableArray<BonusShare> Shares { get; init; } = [];

    /// <summary>Gets how it came about.</summary>
    public ImmutableArray<BonusRow> Rows { get; init; } = [];

    /// <summary>Gets the days up to now on which it is settled: the last one is final where it does not lie before the end of the period.</summary>
    public ImmutableArray<DateOnly> SettlementDays { get; init; } = [];

    /// <summary>Gets how many postings counted.</summary>
    public int Postings { get; init; }

    /// <summary>Gets how many postings did not count because they are in another currency.</summary>
    public int InOtherCurrencies { get; init; }

    /// <summary>Gets where the bonus stands, as <c>file:line</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Gets a hash of what decides how much is earned; it changes when the rule does.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Gets whether the settlement that is due last closes the period.</summary>
    public bool IsFinalDue => !SettlementDays.IsEmpty && SettlementDays[^1] >= LastDay;

    /// <summary>Gets the last day of the period on which the bonus is valid.</summary>
    internal DateOnly LastDay { get; init; }

    internal BonusScheme Rule { get; init; } = null!;

    /// <summary>Gives the bonus's title; its id where it has none.</summary>
    public string Title(Language language) => Rule.Title?.In(language) is { Length: > 0 } title ? title : Rule.Id;
}
