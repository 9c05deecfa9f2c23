using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>A rule that derives a fact, checked and resolved: one fact and one value, or the points of a scorecard.</summary>
internal sealed record FactRule
{
    public required string FullName { get; init; }

    public required Title? Title { get; init; }

    public required SourceLocation Location { get; init; }

    public required int Priority { get; init; }

    public required FieldDeclaration Fact { get; init; }

    /// <summary>Gets all conditions, those that come from where the rule stands included.</summary>
    public required Test[] When { get; init; }

    /// <summary>Gets the value that is set; the figure of a scorecard is what its signals sum to.</summary>
    public required FactValue Value { get; init; }

    /// <summary>Gets the signals of a scorecard; empty for a rule that sets a value.</summary>
    public FactSignal[] Signals { get; init; } = [];

    public bool IsScorecard { get; init; }

    public bool IsDraft { get; init; }

    public Field Field => Fact.Field;

    /// <summary>Gets where the rule stands, as <c>file:line</c>.</summary>
    public string Source => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Location.File}:{Location.Line}");

    /// <summary>Gets every field that must be known before.</summary>
    public IEnumerable<Field> Reads => When.Concat(Signals.SelectMany(signal => signal.When)).SelectMany(test => test.Fields());
}
