using FsCheck;
using FsCheck.Fluent;

namespace KeyAccount.Tests.Laws;

/// <summary>Where a generated folder finds its prices: accesses with conditions, lists keyed by facts, prices of policies and agreements, and prices made from costs and from other lists.</summary>
/// <param name="Accesses">The setting <c>price</c> of the procedure.</param>
/// <param name="Files">The files beside it.</param>
internal sealed record GeneratedPrices(string Accesses, params (string Path, string Text)[] Files)
{
    /// <summary>The items, with costs and with bounds of prices for some.</summary>
    public const string Items = "sku;name;category;brand;uom;cost;floorPrice;maximumPrice\nDRILL;Drill;tools/drills;Bora;PCE;61.30;72.25;98\nSAW;Saw;tools/saws;Acme;PCE;55;60;\nBOLT;Bolt;fasteners;Bora;PCE;0.2;;0.49\n";

    /// <summary>Conditions that can be asked before there are prices.</summary>
    public static readonly string[] Tests =
    [
        """ "account.segment": "retail" """, """ "account.tier": "!= gold" """, """ "not": { "account.tier": "gold" } """, """ "account.country": ["IT", "FR"] """,
        """ "item.category": "tools" """, """ "item.brand": "!= Acme" """, """ "line.quantity": ">= 10 and < 100" """, """ "not": { "line.quantity": ">= 2 PAL" } """,
        """ "order.channel": "present" """, """ "order.code": "SPRING" """, """ "order.date": ">= 2026-01-01" """, """ "order.requestedDelivery": "missing" """, """ "order.leadDays": ">= 30" """,
        """ "basket": { "quantity": ">= 50" } """, """ "basket": { "where": { "item.category": "tools" }, "items": ">= 2" } """, """ "basket": { "where": { "item.brand": "Bora" }, "quantity": ">= 100", "over": "year" } """,
        """ "any": [ { "account.tier": "gold" }, { "line.quantity": ">= 50" } ] """, """ "any": [ { "basket": { "quantity": ">= 100" } }, { "order.channel": "edi" } ] """,
    ];

    private static readonly string[] Values =
    [
        """ "item": "DRILL", "price": 92.5 """, """ "item": "SAW", "price": 333.33, "per": 3 """, """ "item": "BOLT", "price": 20, "uom": "PACK" """, """ "item": "DRILL", "price": 80, "minQuantity": 10 """, """ "item": "SAW", "price": 95, "maxQuantity": 10 """,
        """ "price": 60 """, """ "price": 70, "discounts": "none" """, """ "item": "BOLT", "price": 0 """,
        """ "priceFrom": { "from": "cost", "markupPercent": 33.3, "rounding": { "increment": 0.05 } } """, """ "priceFrom": { "from": "list", "percent": 87.5, "minimumMarginPercent": 10 } """, """ "item": "DRILL", "priceFrom": { "from": "dealer", "add": -0.05 } """,
        """ "priceFrom": { "from": "list", "percent": 50, "maximumAdd": -0.1, "rounding": { "increment": 1, "ending": 0.99 } }, "discounts": "none" """,
    ];

    private static readonly string[] Orders =
    [
        "", """, "order": ["conditions", "minQuantity", "price"] """, """, "order": ["priority", "start", "price"] """, """, "order": ["specificity", "price"], "specificity": ["item.sku", "account.segment", "order.channel"] """, """, "order": ["price desc"] """,
        """, "take": "best" """, """, "take": "all" """, """, "take": "all", "order": ["minQuantity asc", "price"] """, """, "reference": "list" """, """, "date": "delivery" """,
    ];

    private static readonly string[] Sources = ["\"agreements\"", "\"policies\"", "\"keyed\"", "\"dealer\"", "[\"keyed\", \"dealer\", \"list\"]", "\"lists\""];

    private static readonly string[] ListSettings = [""" "priority": 1 """, """ "when": { "order.channel": ["edi", "shop"] } """, """ "valid": "2026-01-01..2026-06-30", "when": { "basket": { "quantity": ">= 10" } } """, """ "note": "as it is" """];

    /// <summary>Gets the base prices alone, which is what most rule sets have, or all kinds of prices.</summary>
    public static Gen<GeneratedPrices> Any { get; } = Gen.Frequency((1, Gen.Constant(new GeneratedPrices(""))), (3, Several));

    private static Gen<GeneratedPrices> Several =>
        from accesses in Access.ListOf(3)
        from own in Price.ListOf(3)
        from policies in Price.ListOf(3)
        from list in Gen.Elements(ListSettings)
        from lists in Gen.Elements("\"list\"", "[\"keyed\", \"list\"]", "[\"dealer\", \"keyed\", \"list\"]")
        from account in Gen.Elements("shop", "group", "branch")
        select new GeneratedPrices(
            $$"""
            "price": { "accesses": [ {{string.Concat(accesses.Select((access, i) => $$"""{ "access": "a{{i}}", {{access}} }, """))}}
              { "access": "last", "from": "lists", "order": ["priority", "minQuantity", "price"] }, { "access": "list-alone", "from": "list", "order": ["price"] } ] },
            """,
            ("company.json", $$"""{ "name": "Test", "currency": "EUR", "priceList": {{lists}}, "charges": { "freight": {}, "packaging": {} }, "priceLists": { "list": {}, "keyed": { {{list}} }, "dealer": { "priceFrom": { "from": "list", "percent": 80 } } } }"""),
            ("items/items.csv", Items),
            ("prices/keyed.csv", "item;account.segment;item.category;order.channel;price;minQuantity\nDRILL;retail;;;97;\nDRILL;;;edi;91;10\n;retail;tools;;88;\n;industry;fasteners;;0.45;50\nBOLT;;;;0.48;\nSAW;retail;;fax;99.99;\n"),
            ($"agreements/{account}/prices.json", $$"""{ "status": "released", "valid": "2026", "prices": [ {{string.Join(", ", own.Select((price, i) => $$"""{ "id": "p{{i}}", {{price}} }"""))}} ] }"""),
            ("policies/prices.json", $$"""{ "status": "released", "prices": [ {{string.Join(", ", policies.Select((price, i) => $$"""{ "id": "p{{i}}", {{price}} }"""))}} ] }"""));

    private static Gen<string> Access =>
        from source in Gen.Elements(Sources)
        from order in Gen.Elements(Orders)
        from when in Gen.Frequency((1, Gen.Constant("")), (2, Gen.Elements(Tests).Select(test => $$""", "when": { {{test}} }""")))
        select $$""" "from": {{source}} {{(order.Contains("order\"", StringComparison.Ordinal) || order.Contains("best", StringComparison.Ordinal) ? order : order + """, "order": ["start", "minQuantity", "price"] """)}} {{when}} """;

    private static Gen<string> Price =>
        from value in Gen.Elements(Values)
        from tests in Gen.Choose(0, 2).SelectMany(count => Gen.Elements(Tests).ListOf(count))
        from more in Gen.Elements("", "", """, "priority": 1 """, """, "valid": "2026-01-01..2026-03-31" """, """, "status": "draft" """)
        select $$"""{{value}}, "when": { {{string.Join(", ", tests.DistinctBy(test => test.Trim().Split('"')[1]))}} }{{more}} """;

    /// <summary>Gives the files and the procedure's setting, to read where a law fails.</summary>
    public override string ToString() => $"{Accesses}\n{string.Join('\n', Files.Select(file => $"{file.Path}: {file.Text}"))}";
}
