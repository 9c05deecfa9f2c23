namespace KeyAccount.Rules.Bonuses;

/// <summary>What becomes of a bonus when goods come back.</summary>
/// <param name="Keeps">Whether the step stays as it was reached, so that what came back takes its share along; else what remains is priced anew.</param>
/// <param name="IsByOriginal">Whether it counts on the day of the original document; else on its own.</param>
internal sealed record ReturnTerms(bool Keeps, bool IsByOriginal)
{
    public static ReturnTerms Default { get; } = new(Keeps: false, IsByOriginal: true);
}
