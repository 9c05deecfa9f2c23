using KeyAccount.Rules;

namespace KeyAccount.Pricing.Goods;

/// <summary>Free goods that come on top of a line.</summary>
/// <param name="Line">The number of the line that earned them.</param>
/// <param name="Rank">The rank of the rule.</param>
/// <param name="Item">What is given.</param>
/// <param name="Quantity">How much, in the unit of its price.</param>
internal readonly record struct AddedGoods(int Line, int Rank, Item Item, decimal Quantity);
