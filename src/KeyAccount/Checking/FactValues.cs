using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the values that rules give to facts.</summary>
internal sealed class FactValues(Catalog catalog, FindingList findings)
{
    /// <summary>Finds the fact that holds a score; null with a finding where it is no number.</summary>
    public FieldDeclaration? Score(JsonValue name)
    {
        if (Find(name.Text, name.Location) is not { } fact)
        {
            return null;
        }

        if (fact.Type != FieldType.Number)
        {
            findings.Add(Messages.ScoreIsNumber, name.Location, fact.Name);
            return null;
        }

        catalog.Fields.Use(fact.Field);
        return fact;
    }

    /// <summary>Reads one value; null with a finding where the fact cannot have it.</summary>
    public (FieldDeclaration Fact, FactValue Value)? Read(JsonValue entry, JsonMember member)
    {
        var (name, value) = (member.Name, member.Value);
        if (Find(name, value.Location) is not { } fact)
        {
            return null;
        }

        var field = catalog.Fields.Use(fact.Field);
        switch (fact.Type, value.Kind)
        {
            case (FieldType.Number, JsonKind.Number) when value.TryNumber(out var number):
                return (fact, new FactValue(number, 0));
            case (FieldType.YesNo, JsonKind.YesNo):
                return (fact, new FactValue(value.IsTrue, field.NumberOf(value.Text)));
            case (FieldType.Date, JsonKind.Text) when Days.TryRead(value.Text, out var day):
                return (fact, new FactValue(day, day.DayNumber));
            case (FieldType.Text or FieldType.Path, JsonKind.Text) when value.Text.Length > 0:
                return catalog.CheckValue(fact, value.Text, value, findings) ? (fact, new FactValue(value.Text, field.NumberOf(value.Text))) : null;
            default:
                findings.Add(Messages.NoValueOf, value.Location, Messages.Found(value), name, Expected(fact.Type));
                return null;
        }
    }

    private FieldDeclaration? Find(string name, SourceLocation place)
    {
        if (catalog.Fields.Find(name) is { } fact && FieldCatalog.IsFact(fact.Field))
        {
            return fact;
        }

        if (catalog.KnowsFields)
        {
            findings.Add(Messages.NoSuchFact, place, name, Messages.NearestTo(name, catalog.Fields.Declarations.Where(known => FieldCatalog.IsFact(known.Field)).Select(known => known.Name)));
        }

        return null;
    }

    private static Phrase Expected(FieldType type) => type switch
    {
        FieldType.Number => Messages.ANumber,
        FieldType.YesNo => Messages.AYesNo,
        FieldType.Date => new Phrase("a day, yyyy-mm-dd", "un giorno, aaaa-mm-gg"),
        _ => Messages.AText,
    };
}
