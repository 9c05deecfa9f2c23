using KeyAccount.Matching;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>Reads minimum orders and credit limits.</summary>
internal static class OrderBoundReader
{
    public static MinimumOrderTerms? MinimumOrder(TermsSource source)
    {
        if (!OneOf(source, "amount", "quantity"))
        {
            return null;
        }

        var isSurcharge = source.Text("outcome") == "surcharge";
        if (isSurcharge && !source.Has("charge"))
        {
            source.Missing("charge", "A surcharge is a charge: name its kind, declared in company.json.", "Un supplemento è una spesa: indicarne il tipo, dichiarato in company.json.");
            return null;
        }

        if (isSurcharge && source.Has("quantity") && !source.Has("surcharge"))
        {
            source.Missing("surcharge", "A missing quantity has no amount of its own: say what is charged.", "Una quantità che manca non ha un importo: indicare quanto si addebita.");
            return null;
        }

        foreach (var setting in new[] { "charge", "surcharge" }.Where(setting => !isSurcharge && source.Has(setting)))
        {
            source.Pointless(setting, "the outcome is no surcharge", "l'esito non è un supplemento");
        }

        if (source.Has("quantity") && source.Has("of"))
        {
            source.Pointless("of", "a quantity is counted", "si conta una quantità");
        }

        return new MinimumOrderTerms
        {
            Amount = source.Money("amount"),
            Quantity = source.Figure("quantity"),
            OfList = source.Text("of") == "list",
            Outcome = isSurcharge ? null : OutcomeOf(source),
            Charge = isSurcharge ? source.Catalog.CheckCharge(source.Text("charge")!, source.Entry["charge"]!, source.Findings) : null,
            Surcharge = source.Money("surcharge"),
        };
    }

    public static CreditLimitTerms? CreditLimit(TermsSource source)
    {
        var limit = source.Money("amount");
        return limit is null ? null : new CreditLimitTerms(limit, source.Has("open") ? Open(source) : null, OutcomeOf(source));
    }

    /// <summary>Says whether one of two settings is there, and not the other.</summary>
    public static bool OneOf(TermsSource source, string one, string other)
    {
        if (source.Has(one) && source.Has(other))
        {
            source.Findings.Add(Messages.TwoValues, source.Entry[other]!.Location, one, other);
            return false;
        }

        if (!source.Has(one) && !source.Has(other))
        {
            source.Missing(one, $"Give {one} or {other}.", $"Indicare {one} o {other}.");
            return false;
        }

        return true;
    }

    private static Field? Open(TermsSource source)
    {
        var name = source.Entry["open"]!;
        if (source.Catalog.Fields.Find(name.Text) is { } field && CanHold(field))
        {
            return source.Catalog.Fields.Use(field.Field);
        }

        if (source.Catalog.KnowsFields)
        {
            source.Findings.Add(Messages.UnknownField, name.Location, name.Text, Messages.NearestTo(name.Text, source.Catalog.Fields.Declarations.Where(CanHold).Select(known => known.Name)));
        }

        return null;
    }

    /// <summary>Says whether a field can hold what is open.</summary>
    public static bool CanHold(FieldDeclaration field) => field is { IsOwn: true, Type: FieldType.Money or FieldType.Number, Field.Scope: FieldScope.Order };

    private static AlertOutcome OutcomeOf(TermsSource source) => source.Text("outcome") switch
    {
        "approval" => AlertOutcome.Approval,
        "reject" => AlertOutcome.Reject,
        _ => AlertOutcome.Alert,
    };
}
