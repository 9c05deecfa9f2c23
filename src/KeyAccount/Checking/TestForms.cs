using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>How the tests of each type of field are written, as a message says it.</summary>
internal static class TestForms
{
    public static readonly Phrase ADateTest = new("a period such as \"2026-Q2\", \">= 2026-05-01\" or \"within 60 days\"", "un periodo come \"2026-Q2\", \">= 2026-05-01\" o \"within 60 days\"");
    public static readonly Phrase AQuantityTest = new("\">= 100\", \">= 100 and < 500\", \">= 1 PAL\" or \"whole PAL\"", "\">= 100\", \">= 100 and < 500\", \">= 1 PAL\" o \"whole PAL\"");
    public static readonly Phrase ANumberTest = new("a number, \">= 100\" or \">= 100 and < 500\"", "un numero, \">= 100\" o \">= 100 and < 500\"");
    public static readonly Phrase AMoneyTest = new("\">= 500\", or one for each currency: { \"EUR\": \">= 500\" }", "\">= 500\", o uno per valuta: { \"EUR\": \">= 500\" }");
    public static readonly Phrase ATextTest = new("a value, a list of values, \"!= value\", \"present\" or \"missing\"", "un valore, un elenco di valori, \"!= valore\", \"present\" o \"missing\"");

    /// <summary>Says that a test cannot be read, and what would be.</summary>
    public static Test? NotUnderstood(FieldDeclaration field, JsonValue value, FindingList findings) => NotUnderstood(field.Name, field.Type, value, findings);

    /// <summary>Says that a test of something that messages call by a name cannot be read, and what would be.</summary>
    public static Test? NotUnderstood(string name, FieldType type, JsonValue value, FindingList findings)
    {
        var written = value.Kind == JsonKind.Text ? new Phrase($"\"{value.Text}\"", $"\"{value.Text}\"") : Messages.Found(value);
        findings.Add(Messages.TestNotUnderstood, value.Location, written, name, Expected(name, type));
        return null;
    }

    private static Phrase Expected(string name, FieldType type) => type switch
    {
        FieldType.YesNo => Messages.AYesNo,
        FieldType.Date => ADateTest,
        FieldType.Number when name is FieldCatalog.Quantity or "quantity" => AQuantityTest,
        FieldType.Number => ANumberTest,
        FieldType.Money => AMoneyTest,
        _ => ATextTest,
    };
}
