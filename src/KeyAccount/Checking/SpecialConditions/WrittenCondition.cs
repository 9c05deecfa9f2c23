using System.Globalization;
using System.Text;
using KeyAccount.Grammar;
using KeyAccount.RuleFiles;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>A special condition as it is written.</summary>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Id">Its id; the kind where none is written, with a number from the second on.</param>
/// <param name="Entry">What is written.</param>
internal readonly record struct WrittenCondition(string Kind, string Id, JsonValue Entry)
{
    /// <summary>Gives the entries whose form is right; of kinds that are not built in, all.</summary>
    public static IReadOnlyList<WrittenCondition> Of(JsonValue root, bool isInForm)
    {
        var passedOver = new FindingList();
        var found = new List<WrittenCondition>();
        foreach (var kind in root["conditions"]?.Members ?? [])
        {
            var entries = ConditionsShape.Entries(kind.Value);
            var shape = isInForm ? null : FileShapes.Conditions.FormOf(kind.Name);
            for (var i = 0; i < entries.Count; i++)
            {
                if (shape?.Check(entries[i], passedOver) ?? true)
                {
                    var unnamed = i == 0 ? kind.Name : string.Create(CultureInfo.InvariantCulture, $"{kind.Name}-{i + 1}");
                    found.Add(new WrittenCondition(kind.Name, entries[i]["id"] is { Kind: JsonKind.Text } id ? id.Text : unnamed, entries[i]));
                }
            }
        }

        return found;
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
