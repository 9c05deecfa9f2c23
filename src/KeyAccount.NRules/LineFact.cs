using KeyAccount.Pricing;
using KeyAccount.Rules;

namespace KeyAccount;

/// <summary>A line of the order, as rules in code see it when a step starts.</summary>
public sealed class LineFact
{
    private readonly RequestLine request;
    private readonly Item item;

    internal LineFact(int index, in LineState line)
    {
        Index = index;
        request = line.Request;
        item = line.Item;
        Quantity = line.Quantity;
        ListPrice = line.ListPrice;
        ListAmount = line.ListAmount;
        Amount = line.Running;
    }

    /// <summary>Gets the id of the request's line.</summary>
    public string Id => request.Id;

    /// <summary>Gets the item's number.</summary>
    public string Item => item.Sku;

    /// <summary>Gets the item's category as a path; null where it has none.</summary>
    public string? Category => item.Category;

    /// <summary>Gets the item's brand; null where it has none.</summary>
    public string? Brand => ValueOf("item.brand").Text;

    /// <summary>Gets the quantity, in <see cref="Unit"/>.</summary>
    public decimal Quantity { get; }

    /// <summary>Gets the unit of the item's price; null where the item names none.</summary>
    public string? Unit => item.Unit;

    /// <summary>Gets the price of one unit that the waterfall starts from.</summary>
    public decimal ListPrice { get; }

    /// <summary>Gets <see cref="ListPrice"/> times the quantity, rounded.</summary>
    public decimal ListAmount { get; }

    /// <summary>Gets what the line comes to when the step starts.</summary>
    public decimal Amount { get; }

    internal int Index { get; }

    /// <summary>Gets the value of a field of the item or the line by its full name, such as <c>item.brand</c>; no value where it is missing.</summary>
    public FieldValue ValueOf(string field) =>
        item.Values.TryGetValue(field, out var value) ? value : request.Fields.GetValueOrDefault(field);

    /// <summary>Says whether the item is in a category or in one below it.</summary>
    public bool IsIn(string category) =>
        Category is { } own && $"{own}/".StartsWith($"{category}/", StringComparison.Ordinal);
}
