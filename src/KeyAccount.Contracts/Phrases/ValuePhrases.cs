using KeyAccount.Rules;

namespace KeyAccount.Contracts.Phrases;

/// <summary>Words for what a rule gives: percentages, in cascade or alone, and amounts.</summary>
internal static class ValuePhrases
{
    /// <summary>Writes a value: "a discount of 3%", "a discount of 50%, 10% and 5% in cascade".</summary>
    public static Wording Value(RuleValue value, bool isSurcharge, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        var money = value.Money;
        return (value.Kind, isSurcharge) switch
        {
            (ValueKind.Percent, _) => Percents(value.Percents, isSurcharge, path.At("percent"), scope),
            (ValueKind.AmountPerUnit, false) => text.Say("a discount of ", "uno sconto di ").Amount(money!, path.At("amountPerUnit"), scope).Say(" for each unit", " per ogni unità"),
            (ValueKind.AmountPerUnit, true) => text.Say("a surcharge of ", "una maggiorazione di ").Amount(money!, path.At("amountPerUnit"), scope).Say(" for each unit", " per ogni unità"),
            (ValueKind.AmountPerLine, false) => text.Say("a discount of ", "uno sconto di ").Amount(money!, path.At("amountPerLine"), scope).Say(" for each line of the order", " per ogni riga dell'ordine"),
            (ValueKind.AmountPerLine, true) => text.Say("a surcharge of ", "una maggiorazione di ").Amount(money!, path.At("amountPerLine"), scope).Say(" for each line of the order", " per ogni riga dell'ordine"),
            (ValueKind.AmountPerOrder, false) => text.Say("a discount of ", "uno sconto di ").Amount(money!, path.At("amountPerOrder"), scope).Say(" for the order as a whole", " per l'intero ordine"),
            (ValueKind.AmountPerOrder, true) => text.Say("a surcharge of ", "una maggiorazione di ").Amount(money!, path.At("amountPerOrder"), scope).Say(" for the order as a whole", " per l'intero ordine"),
            (ValueKind.NewPrice, _) => text.Say("a price of ", "un prezzo di ").Amount(money!, path.At("newPrice"), scope).Say(" for each unit", " per ogni unità"),
            _ => text.Say("a total of ", "un totale di ").Amount(money!, path.At("newTotal"), scope),
        };
    }

    /// <summary>Writes only the figure of a value, for a cell of a table.</summary>
    public static Wording Cell(RuleValue? value, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        return value switch
        {
            null => text.Say("none", "nessuno"),
            { Kind: ValueKind.Percent, Percents: [var single] } => text.Figure(Figure.Percent(path.At("percent").ToString(), single)),
            { Kind: ValueKind.Percent } => text.List([.. value.Percents.Select((percent, i) => scope.NewText().Figure(Figure.Percent(path.At("percent").At(i).ToString(), percent)))], "and", "e"),
            _ => text.Amount(value.Money!, path.At(NameOf(value.Kind)), scope),
        };
    }

    /// <summary>Writes what percentages are of.</summary>
    public static Wording Of(AmountBase of, Step step, DraftingScope scope)
    {
        var text = scope.NewText();
        return of.Kind switch
        {
            AmountBaseKind.Base => text.Say("the amount at the base price", "l'importo al prezzo base"),
            AmountBaseKind.Running => text.Say("what all reductions before it leave", "quanto lasciano tutte le riduzioni precedenti"),
            AmountBaseKind.AfterStep => text.Say("what stands after the step ", "quanto resta dopo il passo ").Text("“").Name(scope.Procedure.Steps[of.Step].Title.In(scope.Language)).Text("”"),
            _ when step.Index == 0 => text.Say("the amount at the base price", "l'importo al prezzo base"),
            _ => text.Say("what the steps before it leave", "quanto lasciano i passi precedenti"),
        };
    }

    /// <summary>Names the setting that states a value of a kind.</summary>
    public static string NameOf(ValueKind kind) => kind switch
    {
        ValueKind.Percent => "percent",
        ValueKind.AmountPerUnit => "amountPerUnit",
        ValueKind.AmountPerLine => "amountPerLine",
        ValueKind.AmountPerOrder => "amountPerOrder",
        ValueKind.NewPrice => "newPrice",
        _ => "newTotal",
    };

    private static Wording Percents(decimal[] percents, bool isSurcharge, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        text = isSurcharge ? text.Say("a surcharge of ", "una maggiorazione ") : text.Say("a discount of ", "uno sconto ");
        if (percents is [var single])
        {
            return text.Figure("", "del", Figure.Percent(path.ToString(), single));
        }

        text.Say("", "di ").List([.. percents.Select((percent, i) => scope.NewText().Figure(Figure.Percent(path.At(i).ToString(), percent)))], "and", "e");
        return text.Say(" in cascade, each on what the one before it leaves, ", " in cascata, ciascuno su quanto lascia il precedente, pari complessivamente ")
            .Figure("", "al", Figure.Percent(path.At("equivalent").ToString(), Grammar.Percents.Cascade(percents))).Say(" in all", "");
    }
}
