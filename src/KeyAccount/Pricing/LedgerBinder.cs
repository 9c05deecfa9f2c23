using KeyAccount.Pricing.Guards;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Pricing;

/// <summary>Lays what the bonus ledger knows beside the other facts of an order.</summary>
internal static class LedgerBinder
{
    /// <summary>Says what is wrong with a state; the name of a bonus that there is not, or of a figure that is too large.</summary>
    public static void Check(LedgerState ledger, RuleModel model, ref List<PricingProblem>? problems)
    {
        foreach (var (name, state) in ledger.Bonuses.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!model.Bonuses.Any(scheme => scheme.FullName == name))
            {
                RequestBinder.Report(ref problems, Messages.NoSuchBonus, null, name, Messages.NearestTo(name, model.Bonuses.Select(scheme => scheme.FullName)));
            }
            else if (state is null || IsTooLarge(state.Base) || IsTooLarge(state.Figure ?? 0) || IsTooLarge(state.Earned) || state.Forecast is < 0 || IsTooLarge(state.Forecast ?? 0))
            {
                RequestBinder.Report(ref problems, Messages.BadLedgerFigure, null, name);
            }
        }

        foreach (var (name, amount) in ledger.Revenue.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!FieldCatalog.RevenueNames.Contains(name) || IsTooLarge(amount))
            {
                RequestBinder.Report(ref problems, Messages.BadLedgerFigure, null, $"{FieldCatalog.Revenue}{name}");
            }
        }
    }

    public static void Bind(PricingRequest request, LedgerState ledger, PricingRun run, RuleModel model)
    {
        var fields = model.Catalog.Fields;
        foreach (var (name, amount) in ledger.Revenue)
        {
            Set(run, fields, $"{FieldCatalog.Revenue}{name}", amount);
        }

        // Of several bonuses of one id the nearest account's counts; then the first by name.
        foreach (var scheme in model.Bonuses.Where(scheme => ExpectedBonuses.Holds(scheme, request, run) && ledger.Bonuses.ContainsKey(scheme.FullName))
            .OrderByDescending(scheme => DistanceOf(scheme, run)).ThenByDescending(scheme => scheme.FullName, StringComparer.Ordinal))
        {
            var state = ledger.Bonuses[scheme.FullName];
            Set(run, fields, FieldCatalog.BaseOf(scheme.Id), state.Base);
            Set(run, fields, FieldCatalog.EarnedOf(scheme.Id), state.Earned);
        }

        run.ExpectedBonuses = ExpectedBonuses.Of(request, run, model.Bonuses);
    }

    private static int DistanceOf(BonusScheme scheme, PricingRun run) =>
        scheme.Account is { } head ? Array.Find(run.Family, member => member.Account == head).Distance : int.MaxValue;

    private static void Set(PricingRun run, FieldCatalog fields, string name, decimal value)
    {
        if (fields.Find(name)?.Field is { IsRead: true } field)
        {
            run.Facts.SetNumber(field, 0, value);
        }
    }

    private static bool IsTooLarge(decimal figure) => Math.Abs(figure) > Grammar.Figures.LargestAmount;
}
