using KeyAccount.Rules;

namespace KeyAccount;

/// <summary>How much a rule set holds.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="Items">The items.</param>
/// <param name="Prices">The prices of all price lists, agreements and policies.</param>
/// <param name="Discounts">The released discounts and surcharges, whenever they are valid.</param>
public sealed record RuleCounts(int Accounts, int Items, int Prices, int Discounts)
{
    internal static RuleCounts Of(RuleModel model) => new(
        model.Catalog.Accounts.Count,
        model.Catalog.Items.Count,
        model.Catalog.PriceLists.Values.Sum(list => list.Book.All.Length) + model.Contracted.Values.Sum(book => book.All.Length) + model.Policies.All.Length,
        model.Discounts.Sum(pair => pair.Value.Count(rule => pair.Key.Steps[rule.Step].Holds is StepKind.Discount or StepKind.Surcharge)));
}
