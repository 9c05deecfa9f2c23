namespace KeyAccount.Grammar;

/// <summary>The accepted form of each kind of rule file.</summary>
/// <remarks>Statics of a class in several files start in no promised order; so each shape is made when it is first asked for.</remarks>
internal static partial class FileShapes
{
    private static Setting Schema => field ??= new("$schema", TextShape.Any, new("The schema that an editor uses.", "Lo schema usato dall'editor."));

    private static Setting Title => field ??= new("title", TitleShape.Instance, new("What people read, in one or several languages.", "Il titolo che si legge, in una o più lingue."));

    private static Setting Note => field ??= new("note", TextShape.Any, new("Why it is so. Internal: no customer sees it.", "Il perché. Interno: il cliente non lo vede."));

    private static Setting Internal => field ??= new("internal", YesNoShape.Instance, new("Whether its title is ours alone: the customer reads \"Other adjustments\" for what it gives.", "Se il titolo è solo nostro: il cliente legge \"Altri adeguamenti\" per ciò che dà."));

    private static Setting When => field ??= new("when", ConditionShape.Instance, new("The conditions; all must hold.", "Le condizioni; devono valere tutte."));

    private static Setting WhenForPrices => field ??= When with { Shape = ConditionShape.BeforePrices };

    private static Shape Status => field ??= TextShape.OneOf(
        ("draft", new("Being written: does not price.", "In bozza: non vale per i prezzi.")),
        ("released", new("In force while valid.", "In vigore finché valida.")),
        ("blocked", new("Switched off.", "Sospesa.")));

    private static Shape Rounding => field ??= new ListShape(RoundingPoint(), mayBeEmpty: false);

    private static Shape RankKeys => field ??= new ListShape(TextShape.OneOf(
        [.. new[] { "exclusive", "priority", "specificity", "conditions", "value", "worth", "start", "end", "minQuantity", "currency", "id" }.SelectMany(key => new[] { key, $"{key} asc", $"{key} desc" }).Select(key => (key, RankKeyDoc(key)))]), mayBeEmpty: false);
}
