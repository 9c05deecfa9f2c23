namespace KeyAccount.Rules;

/// <summary>An example beside a rule: what the rule alone does to a price per unit.</summary>
/// <param name="Item">The item.</param>
/// <param name="Quantity">How much is ordered.</param>
/// <param name="List">The price per unit before the rule.</param>
/// <param name="Net">The price per unit after it.</param>
/// <param name="Currency">The number of the currency of both.</param>
/// <param name="Location">Where the example stands.</param>
/// <param name="NetLocation">Where its net price stands.</param>
internal sealed record RuleExample(Item Item, decimal Quantity, decimal List, decimal Net, int Currency, SourceLocation Location, SourceLocation NetLocation);
