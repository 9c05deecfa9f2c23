using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>What the next purchase is expected to earn: by the step to date, the step that is expected when the period ends, or a set rate, as the bonus accrues.</summary>
/// <param name="Percent">The percentage of its net amount.</param>
/// <param name="PerUnit">The amount for each unit.</param>
internal readonly record struct BonusExpectation(decimal Percent, decimal PerUnit)
{
    public static BonusExpectation None => default;

    /// <summary>Gives what a bonus adds to the next purchase; nothing for bonuses that are no money, or that depend on what is not known yet.</summary>
    public static BonusExpectation Of(BonusScheme scheme, BonusState state, int currency)
    {
        if (!BonusCurrencies.Holds(scheme, currency) || scheme.Cap?.Money?.In(currency) <= state.Earned)
        {
            return None;
        }

        if (scheme.Accrual.Method == AccrualMethod.Rate)
        {
            return new(scheme.Accrual.Percent, 0);
        }

        var figure = state.Figure ?? state.Base;
        var at = scheme.Accrual.Method == AccrualMethod.Expected ? Math.Max(state.Forecast ?? scheme.Accrual.Forecast ?? 0, figure) : figure;
        var rate = scheme.Terms switch
        {
            VolumeTerms volume => Volume(volume, state, figure, at, currency),
            GrowthTerms growth => RateOf(growth.Scale.At(figure), state.Base, currency),
            MixTerms { OnPart: false } mix => RateOf(mix.Scale.At(figure), state.Base, currency),
            _ => None,
        };
        return scheme.Cap?.Percent is { } most && rate.Percent > most ? rate with { Percent = most } : rate;
    }

    private static BonusExpectation Volume(VolumeTerms terms, BonusState state, decimal figure, decimal at, int currency)
    {
        // What the whole will come to beside what it is now, as far as the base grows with the figure.
        var whole = terms.By == BonusFigure.Amount || figure <= 0 ? at : state.Base * at / figure;
        if (terms.Scale.Kind != ScaleKind.Graduated)
        {
            return RateOf(terms.IsFlat ? terms.Scale.Steps[0].Value : terms.Scale.At(at), whole, currency);
        }

        if (!terms.IsAverage)
        {
            // The next purchase begins where the figure stands.
            return terms.Scale.Slices(figure + 1) is [.., var next] ? RateOf(next.Value, whole, currency) : None;
        }

        var (percent, perUnit) = (0m, 0m);
        foreach (var slice in terms.Scale.Slices(at))
        {
            var rate = RateOf(slice.Value, whole, currency);
            percent += rate.Percent * slice.Size / at;
            perUnit += rate.PerUnit * slice.Size / at;
        }

        return new(percent, perUnit);
    }

    private static BonusExpectation RateOf(RuleValue? value, decimal whole, int currency) => value?.Kind switch
    {
        null => None,
        ValueKind.Percent => new(value.Percents[0], 0),
        ValueKind.AmountPerUnit => new(0, value.Money!.In(currency) ?? 0),
        _ => whole <= 0 ? None : new((value.Money!.In(currency) ?? 0) * 100 / whole, 0),
    };
}
