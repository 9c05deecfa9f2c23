using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>Tax rates by category: as names with their rates, or as a list that says both.</summary>
internal sealed class TaxRatesShape : Shape
{
    public static TaxRatesShape Instance { get; } = new();

    public MapShape Map { get; } = new(FileShapes.TaxRate);

    public ListShape List { get; } = new(new ObjectShape(new("a tax category", "una categoria d'imposta"),
        new Setting("category", TextShape.Any, new("The category, such as S.", "La categoria, come S."), Required: true),
        new Setting("rate", FileShapes.TaxRate, new("Its rate, 22 for 22 %, or several.", "L'aliquota, 22 per il 22 %, o più aliquote."), Required: true)));

    public override bool Check(JsonValue value, FindingList findings) =>
        value.Kind == JsonKind.List ? List.Check(value, findings) & EachOnce(value, findings) : Map.Check(value, findings);

    private static bool EachOnce(JsonValue list, FindingList findings)
    {
        var fine = true;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var category in list.Items.Select(entry => entry.Kind == JsonKind.Object ? entry["category"] : null).OfType<JsonValue>().Where(category => !seen.Add(category.Text)))
        {
            findings.Add(Messages.WrittenTwice, category.Location, category.Text, new Phrase("the list of tax rates", "l'elenco delle aliquote"),
                new Phrase("Write each category once; several rates as a list: [22, 5].", "Scrivere ogni categoria una volta; più aliquote come elenco: [22, 5]."));
            fine = false;
        }

        return fine;
    }
}
