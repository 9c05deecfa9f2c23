namespace KeyAccount.Schemas;

/// <summary>Where a schema's values stand.</summary>
/// <param name="Language">The language of descriptions.</param>
/// <param name="BareMoney">Whether a bare figure is an amount: in an agreement it is in the agreement's currency, elsewhere only where there is a single one.</param>
internal sealed record SchemaScope(Language Language, bool BareMoney);
