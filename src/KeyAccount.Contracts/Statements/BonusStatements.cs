using KeyAccount.Contracts.Phrases;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Contracts.Statements;

/// <summary>States bonuses: what they are of, what earns them, how far they go and when they are paid.</summary>
internal static class BonusStatements
{
    public static IEnumerable<Statement> Of(DraftingScope scope) => scope.Model.Bonuses
        .Where(scheme => scheme.Account == scope.Agreement.Account && scheme.FullName.StartsWith($"{scope.Agreement.Name}/", StringComparison.Ordinal) && !scheme.IsDraft)
        .OrderBy(scheme => scheme.Location.Line).ThenBy(scheme => scheme.Location.Column)
        .Select(scheme => Of(scheme, scope));

    private static Statement Of(BonusScheme scheme, DraftingScope scope)
    {
        var path = new RulePath(scheme.FullName);
        var statement = new Statement { Rule = scheme.FullName, Kinds = [$"bonus.{KindOf(scheme.Terms)}", "bonus"] }
            .With("title", scope.NewText().Name(scheme.Title?.In(scope.Language) ?? scheme.Id))
            .With("goods", scheme.When.Length == 0 ? scope.NewText() : ConditionPhrases.Goods(scheme.When, path.At("when"), scope).After("on", "su"))
            .With("when", ConditionPhrases.When(scheme.When, path.At("when"), scope))
            .With("valid", PeriodPhrases.Valid(scheme.Valid, path, scope))
            .With("base", Base(scheme.Base, scope))
            .With("period", PeriodOf(scheme.Period, scope))
            .With("text", Earned(scheme, path, scope))
            .With("bounds", Bounds(scheme, path, scope))
            .With("settled", Settled(scheme, scope));
        var table = scheme.Terms switch
        {
            VolumeTerms { IsFlat: false } volume => (volume.Scale, volume.By == BonusFigure.Amount, volume.Unit, Percent: false),
            GrowthTerms growth => (growth.Scale, false, null, Percent: true),
            MixTerms mix => (mix.Scale, false, null, Percent: true),
            _ => ((Scale Scale, bool IsMoney, string? Unit, bool Percent)?)null,
        };
        return table is { } found ? statement.With("scale", Table(found.Scale, found.IsMoney, found.Unit, found.Percent, scheme, path.At("scale"), scope)) : statement;
    }

    private static string KindOf(BonusTerms terms) => terms switch
    {
        VolumeTerms { IsTarget: true } => "target",
        VolumeTerms => "volume",
        GrowthTerms => "growth",
        MixTerms => "mix",
        EarlyPaymentTerms => "earlyPayment",
        PointsTerms => "points",
        GoodsBonusTerms => "goods",
        _ => "referral",
    };

    /// <summary>Says what counts: measures are worded from their settings, never left to a name alone.</summary>
    private static Wording Base(BonusBase of, DraftingScope scope)
    {
        var text = scope.NewText().Text("“").Name(of.Title?.In(scope.Language) ?? of.Name).Text("”").Say(": all that the Supplier invoices the Customer", ": quanto il Fornitore fattura al Cliente");
        text = of.IsAfterDiscounts ? text.Say(", after discounts on the invoice", ", al netto degli sconti in fattura") : text.Say(", before discounts on the invoice", ", al lordo degli sconti in fattura");
        text = of.WithTax ? text.Say(", with tax", ", imposte comprese") : text.Say(", without tax", ", imposte escluse");
        text = of.LessReturns ? text.Say(", less returns", ", dedotti i resi") : text.Say(", returns not deducted", ", senza dedurre i resi");
        text = of.LessCreditNotes ? text.Say(" and less credit notes", " e le note di credito") : text;
        text = of.OnlyPaid ? text.Say(", as far as it is paid", ", in quanto pagato") : text;
        text = of.When.Length > 0 ? text.Text(", ").Add(ConditionPhrases.Goods(of.When, new RulePath(of.Name, "/when"), scope).After("of", "di")) : text;
        return of.Except.Length > 0 ? text.Say(", without ", ", eccetto ").Add(ConditionPhrases.Goods(of.Except, new RulePath(of.Name, "/except"), scope)) : text;
    }

    private static Wording PeriodOf(BonusPeriodKind period, DraftingScope scope) => period switch
    {
        BonusPeriodKind.Month => scope.NewText().Say("each month", "ogni mese"),
        BonusPeriodKind.Quarter => scope.NewText().Say("each quarter", "ogni trimestre"),
        BonusPeriodKind.HalfYear => scope.NewText().Say("each half-year", "ogni semestre"),
        BonusPeriodKind.Year => scope.NewText().Say("each year", "ogni anno"),
        _ => scope.NewText().Say("the term of this agreement as a whole", "l'intera durata del presente accordo"),
    };

    private static Wording Earned(BonusScheme scheme, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        return scheme.Terms switch
        {
            VolumeTerms { IsFlat: true } flat => text.Say("the Customer earns ", "il Cliente matura ").Add(ValuePhrases.Cell(flat.Scale.Sample, path, scope)).Say(" of it", " di esso"),
            VolumeTerms { IsTarget: true } => text.Say("the Customer earns the bonus of the target that it has reached", "il Cliente matura il premio dell'obiettivo raggiunto"),
            VolumeTerms volume => Kind(text.Say("the Customer earns the rate of the step reached", "il Cliente matura il valore dello scaglione raggiunto"), volume.Scale),
            GrowthTerms growth => Growth(text, growth, path),
            MixTerms mix => Kind(text.Say("the Customer earns the rate of the step reached by the share of ", "il Cliente matura il valore dello scaglione raggiunto dalla quota ").Add(ConditionPhrases.Goods(mix.Part, path.At("part"), scope).After("", "di")).Say(mix.OnPart ? " in it, on those purchases" : " in it, on all of it", mix.OnPart ? ", su tali acquisti" : ", su tutti gli acquisti"), mix.Scale),
            EarlyPaymentTerms early => text.Say("on what it pays within ", "su quanto paga entro ").Figure(Figure.Days(path.At("earlyPayment").At("days").ToString(), early.Days)).Say(" of the invoice the Customer earns ", " dalla fattura il Cliente matura ").Figure("", "il", Figure.Percent(path.At("earlyPayment").At("percent").ToString(), early.Percent)),
            PointsTerms points => text.Say("for every full ", "per ogni ").Amount(points.Per, path.At("points").At("per"), scope).Say(" the Customer earns ", " interi il Cliente matura ").Figure(Figure.Quantity(path.At("points").At("points").ToString(), points.Points)).Say(" points", " punti"),
            GoodsBonusTerms goods => Goods(text, goods, path, scope),
            ReferralBonusTerms referral => text.Say("the Customer earns ", "il Cliente matura ").Amount(referral.Reward, path.At("referral").At("reward"), scope).Say(" once the new customer that it has brought has bought goods for ", " quando il nuovo cliente segnalato ha acquistato merce per ").Amount(referral.Turnover, path.At("referral").At("turnover"), scope),
            _ => throw new InvalidOperationException($"No words state a bonus of {scheme.Terms.GetType().Name}."),
        };
    }

    private static Wording Goods(Wording text, GoodsBonusTerms goods, RulePath path, DraftingScope scope)
    {
        var at = path.At("goods");
        text = text.Say("for every full ", "per ogni ");
        text = goods.PerAmount is { } amount ? text.Amount(amount, at.At("perAmount"), scope) : text.Figure(Figure.Quantity(at.At("perQuantity").ToString(), goods.PerQuantity!.Value));
        return text.Say(" the Customer has free of charge ", " interi il Cliente ha gratuitamente ").Figure(Figure.Quantity(at.At("quantity").ToString(), goods.Quantity, goods.Item.Unit ?? "")).Say(" of ", " di ").Name(scope.ItemName(goods.Item.Sku));
    }

    private static Wording Growth(Wording text, GrowthTerms growth, RulePath path)
    {
        text = text.Say("the Customer earns the rate of the step reached by the growth over ", "il Cliente matura il valore dello scaglione raggiunto dalla crescita rispetto ");
        text = growth switch
        {
            { Over: { } period } => PeriodPhrases.Between(text.Say("the period ", "al periodo "), period.From, period.To, path.At("growth").At("over")),
            { Baseline: { } fixedAt } => text.Say("a baseline of ", "a una base di ").Figure(Figure.Quantity(path.At("growth").At("baseline").ToString(), fixedAt)),
            { OverPrevious: true } => text.Say("the period just before", "al periodo precedente"),
            _ => text.Say("the same period of the year before", "allo stesso periodo dell'anno precedente"),
        };
        text = growth.OnIncrement ? text.Say(", on the increase alone", ", sul solo incremento") : text.Say(", on the whole", ", sull'intero");
        return growth.ZeroPays ? text : text.Say("; over a baseline of nothing no bonus is earned", "; rispetto a una base nulla non matura alcun premio");
    }

    private static Wording Kind(Wording text, Scale scale) => scale.Kind switch
    {
        ScaleKind.AllUnits => text.Say(", on the whole, not only on the part above it", ", sull'intero, non sulla sola parte eccedente"),
        ScaleKind.Graduated => text.Say(", each part at the rate of its own step", ", ogni parte al valore del proprio scaglione"),
        ScaleKind.Linear => text.Say("; between two steps the rate goes in a straight line", "; tra due scaglioni il valore varia linearmente"),
        _ => text,
    };

    private static ContractTable Table(Scale scale, bool isMoney, string? unit, bool isPercent, BonusScheme scheme, RulePath path, DraftingScope scope)
    {
        var currency = scheme.Currency ?? scope.Agreement.Currency;
        return ScalePhrases.Table(scale, path, scope, (bound, at) => isMoney ? Figure.Money(at, bound, currency) : isPercent ? Figure.Percent(at, bound) : Figure.Quantity(at, bound, unit ?? ""));
    }

    private static Wording Bounds(BonusScheme scheme, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        if (scheme.Guarantee is { } least)
        {
            text.Say("A whole period earns at least ", "Un periodo intero matura almeno ").Amount(least, path.At("guarantee"), scope).Text(".");
        }

        if (scheme.Cap is { } cap)
        {
            text.Text(text.IsEmpty ? "" : " ").Say("A period earns not more than ", "Un periodo non matura più di ").Add(Most(cap, path.At("cap"), scope)).Text(".");
        }

        return scheme.CombinedCap is { } together
            ? text.Text(text.IsEmpty ? "" : " ").Say("Together with ", "Insieme a ").List([.. scheme.CapWith.Select(other => scope.NewText().Text("“").Name(TitleOf(other, scope)).Text("”"))], "and", "e").Say(" it earns not more than ", " non matura più di ").Add(Most(together, path.At("combinedCap"), scope)).Text(".")
            : text;
    }

    private static Wording Most(Cap cap, RulePath path, DraftingScope scope) => cap.Percent is { } percent
        ? scope.NewText().Figure(Figure.Percent(path.ToString(), percent)).Say(" of what counts", " di quanto conta")
        : scope.NewText().Amount(cap.Money!, path, scope);

    private static string TitleOf(string fullName, DraftingScope scope) => scope.Model.Bonuses.FirstOrDefault(other => other.FullName == fullName)?.Title?.In(scope.Language) ?? fullName;

    private static Wording Settled(BonusScheme scheme, DraftingScope scope)
    {
        var calendar = scheme.Settle;
        var path = new RulePath(calendar.Name);
        var text = scope.NewText().Say("It is settled ", "Si liquida ");
        text = calendar.Dates.Length > 0 ? text.Say("on the days of ", "nei giorni di ").Text("“").Name(calendar.Title?.In(scope.Language) ?? calendar.Name).Text("”")
            : text.Say("every ", "ogni ").Figure(Figure.Months(path.At("months").ToString(), calendar.Months));
        if (calendar.StatementDays is { } statement)
        {
            text.Say(", with a statement within ", ", con un rendiconto entro ").Figure(Figure.Days(path.At("statementDays").ToString(), statement)).Say(" of the end", " dalla fine");
        }

        if (calendar.PaymentDays is { } payment)
        {
            text.Say(", and paid within ", ", e si paga entro ").Figure(Figure.Days(path.At("paymentDays").ToString(), payment)).Say(" of it", " da essa");
        }

        text = scheme.Form switch
        {
            BonusForm.Points => text.Say(", in points", ", in punti"),
            BonusForm.Goods => text.Say(", in goods", ", in merce"),
            BonusForm.Transfer => text.Say(", by transfer", ", con bonifico"),
            BonusForm.CustomerInvoice => text.Say(", against the Customer's invoice", ", dietro fattura del Cliente"),
            _ => text.Say(", by credit note", ", con nota di credito"),
        };
        text = text.Text(".");
        text = scheme.Returns.Keeps
            ? text.Say(" Goods that come back take their share of it along; the step stays as it was reached.", " I resi ne portano via la propria quota; lo scaglione resta quello raggiunto.")
            : text.Say(" When goods come back it is worked out anew on what remains.", " In caso di resi si ricalcola su quanto rimane.");
        return text.Say(" What was paid too much is taken off the next settlement.", " Quanto pagato in più si detrae dalla liquidazione successiva.");
    }
}
