namespace KeyAccount.Pricing.Outcomes;

/// <summary>A bound that an order does not keep, as numbers.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="Rule">The rule that sets the bound.</param>
/// <param name="Lines">The numbers of the lines that it is about; empty for the whole order.</param>
/// <param name="Figure">What the figure is; null where it cannot be known.</param>
/// <param name="Bound">What it is held against; null for none.</param>
internal sealed record RaisedOutcome(OutcomeKind Kind, AlertOutcome Outcome, RulePlace Rule, int[] Lines, decimal? Figure, decimal? Bound)
{
    /// <summary>Gets a further figure or name that the sentence tells; null for none.</summary>
    public object? Detail { get; init; }
}
