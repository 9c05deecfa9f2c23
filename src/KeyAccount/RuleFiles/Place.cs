namespace KeyAccount.RuleFiles;

/// <summary>Where something stands. Of a JSON value line, column and pointer are worked out only when a finding asks for them; most values have none.</summary>
internal readonly struct Place
{
    private readonly JsonValue? value;
    private readonly SourceLocation? location;

    private Place(JsonValue? value, SourceLocation? location) => (this.value, this.location) = (value, location);

    public SourceLocation Location => location ?? value!.Location;

    public static implicit operator Place(JsonValue value) => new(value, null);

    public static implicit operator Place(SourceLocation location) => new(null, location);
}
