using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Contracts.Phrases;

/// <summary>What the figures that conditions and scales read are called in a sentence.</summary>
internal static class FieldPhrases
{
    private static readonly Dictionary<string, (Phrase Name, bool IsMoney)> Known = new(StringComparer.Ordinal)
    {
        [FieldCatalog.Quantity] = (new("the quantity of the line", "la quantità della riga"), false),
        ["line.listAmount"] = (new("the amount of the line at list prices", "l'importo della riga a prezzi di listino"), true),
        ["line.amount"] = (new("the amount of the line", "l'importo della riga"), true),
        ["line.listPrice"] = (new("the list price", "il prezzo di listino"), true),
        ["line.price"] = (new("the price of a unit", "il prezzo unitario"), true),
        ["line.weight"] = (new("the weight of the line", "il peso della riga"), false),
        ["order.quantity"] = (new("the quantity of the order", "la quantità dell'ordine"), false),
        ["order.weight"] = (new("the weight of the order", "il peso dell'ordine"), false),
        ["order.listAmount"] = (new("the amount of the order at list prices", "l'importo dell'ordine a prezzi di listino"), true),
        ["order.amount"] = (new("the amount of the order", "l'importo dell'ordine"), true),
        ["order.lineCount"] = (new("the number of lines of the order", "il numero di righe dell'ordine"), false),
        ["order.leadDays"] = (new("the time from the order to the requested delivery, in days,", "il tempo dall'ordine alla consegna richiesta, in giorni,"), false),
        ["order.date"] = (new("the date of the order", "la data dell'ordine"), false),
        ["order.requestedDelivery"] = (new("the requested delivery", "la consegna richiesta"), false),
        ["order.channel"] = (new("the channel of the order", "il canale dell'ordine"), false),
        ["order.currency"] = (new("the currency of the order", "la valuta dell'ordine"), false),
        ["account.since"] = (new("the Customer's first day as a customer", "il primo giorno del Cliente come cliente"), false),
        ["account.segment"] = (new("the Customer's segment", "il segmento del Cliente"), false),
        ["account.tier"] = (new("the Customer's class", "la classe del Cliente"), false),
        ["account.country"] = (new("the Customer's country", "il paese del Cliente"), false),
        ["item.weight"] = (new("the weight of a unit", "il peso unitario"), false),
        ["charge.id"] = (new("the charge", "la spesa"), false),
        ["charge.amount"] = (new("the amount of the charge", "l'importo della spesa"), true),
    };

    /// <summary>Writes the name of a field.</summary>
    public static Wording Name(Field field, DraftingScope scope)
    {
        if (scope.Model.Catalog.Fields.Pools.Find(field) is { } sum)
        {
            return Sum(sum, scope);
        }

        if (Known.TryGetValue(field.Name, out var known))
        {
            return scope.NewText().Text(known.Name.In(scope.Language));
        }

        if (UnitOf(field, scope) is not null)
        {
            return scope.NewText().Text(Known[FieldCatalog.Quantity].Name.In(scope.Language));
        }

        return scope.NewText().Text("“").Name(scope.FieldName(field.Name) ?? field.Name).Text("”");
    }

    /// <summary>Says whether the figure is an amount of money.</summary>
    public static bool IsMoney(Field field, DraftingScope scope) => scope.Model.Catalog.Fields.Pools.Find(field) is { } sum
        ? sum.Measure.Kind == MeasureKind.Amount
        : Known.TryGetValue(field.Name, out var known) ? known.IsMoney : scope.Model.Catalog.Fields.Find(field.Name)?.Type == FieldType.Money;

    /// <summary>Gives the unit of measure in which a quantity is counted; null where the figure is none, or has the unit of each item's price.</summary>
    public static string? UnitOf(Field field, DraftingScope scope)
    {
        var counted = scope.Model.Catalog.Fields.Pools.Find(field)?.Measure.Figure ?? field;
        return scope.Model.Catalog.Fields.Quantities.FirstOrDefault(known => known.Quantity == counted).Unit;
    }

    /// <summary>Makes the figure that a bound of a field is.</summary>
    public static Figure Bound(Field field, decimal value, RulePath path, DraftingScope scope) =>
        IsMoney(field, scope) ? Contracts.Figure.Money(path.ToString(), value, scope.Agreement.Currency) : Contracts.Figure.Quantity(path.ToString(), value, UnitOf(field, scope) ?? "");

    private static Wording Sum(PoolSum sum, DraftingScope scope)
    {
        var text = scope.NewText();
        switch (sum.Measure.Kind)
        {
            case MeasureKind.Items:
                text.Say("the number of different items", "il numero di articoli diversi");
                break;
            case MeasureKind.Amount when sum.Measure.Of is MeasuredAmount.List:
                text.Say("the amount at list prices", "l'importo a prezzi di listino");
                break;
            case MeasureKind.Amount:
                text.Say("the amount", "l'importo");
                break;
            default:
                text.Say("the quantity", "la quantità");
                break;
        }

        text.Say(" of all lines", " di tutte le righe");
        if (sum.Pool.Where.Length > 0)
        {
            text.Text(" ").Add(ConditionPhrases.Goods(sum.Pool.Where, new RulePath(""), scope).After("of", "di"));
        }

        return sum.Measure.Over switch
        {
            PoolPeriod.Month => text.Say(" in the calendar month", " nel mese solare"),
            PoolPeriod.Quarter => text.Say(" in the calendar quarter", " nel trimestre solare"),
            PoolPeriod.Year => text.Say(" in the calendar year", " nell'anno solare"),
            PoolPeriod.Valid => text.Say(" in the term of the agreement", " nella durata dell'accordo"),
            _ => text.Say(" of the order", " dell'ordine"),
        };
    }
}
