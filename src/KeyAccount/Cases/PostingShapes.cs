using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace KeyAccount.Cases;

/// <summary>The accepted form of postings in a case, and of what bonuses must come to.</summary>
internal static class PostingShapes
{
    private static readonly (string Word, PostingKind Kind, Phrase Doc)[] Kinds =
    [
        ("invoice", PostingKind.Invoice, new("An invoice.", "Una fattura.")),
        ("credit-note", PostingKind.CreditNote, new("A credit note.", "Una nota di credito.")),
        ("return", PostingKind.Return, new("Goods that came back.", "Merce resa.")),
        ("correction", PostingKind.Correction, new("A correction by hand.", "Una rettifica a mano.")),
    ];

    public static ObjectShape Posting { get; } = new(new("a posting", "una registrazione"),
        new("document", TextShape.Any, new("The number of the document.", "Il numero del documento."), Required: true),
        new("line", TextShape.Any, new("The line; 1 if not given.", "La riga; 1 se non indicata.")),
        new("kind", TextShape.OneOf([.. Kinds.Select(kind => (kind.Word, kind.Doc))]), new("What it is; invoice if not given.", "Che cos'è; invoice se non indicato.")),
        new("account", TextShape.NameOf(Word.Account), new("Who bought.", "Chi ha acquistato."), Required: true),
        new("date", TextShape.Day, new("The day of the document.", "Il giorno del documento."), Required: true),
        new("item", TextShape.Any, new("The item.", "L'articolo.")),
        new("quantity", NumberShape.Any, new("How much, in the unit of the price; below zero for what came back.", "Quanto, nell'unità del prezzo; sotto zero per ciò che è tornato.")),
        new("net", NumberShape.Any, new("The net amount without tax; below zero for what was credited.", "L'importo netto senza imposta; sotto zero per quanto accreditato."), Required: true),
        new("currency", TextShape.NameOf(Word.Currency), new("The currency; the account's own if not given.", "La valuta; quella del cliente se non indicata.")),
        new("tax", NumberShape.Any, new("The tax on it.", "L'imposta.")),
        new("discounts", NumberShape.Any, new("What discounts took off on the invoice.", "Quanto hanno tolto gli sconti in fattura.")),
        new("paid", TextShape.Day, new("The day on which it was paid.", "Il giorno del pagamento.")),
        new("originalDocument", TextShape.Any, new("The document that it goes back to.", "Il documento a cui si riferisce.")),
        new("originalLine", TextShape.Any, new("The line that it goes back to.", "La riga a cui si riferisce.")),
        new("fields", new MapShape(FieldValueShape.Instance, Word.LineField), new("Values of own line. fields.", "Valori dei campi propri line.")));

    public static Setting Results { get; } = new("bonuses", new MapShape(new ListShape(new ObjectShape(new("a bonus", "un premio"),
        new("account", TextShape.Any, new("Who earns it.", "Chi lo matura.")),
        new("from", TextShape.Day, new("The first day of the period.", "Il primo giorno del periodo.")),
        new("base", NumberShape.Any, new("What the base has come to.", "A quanto è arrivata la base.")),
        new("figure", NumberShape.Any, new("The figure that its scale goes by.", "La grandezza della scala.")),
        new("step", new NullableShape(NumberShape.Any), new("The step that is reached.", "Lo scaglione raggiunto.")),
        new("toNextStep", new NullableShape(NumberShape.Any), new("How much is missing to the next.", "Quanto manca al successivo.")),
        new("earned", NumberShape.Any, new("What is earned.", "Quanto è maturato.")),
        new("accrued", NumberShape.Any, new("What is set aside.", "Quanto è accantonato.")),
        new("shares", new MapShape(NumberShape.Any), new("What each account gets.", "Quanto va a ciascun cliente."))))),
        new("What bonuses come to, by full name: one entry for each account and period, in that order.", "A quanto arrivano i premi, per nome completo: una voce per cliente e periodo, in quest'ordine."));

    /// <summary>Reads a posting; null with a finding where a day is none.</summary>
    public static Posting? Read(JsonValue entry, FindingList findings)
    {
        var (date, paid) = (Day(entry["date"], findings), Day(entry["paid"], findings));
        return date is not { } day ? null : new Posting
        {
            Document = entry["document"]!.Text,
            Line = entry["line"]?.Text ?? "1",
            Kind = Kinds.FirstOrDefault(kind => kind.Word == entry["kind"]?.Text).Kind,
            Account = entry["account"]!.Text,
            Date = day,
            Item = entry["item"]?.Text,
            Quantity = Figure(entry["quantity"]),
            Net = Figure(entry["net"]),
            Currency = entry["currency"]?.Text,
            Tax = Figure(entry["tax"]),
            Discounts = Figure(entry["discounts"]),
            Paid = paid,
            OriginalDocument = entry["originalDocument"]?.Text,
            OriginalLine = entry["originalLine"]?.Text,
            Fields = (entry["fields"]?.Members ?? []).ToImmutableDictionary(member => member.Name, member => member.Value.Kind == JsonKind.Number && member.Value.TryNumber(out var number) ? number : FieldValue.FromText(member.Value.Kind == JsonKind.Null ? null : member.Value.Text)),
        };
    }

    /// <summary>Writes results in the form of what a case expects.</summary>
    public static string Write(IEnumerable<BonusResult> results)
    {
        var bonuses = new JsonObject();
        foreach (var scheme in results.GroupBy(result => result.Scheme))
        {
            var entries = new JsonArray();
            foreach (var result in scheme)
            {
                var shares = new JsonObject();
                foreach (var share in result.Shares)
                {
                    shares.Add(share.Account, share.Earned);
                }

                entries.Add((JsonNode)new JsonObject
                {
                    ["account"] = result.Account,
                    ["from"] = result.PeriodFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    ["base"] = result.Base,
                    ["figure"] = result.Figure,
                    ["step"] = result.Step,
                    ["toNextStep"] = result.ToNextStep,
                    ["earned"] = result.Earned,
                    ["accrued"] = result.Accrued,
                    ["shares"] = shares,
                });
            }

            bonuses.Add(scheme.Key, entries);
        }

        return new JsonObject { ["bonuses"] = bonuses }.ToJsonString();
    }

    private static decimal Figure(JsonValue? value) => value is not null && value.TryNumber(out var figure) ? figure : 0;

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
