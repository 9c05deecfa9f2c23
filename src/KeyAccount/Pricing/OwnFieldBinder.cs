using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Turns the values of own fields in a request into facts.</summary>
internal sealed class OwnFieldBinder(Catalog catalog)
{
    /// <summary>Writes the values of own fields.</summary>
    public void Bind(string prefix, IReadOnlyDictionary<string, FieldValue> values, FactTable facts, int line, string? lineId, ref List<PricingProblem>? problems)
    {
        var before = problems?.Count ?? 0;
        foreach (var (name, value) in values)
        {
            if (catalog.Fields.Find(name) is not { IsOwn: true } field || !name.StartsWith(prefix, StringComparison.Ordinal))
            {
                RequestBinder.Report(ref problems, Messages.NoField, lineId, name, Messages.NearestTo(name, catalog.Fields.Declarations.Where(known => known.IsOwn && known.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(known => known.Name)));
            }
            else if (!Fits(field, value))
            {
                RequestBinder.Report(ref problems, Messages.BadFieldValue, lineId, value.Text ?? "null", name, Expected(field));
            }
            else if (field.Field.IsRead)
            {
                Set(facts, field.Field, line, value);
            }
        }

        // A dictionary has no order of its own; what is said must have one.
        problems?.Sort(before, problems.Count - before, Comparer<PricingProblem>.Create((a, b) => string.CompareOrdinal(a.Message(), b.Message())));
    }

    private static bool Fits(FieldDeclaration field, FieldValue value) => field.Type switch
    {
        _ when value.Text is null => true,
        FieldType.Number or FieldType.Money => value.Number is > -Figures.Largest and < Figures.Largest,
        FieldType.Date => FieldNumbers.Day(value) is not null,
        FieldType.YesNo => value.Text is "true" or "false",
        _ => field.Values.Count == 0 || field.Values.Contains(value.Text),
    };

    private static object Expected(FieldDeclaration field) => field.Type switch
    {
        FieldType.Number or FieldType.Money => Messages.ANumber,
        FieldType.Date => new Phrase("a day, yyyy-mm-dd", "un giorno, aaaa-mm-gg"),
        FieldType.YesNo => Messages.AYesNo,
        _ => field.Values,
    };

    private static void Set(FactTable facts, Field field, int line, FieldValue value)
    {
        if (value.Text is null)
        {
            return;
        }

        switch (field.Kind)
        {
            case FieldKind.Number:
                facts.SetNumber(field, line, value.Number!.Value);
                break;
            case FieldKind.Date:
                facts.SetInt(field, line, FieldNumbers.Day(value)!.Value.DayNumber);
                break;
            default:
                facts.SetInt(field, line, field.Find(value.Text));
                break;
        }
    }
}
