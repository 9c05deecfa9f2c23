using KeyAccount.Bonuses;
using KeyAccount.Matching.Bitmaps;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Pricing.Guards;

/// <summary>What the bonuses that hold for an order are expected to give on its lines, by what the ledger knows.</summary>
/// <param name="bonuses">The bonuses, each after those that are taken off its base.</param>
internal sealed class ExpectedBonuses((BonusScheme Scheme, BonusExpectation Rate)[] bonuses)
{
    /// <summary>Most that a line is expected to earn, in percent; a bonus of all would leave nothing to price.</summary>
    private const decimal Most = 99.99m;

    /// <summary>Finds the bonuses of an order; null where the request knows of none.</summary>
    public static ExpectedBonuses? Of(PricingRequest request, PricingRun run, IReadOnlyList<BonusScheme> schemes)
    {
        if (request.Ledger is not { } ledger || ledger.Bonuses.Count == 0)
        {
            return null;
        }

        var held = new List<(BonusScheme, BonusExpectation)>();
        foreach (var scheme in schemes)
        {
            if (Holds(scheme, request, run) && ledger.Bonuses.TryGetValue(scheme.FullName, out var state)
                && BonusExpectation.Of(scheme, state, run.Currency) is var rate && rate != BonusExpectation.None)
            {
                held.Add((scheme, rate));
            }
        }

        return held.Count == 0 ? null : new ExpectedBonuses([.. held]);
    }

    /// <summary>Says whether a bonus counts an order of the account and the day.</summary>
    public static bool Holds(BonusScheme scheme, PricingRequest request, PricingRun run) =>
        scheme.Valid.Contains(request.OrderDate)
        && (request.Simulate || !scheme.IsDraft)
        && (scheme.Account is not { } head || Array.Exists(run.Family, member => member.Account == head));

    /// <summary>Gives what a line is expected to earn.</summary>
    public BonusExpectation OfLine(PricingRun run, int line)
    {
        var (percent, perUnit) = (0m, 0m);
        Span<decimal> rates = bonuses.Length <= 16 ? stackalloc decimal[bonuses.Length] : new decimal[bonuses.Length];
        for (var i = 0; i < bonuses.Length; i++)
        {
            var (scheme, rate) = bonuses[i];
            if (!Counts(scheme, run, line))
            {
                continue;
            }

            var own = rate.Percent;
            var together = 0m;
            for (var j = 0; j < i; j++)
            {
                own -= scheme.Less.Contains(bonuses[j].Scheme.FullName) ? rate.Percent * rates[j] / 100 : 0;
                together += scheme.CapWith.Contains(bonuses[j].Scheme.FullName) ? rates[j] : 0;
            }

            rates[i] = scheme.CombinedCap?.Percent is { } most ? Math.Clamp(own, 0, Math.Max(most - together, 0)) : own;
            percent += rates[i];
            perUnit += rate.PerUnit;
        }

        return new(Math.Min(percent, Most), perUnit);
    }

    private static bool Counts(BonusScheme scheme, PricingRun run, int line) =>
        Residual.AllHold(scheme.Base.When, run.Facts, line)
        && (scheme.Base.Except.Length == 0 || !Residual.AllHold(scheme.Base.Except, run.Facts, line))
        && Residual.AllHold(scheme.When, run.Facts, line);
}
