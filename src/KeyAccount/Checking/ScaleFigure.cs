using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads by which figure a scale goes: one of the line or of the order, or a sum over several lines.</summary>
internal sealed class ScaleFigure(Catalog catalog, ConditionReader conditions, FindingList findings)
{
    /// <summary>The names of what can be summed.</summary>
    public static readonly (string Name, string Field, Phrase Doc)[] Sums =
    [
        ("quantity", FieldCatalog.Quantity, new("The quantities of the lines of \"over\".", "Le quantità delle righe di \"over\".")),
        ("amount", "line.amount", new("The amounts of the lines of \"over\".", "Gli importi delle righe di \"over\".")),
        ("weight", "line.weight", new("The weights of the lines of \"over\".", "I pesi delle righe di \"over\".")),
        ("items", "", new("How many different items the lines of \"over\" have.", "Quanti articoli diversi hanno le righe di \"over\".")),
    ];

    private readonly MeasureReader measures = conditions.Measures;

    /// <summary>Says whether a scale can go by the field.</summary>
    public static bool IsFigure(FieldDeclaration field) => field.Field.Kind == FieldKind.Number && !FieldCatalog.IsOfStep(field.Name);

    /// <summary>Reads the figure; null with a finding where it cannot be used.</summary>
    public Field? Read(JsonValue scale, RuleScope scope, out bool isMoney)
    {
        var by = scale["by"]!;
        var sum = Array.Find(Sums, known => known.Name == by.Text);
        var declared = catalog.Fields.Find(sum.Name is null ? by.Text : sum.Field);
        isMoney = declared is { Type: FieldType.Money };
        if (declared is null ? sum.Name is null : !IsFigure(declared))
        {
            if (catalog.KnowsFields)
            {
                findings.Add(Messages.UnknownField, by.Location, by.Text, Messages.NearestTo(by.Text, catalog.Fields.Declarations.Where(IsFigure).Select(known => known.Name)));
            }

            return null;
        }

        if (isMoney && scope.Currency is null)
        {
            if (catalog.KnowsCompany && catalog.KnowsAccounts)
            {
                findings.Add(Messages.ScaleOfWhichCurrency, by.Location, by.Text, Messages.And(catalog.Currencies.Codes));
            }

            return null;
        }

        if (scale["unit"] is { } unit && declared?.Field != catalog.Fields.LineQuantity)
        {
            findings.Add(Messages.PointlessSetting, unit.Location, "unit", new Phrase($"{by.Text} has no unit", $"{by.Text} non ha unità"));
            return null;
        }

        if (scale["over"] is { } over)
        {
            return Sum(scale, over, declared, scope);
        }

        if (sum.Name is not null)
        {
            findings.Add(Messages.Incomplete, by.Location, "over", new Phrase($"\"{by.Text}\" is a sum: say over which lines, or write a field such as line.quantity.", $"\"{by.Text}\" è una somma: indicare su quali righe, o scrivere un campo come line.quantity."));
            return null;
        }

        return scale["unit"] is { } written ? InUnit(written) : catalog.Fields.Use(declared!.Field);
    }

    private Field? InUnit(JsonValue unit)
    {
        if (catalog.Units.Contains(unit.Text))
        {
            return catalog.Fields.QuantityIn(unit.Text);
        }

        if (catalog.KnowsUnits)
        {
            findings.Add(Messages.UnitNotKnown, unit.Location, unit.Text, Messages.NearestTo(unit.Text, catalog.Units));
        }

        return null;
    }

    private Field? Sum(JsonValue scale, JsonValue over, FieldDeclaration? declared, RuleScope scope)
    {
        var fields = catalog.Fields;
        if (declared is { Field.Scope: FieldScope.Order })
        {
            findings.Add(Messages.PointlessSetting, over.Location, "over", new Phrase($"{declared.Name} is one figure of the order", $"{declared.Name} è un'unica cifra dell'ordine"));
            return null;
        }

        var isAmount = declared?.Field is { } field && (field == fields.LineAmount || field == fields.LineListAmount);
        if (over["of"] is { } of && !isAmount)
        {
            findings.Add(Messages.PointlessSetting, of.Location, "of", new Phrase("the scale goes by no amount", "la scala non va per importo"));
            return null;
        }

        var where = over.Kind == JsonKind.Text ? over.Text == "order" ? [] : scope.Chosen
            : over["where"] is { } lines ? conditions.Read(lines, scope) : [];
        if (measures.ReadFrame(over, scope) is not { } frame)
        {
            return null;
        }

        return declared?.Field is not { } summed ? measures.Items(where, frame)
            : summed == fields.LineQuantity ? measures.Quantity(where, frame, scale["unit"]?.Text, scale["unit"] ?? scale["by"]!)
            : summed == fields.LineWeight ? measures.Weight(where, frame, scale["by"]!)
            : summed == fields.LineListAmount && over["of"] is null ? measures.Amount(where, frame with { Of = MeasuredAmount.List }, scope, scale["by"]!)
            : isAmount ? measures.Amount(where, frame, scope, scale["by"]!)
            : measures.Figure(where, frame, fields.Use(summed));
    }
}
