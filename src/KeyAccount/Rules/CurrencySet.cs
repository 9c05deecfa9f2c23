namespace KeyAccount.Rules;

/// <summary>The currencies that orders come in, numbered.</summary>
internal sealed class CurrencySet
{
    private readonly string[] codes;

    public CurrencySet(IEnumerable<string> codes) =>
        this.codes = [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Codes => codes;

    public int Count => codes.Length;

    /// <summary>Gives a currency's number; -1 where no orders come in it.</summary>
    public int IndexOf(string code) => Array.IndexOf(codes, code);
}
