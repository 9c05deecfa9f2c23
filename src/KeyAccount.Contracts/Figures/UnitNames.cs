namespace KeyAccount.Contracts.Figures;

/// <summary>The words of a language for days, months and the common units of measure. A unit without a word is written by its code.</summary>
internal sealed class UnitNames(Noun days, Noun months, IReadOnlyDictionary<string, Noun> units)
{
    public Noun Days { get; } = days;

    public Noun Months { get; } = months;

    public Noun Of(string unit) => units.TryGetValue(unit, out var noun) ? noun : new Noun(unit, unit);
}
