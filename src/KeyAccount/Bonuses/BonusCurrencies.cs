using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>Says whether a bonus has figures in a currency; nothing is converted.</summary>
internal static class BonusCurrencies
{
    public static bool Holds(BonusScheme scheme, int currency) =>
        currency >= 0
        && AmountsOf(scheme.Terms).Concat(new[] { scheme.Guarantee, scheme.Cap?.Money, scheme.CombinedCap?.Money }.OfType<MoneyFigure>()).All(money => money.In(currency) is not null);

    private static IEnumerable<MoneyFigure> AmountsOf(BonusTerms terms) => terms switch
    {
        VolumeTerms volume => OfSteps(volume.Scale),
        GrowthTerms growth => OfSteps(growth.Scale),
        MixTerms mix => OfSteps(mix.Scale),
        PointsTerms points => [points.Per],
        GoodsBonusTerms { PerAmount: { } per } => [per],
        ReferralBonusTerms referral => [referral.Reward, referral.Turnover],
        _ => [],
    };

    private static IEnumerable<MoneyFigure> OfSteps(Scale scale) => scale.Steps.Select(step => step.Value?.Money).OfType<MoneyFigure>();
}
