namespace KeyAccount.Grammar;

/// <content>Charges that rules add.</content>
internal static partial class FileShapes
{
    public static ObjectShape Charge => field ??= new(new("a charge that a rule adds", "una spesa aggiunta da una regola"),
        new("id", TextShape.Name, new("The rule's name, unique in its file.", "Il nome della regola, unico nel file."), Required: true),
        Title,
        Note,
        Internal,
        new("status", Status, new("Whether it prices; its file's status if not given.", "Se vale per i prezzi; quello del file se non indicato.")),
        new("valid", TextShape.Period, new("When it holds, both ends included; its file's if not given.", "Quando vale, estremi compresi; come il file se non indicato.")),
        new("tags", new ListShape(TextShape.Any), new("Words to find it by.", "Parole per ritrovarla.")),
        new("charge", TextShape.NameOf(Word.Charge), new("The kind of charge, declared in company.json.", "Il tipo di spesa, dichiarato in company.json."), Required: true),
        new("step", TextShape.NameOf(Word.Step), new("The step at whose start it is added: rules of the step and of later ones can bear on it.", "Il passo al cui inizio si aggiunge: le regole di quel passo e dei successivi possono agirvi.")),
        When,
        new("amount", MoneyShape.Instance, new("Its amount, once.", "Il suo importo, una volta.")),
        new("amountPerUnit", MoneyShape.Instance, new("Its amount for each unit of the chosen lines.", "Il suo importo per ogni unità delle righe scelte.")),
        new("percent", Percentage, new("A percentage of what the chosen lines come to.", "Una percentuale dell'importo delle righe scelte.")))
    {
        Snippet = """{ "id": "$1", "charge": "$2", "amount": $3 }""",
    };
}
