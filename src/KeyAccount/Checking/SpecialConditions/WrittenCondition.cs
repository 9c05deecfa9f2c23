using System.Globalization;
using System.Text;
using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>A special condition as it is written.</summary>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Id">Its id; the kind where none is written, with a number from the second on.</param>
/// <param name="Entry">What is written.</param>
/// <param name="Section">The part of the rule file that it stands in: <c>conditions</c>, <c>contributions</c> or <c>referral</c>.</param>
/// <param name="Form">The form of its kind; null for a kind that the company's vocabulary must declare.</param>
internal readonly record struct WrittenCondition(string Kind, string Id, JsonValue Entry, string Section, ObjectShape? Form)
{
    /// <summary>Gets whether its kind is one of the language.</summary>
    public bool IsBuiltIn => Form is not null;

    /// <summary>Gives the entries whose form is right; of kinds that are not built in, all.</summary>
    public static IReadOnlyList<WrittenCondition> Of(JsonValue root, bool isInForm)
    {
        var found = new List<WrittenCondition>();
        foreach (var kind in root["conditions"]?.Members ?? [])
        {
            Add(found, kind.Name, kind.Value, "conditions", FileShapes.Conditions.FormOf(kind.Name), isInForm);
        }

        Add(found, ConditionKind.Contribution.Name, root["contributions"], "contributions", FileShapes.Contribution, isInForm);
        Add(found, ConditionKind.Referral.Name, root["referral"], "referral", FileShapes.Referral, isInForm);
        return found;
    }

    private static void Add(List<WrittenCondition> found, string kind, JsonValue? written, string section, ObjectShape? form, bool isInForm)
    {
        var entries = written is null ? [] : ConditionsShape.Entries(written);
        for (var i = 0; i < entries.Count; i++)
        {
            if (isInForm || form is null || form.Check(entries[i], new FindingList()))
            {
                var unnamed = i == 0 ? kind : string.Create(CultureInfo.InvariantCulture, $"{kind}-{i + 1}");
                found.Add(new WrittenCondition(kind, entries[i]["id"] is { Kind: JsonKind.Text } id ? id.Text : unnamed, entries[i], section, form));
            }
        }
    }

    /// <summary>Writes what the condition says in one fixed form: without what says where and when it holds.</summary>
    public string Content()
    {
        var text = new StringBuilder(Kind);
        foreach (var member in Entry.Members.Where(member => !FileShapes.PlaceOfCondition.Contains(member.Name)).OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            text.Append(' ').Append(member.Name).Append('=');
            Write(text, member.Value);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                text.Append('{');
                foreach (var member in value.Members.OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    text.Append(member.Name).Append('=');
                    Write(text, member.Value);
                    text.Append(' ');
                }

                text.Append('}');
                break;
            case JsonKind.List:
                text.Append('[');
                foreach (var item in value.Items)
                {
                    Write(text, item);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case JsonKind.Number when value.TryNumber(out var number):
                text.Append(Figures.Write(number));
                break;
            default:
                text.Append('"').Append(value.Text).Append('"');
                break;
        }
    }
}
