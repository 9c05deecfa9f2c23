namespace KeyAccount.Tests.Support;

/// <summary>Rule folders with a step for free goods, and items A, B, C, D.</summary>
internal static class Goods
{
    /// <summary>Loads rules for free goods.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="prices">The prices of A, B, C and D.</param>
    /// <param name="step">More settings of the step.</param>
    /// <param name="more">More files.</param>
    public static RuleSet Rules(string rules, string prices = "10 10 10 10", string step = "", params (string Path, string Text)[] more)
    {
        var price = prices.Split(' ');
        return Some.Rules(
        [
            ("items/items.csv", "sku;name;category;uom\nA;Ale;drinks;PCE\nB;Beer;drinks;PCE\nC;Cider;drinks/still;PCE\nD;Dish;food;PCE\n"),
            ("items/units.csv", "item;unit;factor\nA;CT;6\nB;CT;12\n"),
            ("prices/list.csv", $"item;price\nA;{price[0]}\nB;{price[1]}\nC;{price[2]}\nD;{price[3]}\n"),
            Some.Steps($$"""{ "step": "goods", "title": { "en": "Free goods", "it": "Omaggi" }, "holds": "freeGoods" {{step}} }, { "step": "later", "combine": "cascade" }""", """ "groups": { "g": { "mode": "best", "level": "order" } } """),
            ("policies/test.json", $$"""{ "status": "released", "freeGoods": [ {{rules}} ] }"""),
            .. more,
        ]);
    }

    public static Quote Price(RuleSet rules, params (string Item, decimal Quantity)[] lines) => rules.Price(Some.Order(lines));

    /// <summary>What came off each line, in the order of the request.</summary>
    public static decimal[] Off(Quote quote) => [.. quote.Lines.Select(line => line.ListAmount - line.NetAmount)];
}
