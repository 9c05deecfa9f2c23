using KeyAccount.Rules;

namespace KeyAccount.Schemas;

/// <summary>What people read for the fields that conditions can test.</summary>
internal static class FieldLabels
{
    private static readonly Dictionary<string, Phrase> BuiltIn = new(StringComparer.Ordinal)
    {
        ["account.id"] = new("The account.", "Il cliente."),
        ["account.name"] = new("The account's name.", "Il nome del cliente."),
        ["account.country"] = new("The account's country.", "Il Paese del cliente."),
        ["account.segment"] = new("The account's segment.", "Il segmento del cliente."),
        ["account.tier"] = new("The account's tier.", "La fascia del cliente."),
        ["account.currency"] = new("The account's currency.", "La valuta del cliente."),
        ["account.language"] = new("The account's language.", "La lingua del cliente."),
        ["account.since"] = new("The day from which it is a customer.", "Il giorno da cui è cliente."),
        ["account.parent"] = new("The accounts above it.", "I clienti che gli stanno sopra."),
        ["account.revenue.thisYear"] = new("What the account has bought this year.", "Quanto il cliente ha acquistato quest'anno."),
        ["account.revenue.lastYear"] = new("What the account bought last year.", "Quanto il cliente ha acquistato l'anno scorso."),
        ["account.revenue.last12Months"] = new("What the account has bought in the last twelve months.", "Quanto il cliente ha acquistato negli ultimi dodici mesi."),
        ["item.sku"] = new("The item's number.", "Il codice dell'articolo."),
        ["account.status"] = new("Whether the account is a customer yet: customer or prospect.", "Se è già cliente: customer o prospect."),
        ["item.category"] = new("The item's category, and everything below it.", "La categoria dell'articolo e tutto ciò che ne fa parte."),
        ["item.name"] = new("The item's name.", "Il nome dell'articolo."),
        ["item.brand"] = new("The item's brand.", "La marca dell'articolo."),
        ["item.uom"] = new("The unit that the item is sold in.", "L'unità di vendita dell'articolo."),
        ["item.weight"] = new("The weight of one unit of the item.", "Il peso di un'unità dell'articolo."),
        ["line.weight"] = new("The weight of the line.", "Il peso della riga."),
        ["line.unit"] = new("The unit that the line is ordered in.", "L'unità in cui la riga è ordinata."),
        ["line.listPrice"] = new("The list price of a unit.", "Il prezzo di listino unitario."),
        ["line.price"] = new("The price of a unit as it stands.", "Il prezzo unitario corrente."),
        ["item.cost"] = new("What a unit of the item costs, in the company's currency.", "Quanto costa un'unità dell'articolo, nella valuta dell'azienda."),
        ["line.quantity"] = new("The quantity of the line, in the unit of the item's price.", "La quantità della riga, nell'unità del prezzo."),
        ["line.listAmount"] = new("The list amount of the line.", "L'importo di listino della riga."),
        ["line.amount"] = new("The amount of the line as it stands.", "L'importo corrente della riga."),
        ["charge.id"] = new("The kind of the charge, such as freight.", "Il tipo di spesa, come il trasporto."),
        ["charge.amount"] = new("The amount of the charge as it stands.", "L'importo corrente della spesa."),
        ["order.date"] = new("The day of the order.", "Il giorno dell'ordine."),
        ["order.requestedDelivery"] = new("The requested day of delivery.", "Il giorno di consegna richiesto."),
        ["order.leadDays"] = new("Days from the order to the requested delivery.", "Giorni dall'ordine alla consegna richiesta."),
        ["order.kind"] = new("What the request is: order or return.", "Che cos'è la richiesta: order o return."),
        ["order.currency"] = new("The currency of the order.", "La valuta dell'ordine."),
        ["order.channel"] = new("How the order came in.", "Il canale dell'ordine."),
        ["order.code"] = new("A promotion code of the order.", "Un codice promozionale dell'ordine."),
        ["order.lineCount"] = new("How many lines the order has.", "Il numero di righe dell'ordine."),
        ["order.quantity"] = new("The quantity of all lines.", "La quantità di tutte le righe."),
        ["order.weight"] = new("The weight of all lines.", "Il peso di tutte le righe."),
        ["order.listAmount"] = new("The list amount of the order.", "L'importo di listino dell'ordine."),
        ["order.amount"] = new("The amount of the order as it stands.", "L'importo corrente dell'ordine."),
    };

    public static string Of(FieldDeclaration field, WordList steps, Language language)
    {
        if (field.Label is { } label)
        {
            return label.In(language);
        }

        if (BuiltIn.TryGetValue(field.Name, out var known))
        {
            return known.In(language);
        }

        if (field.Name.StartsWith("bonus.", StringComparison.Ordinal))
        {
            return field.Name.EndsWith(".base", StringComparison.Ordinal)
                ? new Phrase("What the base of the bonus has come to, as the ledger knows it.", "A quanto è arrivata la base del premio, secondo il registro.").In(language)
                : new Phrase("What the bonus has earned, as the ledger knows it.", "Quanto ha maturato il premio, secondo il registro.").In(language);
        }

        foreach (var (step, title) in steps.Entries)
        {
            var name = title.Length > 0 ? title : step;
            if (field.Name == FieldCatalog.DiscountOf(step))
            {
                return new Phrase($"What the step \"{name}\" took off the line.", $"Quanto il passo \"{name}\" ha tolto dalla riga.").In(language);
            }

            if (field.Name == FieldCatalog.PriceOf(step))
            {
                return new Phrase($"The price of a unit after the step \"{name}\".", $"Il prezzo unitario dopo il passo \"{name}\".").In(language);
            }

            if (field.Name == FieldCatalog.SubtotalOf(step))
            {
                return new Phrase($"What the order came to after the step \"{name}\".", $"L'importo dell'ordine dopo il passo \"{name}\".").In(language);
            }
        }

        return "";
    }
}
