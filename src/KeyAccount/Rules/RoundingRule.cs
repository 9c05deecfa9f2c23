namespace KeyAccount.Rules;

/// <summary>A rounding that a procedure or a step declares.</summary>
/// <param name="At">Where.</param>
/// <param name="OfResult">Whether what is left is rounded, not the amount itself.</param>
/// <param name="Currency">The one currency it is for, before those for every currency; null for every currency.</param>
/// <param name="To">To what and how.</param>
internal sealed record RoundingRule(RoundingPoint At, bool OfResult, string? Currency, RoundingFigure To)
{
    /// <summary>Gives the rules that hold in a currency: where one names it, those for every currency step back at that point.</summary>
    public static IEnumerable<RoundingRule> For(IReadOnlyList<RoundingRule> rules, string currency) =>
        rules.Where(rule => rule.Currency == currency || (rule.Currency is null && !rules.Any(other => other.At == rule.At && other.Currency == currency)));

    /// <summary>Gives the rounding in a currency.</summary>
    public Rounding In(string currency) => To.In(currency);
}
