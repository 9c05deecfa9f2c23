namespace KeyAccount.Contracts.Figures;

/// <summary>A noun that agrees with a number.</summary>
/// <param name="One">For one.</param>
/// <param name="Many">For any other number.</param>
internal sealed record Noun(string One, string Many)
{
    /// <summary>Writes a number of them.</summary>
    public string With(string number, decimal value) => $"{number} {(value == 1 ? One : Many)}";
}
