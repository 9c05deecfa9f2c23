namespace KeyAccount.Matching;

/// <summary>One thing that a condition can read, such as <c>item.category</c>.</summary>
/// <remarks>Made while rules are read, when it collects the values that rules name; read-only from then on.</remarks>
internal sealed class Field(string name, FieldKind kind, FieldScope scope, int knownAt)
{
    /// <summary>A value that is absent.</summary>
    public const int Missing = 0;

    /// <summary>A value that is there, but that no rule names.</summary>
    public const int Other = -1;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private Field[]? alone;

    public string Name { get; } = name;

    public FieldKind Kind { get; } = kind;

    public FieldScope Scope { get; } = scope;

    /// <summary>Gets the stage from which on the value is known.</summary>
    public int KnownAt { get; } = knownAt;

    /// <summary>Gets where the value stands in the fact table, among the fields of the same scope and storage; -1 while no rule reads the field.</summary>
    public int Slot { get; private set; } = -1;

    /// <summary>Gets the field as a list of one, since most tests read one.</summary>
    public IReadOnlyList<Field> Alone => alone ??= [this];

    /// <summary>Gets whether some rule reads the field.</summary>
    public bool IsRead => Slot >= 0;

    /// <summary>Gets how many values or paths rules name.</summary>
    public int NamedCount => names.Count;

    /// <summary>Gives the number of a value that a rule names, from 1; a new one the first time.</summary>
    public int NumberOf(string value)
    {
        if (!ids.TryGetValue(value, out var id))
        {
            names.Add(value);
            id = names.Count;
            ids.Add(value, id);
        }

        return id;
    }

    /// <summary>Gives back the text of a value's number.</summary>
    public string Text(int id) => names[id - 1];

    /// <summary>Finds the number of a value: of a symbol the value's own, of a path that of the nearest named path at or above it.</summary>
    /// <returns><see cref="Other"/> when no rule names it, <see cref="Missing"/> when <paramref name="value"/> is null or empty.</returns>
    public int Find(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return Missing;
        }

        if (ids.TryGetValue(value, out var id))
        {
            return id;
        }

        if (Kind == FieldKind.Path)
        {
            for (var cut = value.LastIndexOf('/'); cut > 0; cut = value.LastIndexOf('/', cut - 1))
            {
                if (ids.TryGetValue(value[..cut], out id))
                {
                    return id;
                }
            }
        }

        return Other;
    }

    /// <summary>Says whether one named path is at or below another.</summary>
    public bool IsBelow(int path, int ancestor)
    {
        if (path <= Missing)
        {
            return false;
        }

        var lower = Text(path);
        var upper = Text(ancestor);
        return lower.StartsWith(upper, StringComparison.Ordinal) && (lower.Length == upper.Length || lower[upper.Length] == '/');
    }

    internal void PlaceAt(int slot) => Slot = slot;
}
