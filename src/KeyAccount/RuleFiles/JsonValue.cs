using System.Globalization;
using System.Text;

namespace KeyAccount.RuleFiles;

/// <summary>A JSON value that knows where it stands.</summary>
internal sealed class JsonValue(SourceText source, JsonKind kind, int offset)
{
    /// <summary>From so many members on they are looked up by a table, so that no file can make reading slow.</summary>
    private const int ManyMembers = 16;

    private List<JsonMember>? members;
    private Dictionary<string, JsonValue>? byName;
    private List<JsonValue>? items;
    private string? name;
    private int index;

    public JsonKind Kind { get; } = kind;

    /// <summary>Gets the value of a text; of a number the digits as written; of a yes-no <c>true</c> or <c>false</c>; else empty.</summary>
    public string Text { get; init; } = "";

    public bool IsTrue => Kind == JsonKind.YesNo && Text == "true";

    public IReadOnlyList<JsonMember> Members => members ?? [];

    public IReadOnlyList<JsonValue> Items => items ?? [];

    public JsonValue? Parent { get; private set; }

    public SourceLocation Location => source.Locate(offset, Pointer);

    /// <summary>Gets the file that the value stands in.</summary>
    public string File => source.Path;

    public string Pointer
    {
        get
        {
            var steps = new Stack<string>();
            for (var value = this; value.Parent is not null; value = value.Parent)
            {
                steps.Push(value.name?.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
                    ?? value.index.ToString(CultureInfo.InvariantCulture));
            }

            var pointer = new StringBuilder();
            foreach (var step in steps)
            {
                pointer.Append('/').Append(step);
            }

            return pointer.ToString();
        }
    }

    /// <summary>Gets a member's value; null where there is none.</summary>
    public JsonValue? this[string member]
    {
        get
        {
            if (byName is not null)
            {
                return byName.GetValueOrDefault(member);
            }

            if (members is not null)
            {
                foreach (var candidate in members)
                {
                    if (candidate.Name == member)
                    {
                        return candidate.Value;
                    }
                }
            }

            return null;
        }
    }

    /// <summary>Gives the place of a member's name.</summary>
    public SourceLocation NameLocation(JsonMember member) => source.Locate(member.NameOffset, member.Value.Pointer);

    /// <summary>Gives the place of a character inside a text value, as far as it is written without escapes.</summary>
    public SourceLocation LocationAt(int character)
    {
        var start = Location;
        return start with { Column = start.Column + 1 + character };
    }

    /// <summary>Reads the number; false where it is outside the range of decimal figures.</summary>
    public bool TryNumber(out decimal number) =>
        decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    internal bool Add(string memberName, int nameOffset, JsonValue value)
    {
        members ??= [];
        var isNew = this[memberName] is null;
        value.Parent = this;
        value.name = memberName;
        members.Add(new JsonMember(memberName, nameOffset, value));
        byName?.TryAdd(memberName, value);
        if (members.Count == ManyMembers)
        {
            byName = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
            foreach (var member in members)
            {
                byName.TryAdd(member.Name, member.Value);
            }
        }

        return isNew;
    }

    internal void Add(JsonValue value)
    {
        items ??= [];
        value.Parent = this;
        value.index = items.Count;
        items.Add(value);
    }
}
