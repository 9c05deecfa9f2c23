namespace KeyAccount.Schemas;

/// <summary>Where a schema's values stand.</summary>
/// <param name="Language">The language of descriptions.</param>
/// <param name="BareMoney">Whether a bare figure is an amount: in an agreement it is in the agreement's currency, elsewhere only where there is a single one.</param>
internal sealed record SchemaScope(Language Language, bool BareMoney)
{
    /// <summary>Says what would be accepted, to somebody who has written something else.</summary>
    public string Expected(Phrase expected) => Language == Language.Italian ? $"Atteso: {expected.Italian}." : $"Expected {expected.English}.";
}
