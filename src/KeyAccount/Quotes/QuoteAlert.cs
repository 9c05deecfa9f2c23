namespace KeyAccount;

/// <summary>Something about a quote that a person should know; it changes no figure.</summary>
/// <param name="Kind">What it is about: <c>unplaced</c> for a part of an amount of the order that no line could take.</param>
/// <param name="Rule">The full name of the rule.</param>
/// <param name="Amount">The amount that it is about, in the order's currency.</param>
/// <param name="Message">What a person reads.</param>
/// <param name="Source">Where the rule stands, as <c>file:line</c>.</param>
public sealed record QuoteAlert(string Kind, string Rule, decimal Amount, string Message, string Source);
