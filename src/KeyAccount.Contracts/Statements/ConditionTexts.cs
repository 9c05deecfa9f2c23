using KeyAccount.Contracts.Phrases;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Contracts.Statements;

/// <summary>Words for what binds a party over time, and for what it is paid beside prices.</summary>
internal static class ConditionTexts
{
    public static Wording PriceHold(PriceHoldTerms terms, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText().Say("The prices of ", "I prezzi del ").Figure(Figure.Date(path.At("asOf").ToString(), terms.AsOf))
            .Say(" are kept up to and including ", " sono mantenuti fino al ").Figure(Figure.Date(path.At("until").ToString(), terms.During.To)).Say("", " compreso");
        if (terms.Quantity is { } most)
        {
            text.Say(terms.PerItem ? ", for each item up to a quantity of " : ", up to a quantity in all of ", terms.PerItem ? ", per ogni articolo fino a una quantità di " : ", fino a una quantità complessiva di ")
                .Figure(Figure.Quantity(path.At("quantity").ToString(), most, terms.Unit ?? "")).Say("; beyond it the prices then in force hold", "; oltre valgono i prezzi allora vigenti");
        }

        text.Text(".");
        return terms.LowerCounts ? text.Say(" A lower price of the day holds all the same.", " Un prezzo del giorno più basso vale comunque.") : text;
    }

    public static Wording Commitment(CommitmentTerms terms, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText().Say("The Customer buys at least ", "Il Cliente acquista almeno ");
        text = terms.Amount is { } amount ? text.Amount(amount, path.At("amount"), scope) : text.Figure(Figure.Quantity(path.At("quantity").ToString(), terms.Quantity!.Value, terms.Unit ?? ""));
        text.Add(Every(terms.Period, scope));
        if (terms.TolerancePercent is { } tolerance)
        {
            text.Say("; a shortfall of up to ", "; è tollerato un mancato acquisto fino ").Figure("", "al", Figure.Percent(path.At("tolerancePercent").ToString(), tolerance)).Say(" is tolerated", "");
        }

        text.Text(".");
        if (terms.ShortfallPercent is { } percent)
        {
            text.Say(" Of what is missing the Supplier charges ", " Di quanto manca il Fornitore addebita ").Figure("", "il", Figure.Percent(path.At("shortfallPercent").ToString(), percent)).Text(".");
        }
        else if (terms.ShortfallAmount is { } charge)
        {
            text.Say(" For a shortfall the Supplier charges ", " In caso di mancato acquisto il Fornitore addebita ").Amount(charge, path.At("shortfallAmount"), scope).Text(".");
        }

        return text;
    }

    public static Wording Exclusivity(ExclusivityTerms terms, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        var what = scope.NewText();
        what = terms.For is { } of ? what.Name(of.In(scope.Language)) : what.Say("the goods of this agreement", "la merce del presente accordo");
        if (terms.Territory is { } territory)
        {
            what.Say(" in ", " in ").Name(territory.In(scope.Language));
        }

        text = terms.Side switch
        {
            "buyer" => text.Say("The Customer buys ", "Il Cliente acquista ").Add(what).Say(" from the Supplier alone", " soltanto dal Fornitore"),
            "supplier" => text.Say("The Supplier sells ", "Il Fornitore vende ").Add(what).Say(" to the Customer alone", " soltanto al Cliente"),
            _ => text.Say("The parties deal in ", "Le parti trattano ").Add(what).Say(" with each other alone", " soltanto tra loro"),
        };
        return (terms.Until is { } until ? text.Say(", up to and including ", ", fino al ").Figure(Figure.Date(path.At("until").ToString(), until)).Say("", " compreso") : text).Text(".");
    }

    public static Wording ServiceLevel(ServiceLevelTerms terms, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText().Say("In each month the Supplier delivers at least ", "In ogni mese il Fornitore consegna almeno ").Figure("", "il", Figure.Percent(path.At("targetPercent").ToString(), terms.TargetPercent));
        text = terms.Measure switch
        {
            "onTimeInFull" => text.Say(" of orders on time and in full", " degli ordini in tempo e completi"),
            "onTime" => text.Say(" of orders on time", " degli ordini in tempo"),
            _ => text.Say(" of the units ordered", " delle unità ordinate"),
        };
        text.Text(".");
        for (var i = 0; i < terms.Credits.Length; i++)
        {
            var (below, percent) = terms.Credits[i];
            text.Say(" Below ", " Al di sotto ").Figure("", "del", Figure.Percent(path.At("credits").At(i).At("below").ToString(), below)).Say(" it credits ", " accredita ")
                .Figure("", "il", Figure.Percent(path.At("credits").At(i).At("percent").ToString(), percent)).Say(" of the month's purchases.", " degli acquisti del mese.");
        }

        return terms.MaxPercent is { } most
            ? text.Say(" Credits come to not more than ", " Gli accrediti non superano ").Figure("", "il", Figure.Percent(path.At("maxPercent").ToString(), most)).Say(" of those purchases.", " di tali acquisti.")
            : text;
    }

    public static Wording Contribution(ContributionTerms terms, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText().Say("For ", "Per ").Name(terms.For.In(scope.Language)).Say(" the Supplier pays the Customer ", " il Fornitore corrisponde al Cliente ");
        text = terms.Percent is { } percent
            ? text.Figure("", "il", Figure.Percent(path.At("percent").ToString(), percent)).Say(" of ", " di ").Name(terms.Base!.Title?.In(scope.Language) ?? terms.Base.Name)
            : text.Amount(terms.Amount!, path.At("amount"), scope);
        text.Add(Every(terms.Period, scope));
        if (terms.Cap is { } cap)
        {
            text.Say(", but not more than ", ", ma non oltre ").Amount(cap, path.At("cap"), scope);
        }

        text.Say(", against the Customer's invoice", ", dietro fattura del Cliente");
        if (terms.Proof is { } proof)
        {
            text.Say(" and on proof by ", " e su prova mediante ").Name(proof.In(scope.Language));
        }

        return text.Say(". It pays a service and changes no price.", ". Remunera un servizio e non modifica alcun prezzo.");
    }

    public static Wording Referral(ReferralTerms terms, RulePath path, DraftingScope scope)
    {
        var months = terms.Within.Unit == "days" ? (int?)null : terms.Within.Unit == "years" ? terms.Within.Count * 12 : terms.Within.Count;
        var within = path.At("after").At("within").ToString();
        return scope.NewText().Say("The Supplier pays the Customer ", "Il Fornitore corrisponde al Cliente ").Amount(terms.Reward, path.At("reward"), scope)
            .Say(" for each new customer that the Customer has brought, once that customer has bought goods for ", " per ogni nuovo cliente segnalato dal Cliente, quando questo ha acquistato merce per ").Amount(terms.Turnover, path.At("after").At("turnover"), scope)
            .Say(" within ", " entro ").Figure(months is { } count ? Figure.Months(within, count) : Figure.Days(within, terms.Within.Count)).Say(" of its first order.", " dal primo ordine.");
    }

    public static Wording MostFavoured(MostFavouredTerms terms, DraftingScope scope)
    {
        var text = scope.NewText().Say("The Supplier sells to no other customer at a lower price", "Il Fornitore non vende ad alcun altro cliente a un prezzo inferiore");
        return (terms.For is { } of ? text.Text(": ").Name(of.In(scope.Language)) : text).Text(".");
    }

    public static Wording Own(SpecialCondition condition, OwnTerms terms, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText().Name(condition.Kind.Title.In(scope.Language)).Text(": ");
        text = terms switch
        {
            { Amount: { } amount } => text.Amount(amount, path.At("value"), scope),
            { Words: { } words } => text.Name(words.In(scope.Language)),
            { Value.Number: { } number } => text.Figure(Figure.Quantity(path.At("value").ToString(), number)),
            _ => text.Name(terms.Value.Text ?? ""),
        };
        return text.Text(".");
    }

    private static Wording Every(string period, DraftingScope scope) => period switch
    {
        "month" => scope.NewText().Say(" a month", " al mese"),
        "quarter" => scope.NewText().Say(" a quarter", " al trimestre"),
        "year" => scope.NewText().Say(" a year", " all'anno"),
        "once" => scope.NewText().Say(" once", " una volta"),
        _ => scope.NewText().Say(" in the term of this agreement", " nella durata del presente accordo"),
    };
}
