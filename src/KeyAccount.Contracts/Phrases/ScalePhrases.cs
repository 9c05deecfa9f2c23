using KeyAccount.Rules;

namespace KeyAccount.Contracts.Phrases;

/// <summary>Words and tables for scales: what is counted, whether the rate is on the whole or on each part, and which end of a step is included.</summary>
internal static class ScalePhrases
{
    /// <summary>Writes what the scale goes by and what a reached step means.</summary>
    public static Wording Kind(Scale scale, DraftingScope scope)
    {
        var text = scope.NewText().Say("The step is the one reached ", "Lo scaglione è quello raggiunto ").Add(FieldPhrases.Name(scale.By, scope).After("by", "da"));
        return scale.Kind switch
        {
            ScaleKind.AllUnits => text.Say("; its rate is on the whole, not only on the part above it", "; il suo valore si applica all'intero, non alla sola parte eccedente"),
            ScaleKind.Graduated => text.Say("; each part has the rate of its own step", "; ogni parte ha il valore del proprio scaglione"),
            ScaleKind.Block => text.Say("; it gives one amount, whatever is bought within it", "; dà un solo importo, qualunque sia l'acquisto al suo interno"),
            ScaleKind.Linear => text.Say("; between two steps the rate goes in a straight line", "; tra due scaglioni il valore varia linearmente"),
            ScaleKind.Rolling => text.Say("; each step reached counts from zero up to where the next one begins", "; ogni scaglione raggiunto vale da zero fino all'inizio del successivo"),
            _ => text.Say("; every step reached counts for the whole, and they are added", "; ogni scaglione raggiunto vale per l'intero, e si sommano"),
        };
    }

    /// <summary>Makes the table of a scale.</summary>
    public static ContractTable Table(Scale scale, RulePath path, DraftingScope scope)
    {
        var isParts = scale.Kind is ScaleKind.Graduated && !scale.IsReachedAt;
        string[] header = (isParts, scale.IsUpTo) switch
        {
            (true, _) or (_, true) => [Say("More than", "Oltre"), Say("up to and including", "fino a, compreso")],
            _ => [Say("From, included", "Da, compreso"), Say("to, not included", "a, escluso")],
        };
        var rows = scale.Steps.Select((step, i) => new ContractRow([Lower(scale, i, path, scope), Upper(scale, i, path, scope), CellOf(ValuePhrases.Cell(step.Value, path.At("steps").At(i), scope))]));
        return new ContractTable([.. header, Say(scale.Sample.Kind == ValueKind.NewPrice ? "Price" : "Rate", scale.Sample.Kind == ValueKind.NewPrice ? "Prezzo" : "Valore")], [.. rows]);

        string Say(string english, string italian) => new Phrase(english, italian).In(scope.Language);
    }

    private static ContractCell Lower(Scale scale, int step, RulePath path, DraftingScope scope)
    {
        if (!scale.IsUpTo)
        {
            return Bound(scale, step, path, scope);
        }

        return step == 0 ? CellOf(scope.NewText().Text("—")) : Bound(scale, step - 1, path, scope);
    }

    private static ContractCell Upper(Scale scale, int step, RulePath path, DraftingScope scope)
    {
        if (scale.IsUpTo)
        {
            return Bound(scale, step, path, scope);
        }

        return step + 1 < scale.Steps.Length ? Bound(scale, step + 1, path, scope) : CellOf(scope.NewText().Text("—"));
    }

    private static ContractCell Bound(Scale scale, int step, RulePath path, DraftingScope scope) =>
        CellOf(scope.NewText().Figure(FieldPhrases.Bound(scale.By, scale.Steps[step].Bound, path.At("steps").At(step).At(scale.IsUpTo ? "below" : "from"), scope)));

    private static ContractCell CellOf(Wording text) => new([.. text.Runs]);
}
