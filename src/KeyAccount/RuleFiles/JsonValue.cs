using System.Globalization;
using System.Runtime.CompilerServices;

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

    /// <summary>The place of a value that was made from the cell of a table; null for one of a JSON text.</summary>
    private readonly SourceLocation? made;

    private JsonValue(JsonKind kind, string text, SourceLocation place)
        : this(null!, kind, 0)
    {
        Text = text;
        made = place;
    }

    public JsonKind Kind { get; } = kind;

    /// <summary>Gets the value of a text; of a number the digits as written; of a yes-no <c>true</c> or <c>false</c>; else empty.</summary>
    public string Text { get; init; } = "";

    public bool IsTrue => Kind == JsonKind.YesNo && Text == "true";

    public IReadOnlyList<JsonMember> Members => members ?? [];

    public IReadOnlyList<JsonValue> Items => items ?? [];

    public JsonValue? Parent { get; private set; }

    /// <summary>Gets the name under which the value stands; null in a list and for the whole document.</summary>
    public string? Name => name;

    /// <summary>Gets where the value begins, in bytes.</summary>
    public int Offset => offset;

    public SourceLocation Location => made ?? source.Locate(offset, Pointer);

    /// <summary>Gets the file that the value stands in.</summary>
    public string File => made?.File ?? source.Path;

    public string Pointer
    {
        get
        {
            // Every rule of a large file asks for its own: written into a place on the stack, then once as a text.
            var pointer = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
            WritePointer(ref pointer);
            return pointer.ToStringAndClear();
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
    public SourceLocation NameLocation(JsonMember member) => made is null ? source.Locate(member.NameOffset, member.Value.Pointer) : member.Value.Location;

    /// <summary>Makes a value from the cell of a table.</summary>
    internal static JsonValue FromCell(JsonKind kind, string text, SourceLocation place) => new(kind, text, place);

    /// <summary>Gives the place of a character inside a text value, as far as it is written without escapes.</summary>
    public SourceLocation LocationAt(int character)
    {
        var start = Location;
        return start with { Column = start.Column + 1 + character };
    }

    /// <summary>Reads the number; false where it is no decimal figure exactly: too large, or with too many digits.</summary>
    public bool TryNumber(out decimal number) =>
        decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && IsExact();

    /// <summary>Adds a member; false, and nothing is added, where there is one of that name.</summary>
    internal bool Add(string memberName, int nameOffset, JsonValue value)
    {
        members ??= [];
        value.Parent = this;
        value.name = memberName;
        if (this[memberName] is not null)
        {
            return false;
        }

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

        return true;
    }

    /// <summary>Adds a member that stands, and keeps its place, in another object.</summary>
    internal void Share(JsonMember member) => (members ??= []).Add(member);

    internal void Add(JsonValue value)
    {
        items ??= [];
        value.Parent = this;
        value.index = items.Count;
        items.Add(value);
    }

    private void WritePointer(ref DefaultInterpolatedStringHandler pointer)
    {
        if (Parent is null)
        {
            return;
        }

        Parent.WritePointer(ref pointer);
        pointer.AppendLiteral("/");
        if (name is null)
        {
            pointer.AppendFormatted(index);
        }
        else
        {
            pointer.AppendLiteral(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }
    }

    /// <summary>A decimal figure has 28 digits; parsing would drop what is beyond them, down to a silent zero.</summary>
    private bool IsExact()
    {
        var exponentAt = Text.AsSpan().IndexOfAny('e', 'E');
        var digits = exponentAt < 0 ? Text.AsSpan() : Text.AsSpan(0, exponentAt);
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(Text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        var point = digits.IndexOf('.');
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        return digits.Length <= 30 && exponent is >= -28 and <= 28 && decimals - exponent <= 28;
    }
}
