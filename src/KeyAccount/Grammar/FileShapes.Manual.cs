namespace KeyAccount.Grammar;

/// <content>Limits of manual prices.</content>
internal static partial class FileShapes
{
    public static ObjectShape Manual => field ??= new(new("a limit of manual prices", "un limite ai prezzi manuali"),
        new("id", TextShape.Name, new("The limit's name, unique in its file.", "Il nome del limite, unico nel file."), Required: true),
        Title,
        Note,
        new("status", Status, new("Whether it counts; its file's status if not given.", "Se vale; quello del file se non indicato.")),
        new("valid", TextShape.Period, new("When it holds, both ends included; its file's if not given.", "Quando vale, estremi compresi; come il file se non indicato.")),
        new("tags", new ListShape(TextShape.Any), new("Words to find it by.", "Parole per ritrovarlo.")),
        When,
        new("maxPercent", new NumberShape(0, 100, new("a figure from 0 to 100", "una cifra da 0 a 100")), new("The most that may come off by hand, in percent of what stands.", "Il massimo che si può togliere a mano, in percento di quanto resta.")),
        new("maxAmountPerUnit", MoneyShape.Instance, new("The most that may come off a unit by hand.", "Il massimo che si può togliere a mano da un'unità.")),
        new("maxIncreasePercent", new NumberShape(0, 1000, new("a figure from 0 to 1000", "una cifra da 0 a 1000")), new("The most that may be added by hand, in percent of what stands; nothing if not given.", "Il massimo che si può aggiungere a mano, in percento di quanto resta; nulla se non indicato.")),
        new("reasonNeeded", YesNoShape.Instance, new("Whether a reason must be given.", "Se occorre un motivo.")))
    {
        Snippet = """{ "id": "$1", "maxPercent": $2, "reasonNeeded": true }""",
    };
}
