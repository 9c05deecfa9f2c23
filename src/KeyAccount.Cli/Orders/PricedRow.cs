namespace KeyAccount.Cli.Orders;

/// <summary>A row and what came of it.</summary>
internal sealed class PricedRow(OrderRow row)
{
    private readonly List<string> errors = [];

    public OrderRow Row { get; } = row;

    /// <summary>Gets the priced line; null where there is none.</summary>
    public QuoteLine? Line { get; private set; }

    /// <summary>Gets the currency of the priced line.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>Gets what is wrong with the row, each with its code.</summary>
    public IReadOnlyList<string> Errors => errors;

    public bool IsOut { get; private set; }

    /// <summary>Gets the names of the rules that made the price: the contracted price, and every bar of the waterfall.</summary>
    public IEnumerable<string> Rules => (Line is null ? [] : Line.Steps.Select(step => step.Rule).Prepend(IsContracted ? Line.PriceFrom : "")).Where(name => name.Length > 0).Distinct();

    // Only the full names of contracted prices have slashes; price lists are files without a folder.
    private bool IsContracted => Line!.PriceFrom.Contains('/', StringComparison.Ordinal);

    public void Become(QuoteLine line, string currency) => (Line, Currency) = (line, currency);

    /// <summary>Notes an error.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="isOut">Whether the row cannot be priced because of it.</param>
    public void Note(string code, string message, bool isOut)
    {
        errors.Add($"{code}: {message}");
        IsOut |= isOut;
    }
}
