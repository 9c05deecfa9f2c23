using KeyAccount.Grammar;
using KeyAccount.Matching;

namespace KeyAccount.Rules.Bonuses;

/// <summary>How a bonus is earned.</summary>
internal abstract record BonusTerms;

/// <summary>By what is bought: a rate, an amount, or a scale of them. A flat value is a scale with one step from zero.</summary>
/// <param name="By">What its scale goes by.</param>
/// <param name="Scale">The scale.</param>
internal sealed record VolumeTerms(BonusFigure By, Scale Scale) : BonusTerms
{
    /// <summary>Gets whether the scale was written as a target.</summary>
    public bool IsTarget { get; init; }

    /// <summary>Gets whether one value was written instead of a scale.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Gets whether slices are attributed to all purchases alike, not to one after the other.</summary>
    public bool IsAverage { get; init; }

    /// <summary>Gets the unit of quantities; null for that of the items' prices.</summary>
    public string? Unit { get; init; }
}

/// <summary>By how much more is bought than in a baseline.</summary>
/// <param name="By">What is compared.</param>
/// <param name="Scale">By growth in percent.</param>
internal sealed record GrowthTerms(BonusFigure By, Scale Scale) : BonusTerms
{
    /// <summary>Gets the period that is the baseline; null for the same period a year before, or where a figure is given.</summary>
    public Period? Over { get; init; }

    /// <summary>Gets whether the baseline is the period just before, not the same one a year before.</summary>
    public bool OverPrevious { get; init; }

    /// <summary>Gets the baseline in figures, fixed once and for all; null where it is counted.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Gets whether the rate is of what is bought more, not of all.</summary>
    public bool OnIncrement { get; init; }

    /// <summary>Gets whether a baseline of zero counts as unlimited growth; else nothing is earned over it.</summary>
    public bool ZeroPays { get; init; }

    /// <summary>Gets whose purchases count on both sides.</summary>
    public Perimeter Perimeter { get; init; }
}

/// <summary>Whose purchases a comparison with a baseline counts.</summary>
internal enum Perimeter
{
    /// <summary>Of those who belonged to it at each time.</summary>
    Then,

    /// <summary>Of those who belong to it now, on both sides.</summary>
    Now,

    /// <summary>Of those who belonged to it at both times.</summary>
    Both,
}

/// <summary>By the share that some purchases have in all.</summary>
/// <param name="Part">Which purchases.</param>
/// <param name="Scale">By their share in percent.</param>
internal sealed record MixTerms(Test[] Part, Scale Scale) : BonusTerms
{
    /// <summary>Gets whether the rate is of those purchases, not of all.</summary>
    public bool OnPart { get; init; }
}

/// <summary>By paying early.</summary>
/// <param name="Days">Within how many days of the document.</param>
/// <param name="Percent">The percentage of what is paid in time.</param>
internal sealed record EarlyPaymentTerms(int Days, decimal Percent) : BonusTerms;

/// <summary>Points for what is bought.</summary>
/// <param name="Per">The amount that earns them, each time it is full.</param>
/// <param name="Points">How many.</param>
internal sealed record PointsTerms(MoneyFigure Per, decimal Points) : BonusTerms;

/// <summary>Goods for what is bought.</summary>
/// <param name="Item">Which item.</param>
/// <param name="Quantity">How many, in the unit of its price.</param>
internal sealed record GoodsBonusTerms(Item Item, decimal Quantity) : BonusTerms
{
    /// <summary>Gets the amount that earns them each time it is full; null where a quantity does.</summary>
    public MoneyFigure? PerAmount { get; init; }

    /// <summary>Gets the quantity that earns them each time it is full; null where an amount does.</summary>
    public decimal? PerQuantity { get; init; }
}

/// <summary>By bringing a new customer that buys enough in time.</summary>
/// <param name="Brought">The new customer.</param>
/// <param name="Reward">What is earned, once.</param>
/// <param name="Turnover">What it must buy.</param>
/// <param name="Within">In which time from its first purchase.</param>
internal sealed record ReferralBonusTerms(Account Brought, MoneyFigure Reward, MoneyFigure Turnover, Duration Within) : BonusTerms;
