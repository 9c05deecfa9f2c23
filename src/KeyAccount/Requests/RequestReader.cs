using System.Collections.Immutable;
using System.Text;
using KeyAccount.Approvals;
using KeyAccount.Grammar;
using KeyAccount.RuleFiles;

namespace KeyAccount.Requests;

/// <summary>Reads requests from JSON.</summary>
internal static class RequestReader
{
    /// <summary>Gets the accepted form of a request.</summary>
    public static ObjectShape Request { get; } = new(new("a request", "una richiesta"),
        new Setting("$schema", TextShape.Any, new("The schema that an editor uses.", "Lo schema usato dall'editor.")),
        new Setting("account", TextShape.NameOf(Word.Account), new("The account that buys.", "Il cliente che compra."), Required: true),
        new Setting("currency", TextShape.NameOf(Word.Currency), new("The currency of the order; the account's own if not given.", "La valuta dell'ordine; quella del cliente se non indicata.")),
        new Setting("orderDate", TextShape.Day, new("The day of the order.", "Il giorno dell'ordine."), Required: true),
        new Setting("requestedDelivery", TextShape.Day, new("The day on which delivery is asked for.", "Il giorno di consegna richiesto.")),
        new Setting("kind", TextShape.OneOf(
            ("order", new("An order.", "Un ordine.")),
            ("return", new("A return: quantities of what comes back are below zero.", "Un reso: le quantità di ciò che torna sono sotto zero."))), new("What it is; order if not given.", "Che cos'è; order se non indicato.")),
        new Setting("serviceDate", TextShape.Day, new("The day on which the service is rendered; that of delivery if not given.", "Il giorno della prestazione; quello di consegna se non indicato.")),
        new Setting("channel", TextShape.Any, new("How the order comes in.", "Il canale dell'ordine.")),
        new Setting("codes", new ListShape(TextShape.Any), new("Promotion codes.", "Codici promozionali.")),
        new Setting("by", TextShape.NameOf(Word.Person), new("Who made the request, by the id in authority.json.", "Chi ha fatto la richiesta, con l'id di authority.json.")),
        new Setting("approvals", new ListShape(ApprovalReader.Record), new("The approvals that have been given.", "Le approvazioni date.")),
        new Setting("simulate", YesNoShape.Instance, new("Whether drafts take part.", "Se partecipano anche le bozze.")),
        new Setting("fields", new MapShape(FieldValueShape.Instance, Word.OrderField), new("Values of own order. fields.", "Valori dei campi propri order.")),
        new Setting("expectedBonusPercent", NumberShape.NotNegative, new("The bonus that lines are expected to earn off the invoice, in percent of their net amounts.", "Il bonus che le righe matureranno fuori fattura, in percento dei loro importi netti.")),
        new Setting("usage", new ListShape(new ObjectShape(new("a use", "un uso"),
            new Setting("rule", TextShape.Any, new("The full name of the rule.", "Il nome completo della regola."), Required: true),
            new Setting("item", TextShape.Any, new("The item that a price hold is counted for.", "L'articolo per cui si conta un blocco prezzi.")),
            new Setting("limit", TextShape.Any, new("Which limit, where the rule has several: whose use and how long, such as account/month; each if not given.", "Quale limite, se la regola ne ha più d'uno: di chi e per quanto, come account/month; ognuno se non indicato.")),
            new Setting("uses", NumberShape.NotNegative, new("How many orders used it.", "Quanti ordini l'hanno usata.")),
            new Setting("quantity", NumberShape.NotNegative, new("How many units it covered.", "Quante unità ha coperto.")),
            new Setting("amount", NumberShape.NotNegative, new("How much it gave, in the order's currency.", "Quanto ha dato, nella valuta dell'ordine.")))), new("What limits had used before this order.", "Quanto i limiti avevano usato prima di questo ordine.")),
        new Setting("lines", new ListShape(new ObjectShape(new("a line", "una riga"),
            new Setting("id", TextShape.Any, new("The line's id, unique in the request.", "L'id della riga, unico nella richiesta."), Required: true),
            new Setting("item", TextShape.Any, new("The item.", "L'articolo."), Required: true),
            new Setting("quantity", NumberShape.Any, new("How much, in \"unit\"; below zero in a return for what comes back.", "Quanto, in \"unit\"; in un reso sotto zero per ciò che torna."), Required: true),
            new Setting("tax", FileShapes.TaxOf, new("Its tax category; the item's if not given.", "La sua categoria d'imposta; quella dell'articolo se non indicata.")),
            new Setting("unit", TextShape.NameOf(Word.Unit), new("The unit; that of the item's price if not given.", "L'unità; quella del prezzo se non indicata.")),
            new Setting("manual", new ObjectShape(new("a manual price", "un prezzo manuale"),
                new Setting("percent", NumberShape.Any, new("So many percent come off by hand.", "Tanto per cento tolto a mano.")),
                new Setting("amountPerUnit", NumberShape.Any, new("So much comes off each unit by hand.", "Tanto tolto a mano da ogni unità.")),
                new Setting("newPrice", NumberShape.NotNegative, new("The price of a unit from here on.", "Il prezzo unitario da qui in poi.")),
                new Setting("reason", TextShape.Any, new("Why.", "Perché."))), new("A price or a discount that a person has written.", "Un prezzo o uno sconto scritto a mano.")),
            new Setting("carried", new ObjectShape(new("a carried price", "un prezzo ripreso"),
                new Setting("price", NumberShape.NotNegative, new("The price of a unit.", "Il prezzo unitario.")),
                new Setting("percent", NumberShape.NotNegative, new("The percentage that comes off the base price.", "La percentuale tolta dal prezzo base.")),
                new Setting("from", TextShape.Any, new("The document it comes from.", "Il documento da cui viene."), Required: true)), new("A price or a percentage from an earlier document; no rule changes it.", "Un prezzo o una percentuale da un documento precedente; nessuna regola li cambia.")),
            new Setting("expectedBonusPercent", NumberShape.NotNegative, new("The bonus that the line is expected to earn; the request's if not given.", "Il bonus che la riga maturerà; quello della richiesta se non indicato.")),
            new Setting("fields", new MapShape(FieldValueShape.Instance, Word.LineField), new("Values of own line. fields.", "Valori dei campi propri line."))), mayBeEmpty: false),
            new("The lines.", "Le righe."), Required: true),
        new Setting("charges", new ListShape(new ObjectShape(new("a charge", "una spesa"),
            new Setting("id", TextShape.Any, new("The charge's id, unique among the charges; its kind as well if \"charge\" is not given.", "L'id della spesa, unico tra le spese; anche il tipo se \"charge\" non è indicato."), Required: true),
            new Setting("charge", TextShape.NameOf(Word.Charge), new("The kind of charge.", "Il tipo di spesa.")),
            new Setting("amount", NumberShape.NotNegative, new("How much it is before discounts.", "Quanto è prima degli sconti."), Required: true),
            new Setting("tax", FileShapes.TaxOf, new("Its tax category; that of its kind if not given.", "La sua categoria d'imposta; quella del tipo se non indicata.")),
            new Setting("includesTax", YesNoShape.Instance, new("Whether it includes tax; as the prices of the lines do if not given.", "Se comprende l'imposta; come i prezzi delle righe se non indicato.")),
            new Setting("fields", new MapShape(FieldValueShape.Instance, Word.ChargeField), new("Values of own charge. fields.", "Valori dei campi propri charge.")))),
            new("Charges, such as freight.", "Spese, come il trasporto.")),
        new Setting("tax", new MapShape(FileShapes.TaxRate), new("The tax rates by category: { \"S\": 22, \"Z\": 0 }.", "Le aliquote per categoria: { \"S\": 22, \"Z\": 0 }.")),
        new Setting("adjustments", new ListShape(new ObjectShape(new("an adjustment", "una rettifica"),
            new Setting("amount", NumberShape.Any, new("The amount: below zero an allowance, above a charge.", "L'importo: sotto zero un abbuono, sopra un addebito.")),
            new Setting("percent", NumberShape.Any, new("Or a percentage: -3 is 3 % off.", "O una percentuale: -3 è il 3 % in meno.")),
            new Setting("of", NumberShape.Any, new("What the percentage is of; what the line or all lines come to if not given.", "Su che cosa si calcola la percentuale; l'importo della riga o di tutte le righe se non indicato.")),
            new Setting("line", TextShape.Any, new("The line; the document as a whole if not given.", "La riga; l'intero documento se non indicata.")),
            new Setting("reason", TextShape.Any, new("Why.", "Il motivo."), Required: true),
            new Setting("tax", FileShapes.TaxOf, new("The tax category of one of the document; split over all if not given.", "La categoria d'imposta di una del documento; ripartita su tutte se non indicata.")),
            new Setting("includesTax", YesNoShape.Instance, new("Whether one of the document includes tax; as the prices of the lines do if not given.", "Se una del documento comprende l'imposta; come i prezzi delle righe se non indicato.")))),
            new("Amounts that somebody has stated, beside what rules give.", "Importi indicati da qualcuno, oltre a quanto danno le regole.")),
        new Setting("prepaid", NumberShape.Any, new("What has been paid already.", "Quanto è già stato pagato.")),
        new Setting("history", new ListShape(new ObjectShape(new("an earlier purchase", "un acquisto precedente"),
            new Setting("date", TextShape.Day, new("The day of its order.", "Il giorno del suo ordine."), Required: true),
            new Setting("item", TextShape.Any, new("The item.", "L'articolo."), Required: true),
            new Setting("quantity", NumberShape.Any, new("How much, in \"unit\"; below zero for a return.", "Quanto, in \"unit\"; sotto zero per un reso."), Required: true),
            new Setting("unit", TextShape.NameOf(Word.Unit), new("The unit; that of the item's price if not given.", "L'unità; quella del prezzo se non indicata.")),
            new Setting("amount", NumberShape.Any, new("The net amount, in the currency of the order.", "L'importo netto, nella valuta dell'ordine."), Required: true))),
            new("What was bought before, for rules that sum over a period.", "Gli acquisti precedenti, per le regole che sommano su un periodo.")));

    /// <exception cref="PricingException">The text is not a request; every problem is listed.</exception>
    public static PricingRequest Read(string json, string name)
    {
        var findings = new FindingList();
        var source = SourceText.From(name, Encoding.UTF8.GetBytes(json), findings);
        var root = source is null ? null : JsonText.Read(source, RuleFileLimits.Default, findings);
        var request = root is null ? null : Read(root, findings);
        return request ?? throw new PricingException(findings.InOrder().Select(finding => finding.ToProblem()));
    }

    /// <summary>Reads a request that stands in another document; null with findings where it is none.</summary>
    public static PricingRequest? Read(JsonValue root, FindingList findings)
    {
        if (!Request.Check(root, findings) || Day(root["orderDate"], findings) is not { } orderDate)
        {
            return null;
        }

        var delivery = Day(root["requestedDelivery"], findings);
        var service = Day(root["serviceDate"], findings);
        ImmutableArray<PastPurchase> history = [.. root["history"]?.Items.Select(entry => Past(entry, findings)) ?? []];
        ApprovalRecord?[] approvals = [.. root["approvals"]?.Items.Select(record => ApprovalReader.Read(record, findings)) ?? []];
        return findings.HasErrors ? null : new PricingRequest
        {
            By = root["by"]?.Text,
            Approvals = [.. approvals.OfType<ApprovalRecord>()],
            Account = root["account"]!.Text,
            Currency = root["currency"]?.Text,
            OrderDate = orderDate,
            RequestedDelivery = delivery,
            ServiceDate = service,
            Kind = root["kind"]?.Text == "return" ? RequestKind.Return : RequestKind.Order,
            Channel = root["channel"]?.Text,
            Codes = [.. root["codes"]?.Items.Select(code => code.Text) ?? []],
            Simulate = root["simulate"]?.IsTrue ?? false,
            Fields = Fields(root["fields"]),
            Usage = [.. root["usage"]?.Items.Select(Use) ?? []],
            Lines = [.. root["lines"]!.Items.Select(Line)],
            Tax = [.. root["tax"]?.Members.Select(member => new TaxRates(member.Name, Rates(member.Value))) ?? []],
            Adjustments = [.. root["adjustments"]?.Items.Select(StatedAdjustment) ?? []],
            ExpectedBonusPercent = Figure(root["expectedBonusPercent"]),
            Prepaid = Figure(root["prepaid"]),
            Charges = [.. root["charges"]?.Items.Select(Charge) ?? []],
            History = history,
        };
    }

    /// <summary>Gives the place of a line, or of the whole request where none is named.</summary>
    public static SourceLocation PlaceOf(JsonValue request, string? line) =>
        (request["lines"]?.Items.FirstOrDefault(item => item["id"]?.Text == line) ?? request).Location;

    private static RuleUsage Use(JsonValue use) => new()
    {
        Limit = use["limit"]?.Text,
        Rule = use["rule"]!.Text,
        Item = use["item"]?.Text,
        Uses = Figure(use["uses"]),
        Quantity = Figure(use["quantity"]),
        Amount = Figure(use["amount"]),
    };

    private static decimal Figure(JsonValue? value) => value is not null && value.TryNumber(out var figure) ? figure : 0;

    private static PastPurchase Past(JsonValue entry, FindingList findings) => new()
    {
        Date = Day(entry["date"], findings) ?? default,
        Item = entry["item"]!.Text,
        Quantity = Figure(entry["quantity"]),
        Unit = entry["unit"]?.Text,
        Amount = Figure(entry["amount"]),
    };

    private static RequestLine Line(JsonValue line)
    {
        line["quantity"]!.TryNumber(out var quantity);
        return new RequestLine(line["id"]!.Text, line["item"]!.Text, quantity)
        {
            Unit = line["unit"]?.Text,
            Tax = Tax(line["tax"]),
            Manual = line["manual"] is { } manual ? new ManualPrice { Percent = Number(manual["percent"]), AmountPerUnit = Number(manual["amountPerUnit"]), NewPrice = Number(manual["newPrice"]), Reason = manual["reason"]?.Text } : null,
            Carried = line["carried"] is { } carried ? new CarriedPrice { Price = Number(carried["price"]), Percent = Number(carried["percent"]), From = carried["from"]!.Text } : null,
            ExpectedBonusPercent = Number(line["expectedBonusPercent"]),
            Fields = Fields(line["fields"]),
        };
    }

    private static RequestCharge Charge(JsonValue charge) => new(charge["id"]!.Text, Figure(charge["amount"]))
    {
        Charge = charge["charge"]?.Text,
        Tax = Tax(charge["tax"]),
        IncludesTax = charge["includesTax"]?.IsTrue,
        Fields = Fields(charge["fields"]),
    };

    private static StatedAdjustment StatedAdjustment(JsonValue adjustment) => new()
    {
        Amount = Number(adjustment["amount"]),
        Percent = Number(adjustment["percent"]),
        Of = Number(adjustment["of"]),
        Line = adjustment["line"]?.Text,
        Reason = adjustment["reason"]!.Text,
        Tax = Tax(adjustment["tax"]),
        IncludesTax = adjustment["includesTax"]?.IsTrue,
    };

    private static TaxRates? Tax(JsonValue? tax) => tax switch
    {
        null => null,
        { Kind: JsonKind.Text } => new TaxRates(tax.Text),
        _ => new TaxRates(tax["category"]!.Text, tax["rate"] is { } rate ? Rates(rate) : []),
    };

    private static ImmutableArray<decimal> Rates(JsonValue rates) => [.. FiguresShape.Values(rates).Select(Figure)];

    private static decimal? Number(JsonValue? value) => value is not null && value.TryNumber(out var number) ? number : null;

    private static ImmutableDictionary<string, FieldValue> Fields(JsonValue? fields)
    {
        var values = ImmutableDictionary.CreateBuilder<string, FieldValue>(StringComparer.Ordinal);
        foreach (var member in fields?.Members ?? [])
        {
            values[member.Name] = member.Value.Kind switch
            {
                JsonKind.Number when member.Value.TryNumber(out var number) => number,
                JsonKind.Null => default,
                _ => FieldValue.FromText(member.Value.Text),
            };
        }

        return values.ToImmutable();
    }

    private static DateOnly? Day(JsonValue? value, FindingList findings)
    {
        if (value is null)
        {
            return null;
        }

        if (Days.TryRead(value.Text, out var day))
        {
            return day;
        }

        findings.Add(Messages.NotADay, value.Location, value.Text);
        return null;
    }
}
