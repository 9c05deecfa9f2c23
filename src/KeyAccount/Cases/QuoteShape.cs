using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using KeyAccount.Grammar;
using KeyAccount.Quotes;

namespace KeyAccount.Cases;

/// <summary>The form of a quote that a case may expect. It is taken from how quotes are written, so that the two cannot differ.</summary>
internal static class QuoteShape
{
    private static readonly Phrase Doc = new("As in a quote.", "Come in un preventivo.");

    private static readonly ImmutableDictionary<Type, Phrase> Names = ImmutableDictionary.CreateRange<Type, Phrase>(
    [
        new(typeof(QuoteDocument), new("a quote", "un preventivo")),
        new(typeof(QuoteLine), new("a line of a quote", "una riga di un preventivo")),
        new(typeof(QuoteCharge), new("a charge of a quote", "una spesa di un preventivo")),
        new(typeof(PriceFormationStep), new("a figure on the way to a price", "una cifra nella formazione del prezzo")),
        new(typeof(QuoteAdjustment), new("an adjustment of a quote", "una rettifica di un preventivo")),
        new(typeof(QuoteTax), new("a tax of a quote", "un'imposta di un preventivo")),
        new(typeof(DerivedFact), new("a derived fact", "un fatto derivato")),
        new(typeof(PriceStep), new("a step of a waterfall", "un passo di una cascata")),
        new(typeof(OverriddenRule), new("an overridden rule", "una regola a cui si deroga")),
        new(typeof(QuoteExtension), new("an extended agreement", "un accordo prorogato")),
        new(typeof(QuoteHold), new("a price hold of a line", "il blocco prezzi di una riga")),
        new(typeof(FreeGoods), new("free goods", "merce in omaggio")),
        new(typeof(ConsideredRule), new("a considered rule", "una regola considerata")),
        new(typeof(StepSubtotal), new("a subtotal", "un subtotale")),
        new(typeof(QuoteCode), new("a code", "un codice")),
        new(typeof(RuleUsage), new("a use", "un uso")),
        new(typeof(QuoteCondition), new("a special condition of a quote", "una condizione speciale di un preventivo")),
        new(typeof(QuoteAlert), new("a note", "una nota")),
        new(typeof(QuoteApproval), new("an approval of a quote", "un'approvazione di un preventivo")),
        new(typeof(QuoteTotals), new("the part \"totals\"", "la parte \"totals\"")),
    ]);

    public static ObjectShape Quote { get; } = (ObjectShape)Of(typeof(QuoteDocument));

    private static Shape Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(FieldValue))
        {
            return FieldValueShape.Instance;
        }

        var info = QuoteJson.Default.GetTypeInfo(type)!;
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => new ObjectShape(Names[type], [.. info.Properties.Select(property => new Setting(property.Name, Of(property.PropertyType), Doc))]),
            JsonTypeInfoKind.Dictionary => new MapShape(Of(info.ElementType!)),
            _ when type == typeof(bool) => new NullableShape(YesNoShape.Instance),
            JsonTypeInfoKind.Enumerable => new ListShape(Of(info.ElementType!)),
            _ when type == typeof(decimal) => new NullableShape(NumberShape.Any),
            _ => new NullableShape(TextShape.MaybeEmpty),
        };
    }
}
