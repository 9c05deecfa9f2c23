namespace KeyAccount.Rules;

/// <summary>The most that a rule gives, over lines, orders or time; what was used before this quote counts.</summary>
/// <param name="Uses">How many orders may use it; null for no bound.</param>
/// <param name="Quantity">How many units it covers; null for no bound.</param>
/// <param name="Unit">The unit of the quantity; null for that of each item's price.</param>
/// <param name="Amount">How much it gives; null for no bound.</param>
/// <param name="Per">Whose use is counted: order, account, all, or a field of the request.</param>
/// <param name="During">How long use is counted: order, month, year, valid.</param>
/// <param name="Drops">Whether what would pass the limit gives nothing at all; null for what the step says.</param>
internal sealed record Limit(decimal? Uses, decimal? Quantity, string? Unit, MoneyFigure? Amount, string Per, string During, bool? Drops)
{
    /// <summary>Gets what tells it from the other limits of its rule.</summary>
    public string Name => $"{Per}/{During}";

    /// <summary>Gets whether only this order counts, so that nothing that was used before does.</summary>
    public bool IsOfOrder => During == "order";
}
