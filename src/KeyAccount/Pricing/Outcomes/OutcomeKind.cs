namespace KeyAccount.Pricing.Outcomes;

/// <summary>What a bound is about, and how it reads where it is not kept.</summary>
/// <param name="Name">The setting that holds the bound.</param>
/// <param name="Unit">What its figures count.</param>
/// <param name="Say">Gives the sentence, which is asked for only when a person reads it; the text is the order's currency.</param>
internal sealed record OutcomeKind(string Name, FigureUnit Unit, Func<RaisedOutcome, string, Phrase> Say);
