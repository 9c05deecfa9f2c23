using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>What postings come to: the amount that counts, quantity and weight, and what slices that are filled one after the other have earned on the way.</summary>
internal readonly record struct BonusTotals(decimal Amount, decimal Quantity, decimal Weight)
{
    /// <summary>Gets what the slices have earned, where they go by another figure than the one that they pay for; null where the order of purchases is not known.</summary>
    public decimal? Sliced { get; private init; }

    public decimal Of(BonusFigure figure) => figure switch
    {
        BonusFigure.Quantity => Quantity,
        BonusFigure.Weight => Weight,
        _ => Amount,
    };

    /// <summary>Gives what a value is of: units for an amount per unit, else the amount.</summary>
    public decimal PaidOn(RuleValue value) => value.Kind == ValueKind.AmountPerUnit ? Quantity : Amount;

    /// <summary>Says whether slices of a scale depend on which purchases fill them.</summary>
    public static bool IsFilledInTurn(BonusTerms terms) =>
        terms is VolumeTerms { IsAverage: false, Scale.Kind: ScaleKind.Graduated } volume
        && volume.By != (volume.Scale.Sample.Kind == ValueKind.AmountPerUnit ? BonusFigure.Quantity : BonusFigure.Amount);

    /// <summary>Gives the sum with what comes next.</summary>
    public BonusTotals With(BonusTotals next, BonusTerms terms, int currency)
    {
        var sum = new BonusTotals(Amount + next.Amount, Quantity + next.Quantity, Weight + next.Weight);
        return IsFilledInTurn(terms) ? sum with { Sliced = (Sliced ?? 0) + Filled((VolumeTerms)terms, next, currency) } : sum;
    }

    /// <summary>Gives the same with so much less of an amount; what slices have earned of it goes along.</summary>
    public BonusTotals Less(decimal amount) => amount == 0 ? this : this with { Amount = Amount - amount, Sliced = Amount == 0 ? Sliced : Sliced * (Amount - amount) / Amount };

    /// <summary>Gives the same, so many times as much; slices as if all purchases were alike.</summary>
    public BonusTotals Times(decimal factor) => new(Amount * factor, Quantity * factor, Weight * factor);

    /// <summary>Gives what the next purchase earns: of what fills a slice its rate. What comes back empties the highest slices first.</summary>
    private decimal Filled(VolumeTerms terms, BonusTotals next, int currency)
    {
        var (from, size) = (Of(terms.By), next.Of(terms.By));
        var paid = next.PaidOn(terms.Scale.Sample);
        if (size == 0)
        {
            // An amount without a quantity, such as a credit for price, bears on all purchases alike.
            var before = PaidOn(terms.Scale.Sample);
            return before == 0 ? 0 : paid * (Sliced ?? 0) / before;
        }

        var (low, high) = size > 0 ? (from, from + size) : (from + size, from);
        decimal rated = 0;
        foreach (var slice in terms.Scale.Slices(high))
        {
            rated += slice.Within(low, high) * BonusArithmetic.RateOf(slice.Value, currency);
        }

        return paid * rated / (high - low);
    }
}
