using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>A text for people: one for all languages, or one for each.</summary>
internal sealed class TitleShape : Shape
{
    public static readonly string[] LanguageNames = ["en", "it"];

    public static readonly Phrase Expected = new("a text, or one for each language: { \"en\": \"...\", \"it\": \"...\" }", "un testo, o uno per lingua: { \"en\": \"...\", \"it\": \"...\" }");

    public static TitleShape Instance { get; } = new();

    public override bool Check(JsonValue value, FindingList findings)
    {
        if (value.Kind != JsonKind.Object)
        {
            return value.Kind == JsonKind.Text
                ? TextShape.Any.Check(value, findings)
                : Wrong(value, Expected, findings);
        }

        var fine = true;
        foreach (var member in value.Members)
        {
            if (!LanguageNames.Contains(member.Name))
            {
                findings.Add(Messages.NotAllowed, value.NameLocation(member), member.Name, new Phrase("", ""), LanguageNames);
                fine = false;
            }

            fine &= TextShape.Any.Check(member.Value, findings);
        }

        return fine;
    }
}
