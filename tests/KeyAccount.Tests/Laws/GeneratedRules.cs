using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace KeyAccount.Tests.Laws;

/// <summary>Rule folders and orders made up for the laws: every kind of value, combination, group and condition, with figures that lie on bounds.</summary>
internal static class GeneratedRules
{
    private static readonly string[] Items = ["DRILL", "SAW", "BOLT"];
    private static readonly string[] Accounts = ["shop", "branch", "group", "other"];
    private static readonly decimal[] Quantities = [0.5m, 1, 3, 9, 10, 11, 48, 50, 96, 100, 1000];
    private static readonly string[] Days = ["2025-12-31", "2026-01-01", "2026-03-10", "2026-06-30", "2026-07-01"];

    private static readonly string[] Tests =
    [
        """ "account.segment": "retail" """, """ "account.segment": "!= retail" """, """ "not": { "account.segment": "retail" } """,
        """ "account.tier": "gold" """, """ "account.tier": "!= gold" """, """ "not": { "account.tier": "gold" } """, """ "account.tier": "missing" """,
        """ "account.country": ["IT", "FR"] """, """ "account.country": "!= DE" """,
        """ "item.category": "tools" """, """ "item.category": ["tools/saws", "fasteners"] """, """ "item.brand": "Bora" """, """ "item.brand": "!= Acme" """,
        """ "line.quantity": ">= 10" """, """ "line.quantity": "> 10" """, """ "line.quantity": ">= 10 and < 100" """, """ "line.quantity": "<= 9" """, """ "line.quantity": "!= 10" """,
        """ "line.quantity": ">= 2 PAL" """, """ "line.quantity": "whole PAL" """, """ "not": { "line.quantity": ">= 1 PACK" } """,
        """ "order.channel": "edi" """, """ "order.channel": "present" """, """ "order.code": ["SPRING", "VIP"] """, """ "order.code": "!= VIP" """,
        """ "order.date": "2026-Q1" """, """ "order.date": ">= 2026-01-01" """, """ "order.requestedDelivery": "missing" """, """ "order.leadDays": ">= 30" """,
        """ "order.lineCount": "> 1" """, """ "line.listAmount": ">= 1000" """, """ "line.amount": "> 500" """, """ "order.amount": ">= 1000" """, """ "not": { "line.amount": "< 300" } """,
        """ "any": [ { "account.tier": "gold" }, { "line.quantity": ">= 50" } ] """, """ "any": [ { "item.brand": "Bora", "line.amount": "> 100" }, { "order.channel": "shop" } ] """,
        """ "all": [ { "item.category": "tools" }, { "not": { "account.country": "DE" } } ] """,
        """ "fact.tier": "gold" """, """ "fact.tier": "!= gold" """, """ "not": { "fact.tier": ["silver", "bronze"] } """, """ "fact.class": "A" """, """ "fact.class": "missing" """, """ "fact.large": true """,
        """ "fact.score": ">= 20" """, """ "fact.risk": ["B", "C"] """, """ "fact.points": "> 1.5" """, """ "basket": { "where": { "fact.class": "B" }, "quantity": ">= 10" } """,
        """ "line.price": "< 50" """, """ "line.listPrice": ">= 100" """,
        """ "basket": { "quantity": ">= 50" } """, """ "basket": { "where": { "item.category": "tools" }, "items": 2 } """, """ "basket": { "where": { "item.brand": "Bora" }, "of": "list", "amount": ">= 1000" } """,
        """ "basket": { "where": { "line.amount": "> 100" }, "amount": ">= 500", "quantity": "< 100" } """, """ "basket": [ { "items": ">= 2" }, { "of": "list", "amount": "<= 1100" } ] """,
        """ "basket": { "where": { "item.category": ["tools", "fasteners"] }, "quantity": ">= 100", "over": "year" } """, """ "basket": { "where": { "line.quantity": ">= 10" }, "of": "list", "amount": ">= 1000", "over": "month" } """,
        """ "not": { "basket": { "where": { "item.sku": "SAW" }, "quantity": "> 0" } } """, """ "any": [ { "basket": { "where": { "line.amount": ">= 96" }, "quantity": "> 9" } }, { "account.tier": "gold" } ] """,
    ];

    private static readonly string[] ChargeTests =
    [
        """ "charge.id": "freight" """, """ "charge.id": "!= freight" """, """ "charge.id": ["freight", "packaging"] """, """ "charge.amount": ">= 20" """, """ "not": { "charge.amount": "< 12.50" } """,
        """ "order.amount": ">= 1000" """, """ "account.tier": "gold" """, """ "any": [ { "charge.amount": "> 19.99" }, { "order.channel": "edi" } ] """,
    ];

    private static readonly string[] ChargeValues = [""" "percent": 100 """, """ "percent": "50+10" """, """ "amountPerLine": 7.77 """, """ "newPrice": 12 """, """ "percent": 40, "cap": 5 """];

    /// <summary>Rules that derive facts from one another, from baskets and from amounts; any of them may be missing.</summary>
    private static readonly string[] FactRules =
    [
        """{ "id": "f1", "when": { "account.segment": "retail" }, "set": { "fact.tier": "gold" } }""",
        """{ "id": "f2", "priority": 1, "when": { "basket": { "quantity": ">= 100" } }, "set": { "fact.tier": "silver", "fact.big": true } }""",
        """{ "id": "f3", "when": { "order.channel": "edi" }, "set": { "fact.tier": "bronze" } }""",
        """{ "id": "f4", "when": { "fact.tier": "gold", "line.quantity": ">= 10" }, "set": { "fact.class": "A" } }""",
        """{ "id": "f5", "when": { "item.brand": "Bora" }, "set": { "fact.class": "B" } }""",
        """{ "id": "f6", "when": { "basket": { "where": { "fact.class": "A" }, "quantity": ">= 50" } }, "set": { "fact.large": true } }""",
        """{ "id": "f7", "when": { "not": { "fact.tier": "gold" }, "line.amount": ">= 1000" }, "set": { "fact.large": false } }""",
        """{ "id": "f8", "score": "fact.score", "points": [ { "when": { "fact.large": true }, "points": 30 }, { "when": { "line.listAmount": ">= 1000" }, "points": 20 }, { "when": { "account.country": "IT" }, "points": -10 } ], "bands": [ { "from": 0, "set": { "fact.risk": "C" } }, { "from": 20, "set": { "fact.risk": "B" } } ] }""",
        """{ "id": "f9", "score": "fact.points", "when": { "item.category": "tools" }, "points": [ { "when": { "fact.risk": "C" }, "points": 1.5 }, { "when": { "basket": { "where": { "fact.class": ["A", "B"] }, "of": "list", "amount": ">= 500", "over": "year" } }, "points": 2 } ] }""",
    ];

    private const string Vocabulary = """
        { "conditions": { "pallets": { "type": "text", "label": "Pallets", "values": { "pooled": "Pooled", "one-way": "One-way" } }, "visits": { "type": "number", "label": "Visits a year", "merge": "all" } }, "fields": {
          "fact.tier": { "type": "text" }, "fact.risk": { "type": "text" }, "fact.score": { "type": "number" }, "fact.big": { "type": "yes-no" }, "fact.large": { "type": "yes-no" },
          "item.floorPrice": { "type": "money" }, "item.maximumPrice": { "type": "money" }, "fact.class": { "type": "text", "scope": "line" }, "fact.points": { "type": "number", "scope": "line" } } }
        """;

    private static readonly string[] Values =
    [
        """ "percent": 10 """, """ "percent": 12.5 """, """ "percent": "50+10+5" """, """ "percent": 100 """, """ "percent": 3.33 """, """ "amountPerUnit": 7.77 """, """ "amountPerLine": 25 """, """ "newPrice": 80 """, """ "newPrice": 120 """,
        """ "scale": { "by": "line.quantity", "kind": "all-units", "steps": [ { "from": 10, "percent": 3 }, { "from": 50, "percent": 7 }, { "from": 100, "percent": null } ] } """,
        """ "scale": { "by": "line.amount", "kind": "all-units", "steps": [ { "from": 500, "amountPerLine": 10 }, { "from": 1000, "amountPerLine": 40 } ] } """,
        """ "scale": { "by": "line.quantity", "kind": "graduated", "steps": [ { "from": 0, "percent": 1 }, { "from": 10, "percent": "10+5" }, { "from": 50, "percent": null }, { "from": 96, "percent": 20 } ] } """,
        """ "scale": { "by": "line.quantity", "kind": "graduated", "reached": "at", "steps": [ { "from": 1, "newPrice": 90 }, { "from": 10, "newPrice": 70 } ] } """,
        """ "scale": { "by": "line.listAmount", "kind": "rolling", "steps": [ { "from": 0, "percent": 1 }, { "from": 1000, "percent": 2.5 } ] } """,
        """ "scale": { "by": "line.quantity", "kind": "block", "overage": 0.5, "steps": [ { "from": 10, "amountPerLine": 20 }, { "from": 50, "amountPerLine": 90 } ] } """,
        """ "scale": { "by": "line.amount", "kind": "linear", "steps": [ { "below": 500, "percent": 1 }, { "below": 5000, "percent": 10 } ] } """,
        """ "scale": { "by": "quantity", "over": "order", "kind": "all-units", "steps": [ { "from": 50, "percent": 3 }, { "from": 200, "percent": 6 } ] } """,
        """ "scale": { "by": "line.listAmount", "over": "matching lines", "kind": "all-units", "steps": [ { "from": 1000, "percent": 4 } ] } """,
        """ "scale": { "by": "quantity", "over": { "where": { "item.brand": "Bora" }, "over": "year" }, "kind": "block", "steps": [ { "from": 10, "amountPerLine": 15 }, { "from": 100, "amountPerLine": 45 } ] } """,
        """ "percent": 20, "cap": "15 %" """, """ "percent": 40, "cap": 33.33 """, """ "percent": 5, "of": "base" """, """ "percent": 5, "of": "start" """,
    ];

    private static readonly string[] FreeGoods =
    [
        """ "give": "9+1", "as": "included" """, """ "give": "9+1", "as": "added", "quantityRule": "proportional", "rounding": "nearest" """, """ "give": "1+1", "as": "added", "unit": "PAL", "item": "SAW" """, """ "give": "2+1", "as": "included", "quantityRule": "whole", "reuse": "bought" """,
        """ "buy": { "where": { "item.category": "tools" }, "quantity": 2 }, "get": { "where": { "item.brand": "Bora" }, "quantity": 1, "percent": 50 }, "repeat": true """,
        """ "buy": { "amount": 300 }, "get": { "where": { "line.quantity": "< 20" }, "quantity": 2, "amountPerUnit": 3.33 }, "repeat": 3, "partial": true """,
        """ "buy": { "where": { "any": [ { "item.category": "fasteners" }, { "line.listAmount": ">= 1000" } ] }, "quantity": 1 }, "get": { "quantity": 1, "pick": "dearest" }, "limit": { "quantity": 5 }, "repeat": true """,
        """ "bundle": [ { "where": { "item.category": "tools/saws" }, "quantity": 1 }, { "where": { "item.category": ["tools", "fasteners"] }, "quantity": 2 } ], "newTotal": 120.01, "repeat": true """,
        """ "bundle": [ { "where": { "item.brand": "!= Acme" }, "quantity": 3, "pick": "dearest" } ], "percent": 15 """,
    ];

    /// <summary>What bears on several lines at once, or on some units: in the step that takes every rule.</summary>
    private static readonly string[] OrderValues =
    [
        """ "scale": { "by": "quantity", "over": "matching lines", "kind": "graduated", "steps": [ { "from": 0, "percent": 1 }, { "from": 10, "percent": "10+5" }, { "from": 100, "percent": 20 } ] } """,
        """ "scale": { "by": "amount", "over": "order", "spread": "line-order", "kind": "graduated", "steps": [ { "from": 100, "percent": 3 }, { "from": 1000, "percent": 8 } ] }, "cap": 50 """,
        """ "scale": { "by": "quantity", "over": { "over": "year" }, "spread": "line-order", "kind": "graduated", "steps": [ { "from": 0, "newPrice": 90 }, { "from": 50, "newPrice": 70 } ] } """,
        """ "amountPerOrder": 12.34 """, """ "newTotal": 500 """, """ "on": "order", "percent": 7.5 """, """ "on": "order", "percent": "10+5", "cap": "12 %" """,
        """ "effects": [ { "for": { "item.brand": "Bora" }, "percent": 5 }, { "for": { "line.amount": "> 100" }, "amountPerUnit": 1 } ] """, """ "effects": [ { "percent": 3 }, { "for": { "item.category": "tools" }, "amountPerOrder": 5 } ] """,
        """ "percent": 50, "onlyUnits": { "every": 2, "take": 1 } """, """ "amountPerUnit": 2, "onlyUnits": { "max": 3 } """, """ "percent": 25, "onlyUnits": { "maxOrder": 5, "pick": "cheapest" } """,
        """ "percent": 10, "limit": { "quantity": 20 } """, """ "percent": 10, "limit": { "amount": 33, "during": "order" } """, """ "amountPerOrder": 50, "limit": { "uses": 1, "overrun": "drop" } """,
    ];

    private static readonly string[] Behaviours =
    [
        "", "", "", "", ", \"status\": \"draft\"", ", \"priority\": 1", ", \"priority\": 2", ", \"group\": \"g\"", ", \"group\": \"w\"", ", \"exclusive\": \"line\"", ", \"exclusive\": \"order\"", ", \"excludes\": [\"g\"]", ", \"priority\": 3, \"group\": \"g\"",
    ];

    private static readonly string[] Combines = ["best", "worst", "sum\", \"tie\": \"id", "cascade\", \"tie\": \"id", "cascade\", \"tie\": \"id", "best\", \"cap\": \"30 %"];

    /// <summary>Makes the procedure and the rules of a folder, as texts that a test can arrange as it likes.</summary>
    public static Gen<Folder> Folders { get; } =
        from combine1 in Gen.Elements(Combines)
        from combine2 in Gen.Elements(Combines)
        from retest in Gen.Elements(true, false)
        from what in Gen.Elements("amount", "result")
        from rules in Rule.ListOf(12)
        from onCharges in OnCharges.ListOf(3)
        from added in Added.ListOf(2)
        from facts in Gen.SubListOf(FactRules)
        from prices in GeneratedPrices.Any
        from conditions in Condition.ListOf(5)
        from guards in Gen.Choose(0, 3).SelectMany(count => GeneratedGuard.With(Tests).ListOf(count))
        select new Folder(
            $$"""
            { {{prices.Accesses}} "groups": { "g": { "mode": "best" }, "w": { "mode": "worst" } }, "rounding": [ { "at": "component", "what": "{{what}}" } ],
              "steps": [ { "step": "free", "holds": "freeGoods", "tie": "id" }, { "step": "one", "combine": "{{combine1}}" }, { "step": "two", "combine": "cascade", "tie": "id"{{(retest ? ", \"retest\": true" : "")}} }, { "step": "three", "combine": "{{combine2}}" }, { "step": "fees", "holds": "surcharge", "combine": "sum", "tie": "id" } ] }
            """,
            [.. rules.Concat(onCharges).Select((rule, i) => rule with { Id = $"r{i:00}", Behaviour = Ranked(rule.Behaviour, i) })],
            facts)
        {
            Prices = prices,
            Conditions = [.. conditions.Select((condition, i) => (condition.Place, condition.Kind, $$"""{ "id": "s{{i}}", "priority": {{i % 3}}, {{condition.Text}} }""")).DistinctBy(condition => (condition.Place, condition.Kind, condition.Item3.Split("\"priority\": ")[1][0]))],
            Guards = [.. guards.Select((guard, i) => guard with { Id = $"g{i}", Place = i % 2 == 0 ? "policies" : "agreements/group" })],
            Charges = string.Join(", ", added.Select((charge, i) => $$"""{ "id": "c{{i}}", {{charge}} }""")),
        };

    public static Gen<PricingRequest> Orders { get; } =
        from account in Gen.Elements(Accounts)
        from day in Gen.Elements(Days)
        from delivery in Gen.Elements(null, "2026-04-09", "2026-07-30")
        from channel in Gen.Elements(null, "edi", "shop", "fax")
        from codes in Gen.SubListOf("SPRING", "VIP", "OTHER")
        from history in Past.ListOf(4)
        from simulate in Gen.Elements(false, false, true)
        from lines in Gen.Choose(1, 5).SelectMany(count => (from item in Gen.Elements(Items) from quantity in Gen.Elements(Quantities) select (item, quantity)).ListOf(count))
        from charges in Gen.SubListOf("freight", "packaging")
        from amount in Gen.Elements(0m, 19.99m, 20m, 25m)
        from bonus in Gen.Elements(0m, 0m, 3m, 12.5m)
        select new PricingRequest
        {
            ExpectedBonusPercent = bonus,
            Charges = [.. charges.Select(charge => new RequestCharge(charge, amount))],
            Account = account,
            OrderDate = Day(day),
            RequestedDelivery = delivery is null ? null : Day(delivery),
            Channel = channel,
            Codes = [.. codes],
            History = [.. history],
            Simulate = simulate,
            Lines = [.. lines.Select((line, i) => new RequestLine($"{i + 1}", line.item, line.quantity))],
        };

    private static Gen<PastPurchase> Past =>
        from day in Gen.Elements("2025-12-31", "2026-01-01", "2026-03-01", "2026-03-10", "2026-06-30", "2026-07-01", "2026-07-02")
        from item in Gen.Elements(Items)
        from quantity in Gen.Elements(Quantities)
        from sign in Gen.Elements(1, 1, -1)
        select new PastPurchase { Date = Day(day), Item = item, Quantity = sign * quantity, Amount = sign * quantity * 77 };

    private static Gen<GeneratedRule> Rule { get; } =
        from step in Gen.Elements("one", "two", "three", "fees", "free")
        from tests in Gen.Choose(0, 3).SelectMany(count => Gen.Elements(Tests).ListOf(count))
        from value in step == "free" ? Gen.Elements(FreeGoods) : step == "two" ? Gen.Elements([.. Values, .. OrderValues]) : Gen.Elements(Values)
        from behaviour in Gen.Elements(Behaviours)
        select Make(step, [.. tests.DistinctBy(Key)], value, behaviour);

    /// <summary>A price hold has more than anybody orders: what is left goes to the first lines, and here the order of lines must decide nothing.</summary>
    private static Gen<(string Place, string Kind, string Text)> Condition { get; } =
        from place in Gen.Elements("policies/terms", "agreements/group/terms", "agreements/shop/terms")
        from condition in Gen.Elements(("payment", "\"days\": 30"), ("payment", "\"days\": 60, \"from\": \"endOfMonth\""), ("minimumOrder", "\"amount\": 500, \"outcome\": \"approval\""), ("minimumOrder", "\"quantity\": 20, \"outcome\": \"alert\""), ("commitment", "\"amount\": 5000, \"period\": \"year\""), ("returns", "\"withinDays\": 14"), ("priceHold", "\"from\": \"2026-01-01\", \"asOf\": \"2025-12-31\", \"until\": \"2026-04-30\""), ("priceHold", "\"from\": \"2026-01-01\", \"until\": \"2026-06-30\", \"quantity\": 900000000, \"per\": \"all\""), ("pallets", "\"value\": \"pooled\""), ("pallets", "\"value\": \"one-way\""), ("mostFavoured", "\"outcome\": \"approval\""), ("visits", "\"value\": 4"), ("visits", "\"value\": 6"), ("contributions", "\"for\": \"flyers\", \"amount\": 250, \"against\": \"customer-invoice\""), ("referral", "\"reward\": 500, \"after\": { \"turnover\": 20000, \"within\": \"12 months\" }"))
        from tests in Gen.Choose(0, 2).SelectMany(count => Gen.Elements(condition.Item1 == "priceHold" ? GeneratedPrices.Tests : Array.FindAll(Tests, test => !test.Contains("\"of\"", StringComparison.Ordinal))).ListOf(count))
        select (condition.Item1 == "mostFavoured" && place == "policies/terms" ? "agreements/group/terms" : place, condition.Item1, $$"""{{condition.Item2}}{{(tests.Count == 0 ? "" : $", \"when\": {{ {string.Join(", ", tests.DistinctBy(Key))} }}")}}""");

    private static Gen<GeneratedRule> OnCharges { get; } =
        from step in Gen.Elements("one", "two", "three", "fees")
        from tests in Gen.Choose(0, 2).SelectMany(count => Gen.Elements(ChargeTests).ListOf(count))
        from value in Gen.Elements(ChargeValues)
        from behaviour in Gen.Elements("", "", ", \"priority\": 1", ", \"group\": \"g\"")
        select Make(step, [.. tests.DistinctBy(Key)], $"\"on\": \"charges\", {value}", behaviour);

    private static Gen<string> Added { get; } =
        from step in Gen.Elements("one", "two", "fees")
        from charge in Gen.Elements("freight", "packaging")
        from test in Gen.Elements(Tests)
        from value in Gen.Elements("\"amount\": 12.5", "\"percent\": 3.33", "\"amountPerUnit\": 0.07")
        select $$""" "charge": "{{charge}}", "step": "{{step}}", "when": { {{test}} }, {{value}} """;

    private static GeneratedRule Make(string step, string[] tests, string value, string behaviour)
    {
        if (step == "fees")
        {
            behaviour = "";
            value = value.Contains("newPrice", StringComparison.Ordinal) ? value.Replace("80", "120", StringComparison.Ordinal) : value;
        }

        if (step == "free")
        {
            behaviour = behaviour.Contains("group", StringComparison.Ordinal) ? "" : behaviour;
        }

        // What bears on several lines has no worth on one of them, by which its group would compare it.
        if (OrderValues.Contains(value) && behaviour.Contains("\"group\"", StringComparison.Ordinal))
        {
            behaviour = "";
        }

        // A rule that shuts out the whole order is decided before any step and reads no running figures.
        var running = Array.Exists(tests, test => test.Contains(".amount", StringComparison.Ordinal) || test.Contains("line.price", StringComparison.Ordinal)) || value.Contains("\"by\": \"amount\"", StringComparison.Ordinal);
        return new GeneratedRule("", step, string.Join(", ", tests), value, running && behaviour.Contains("order", StringComparison.Ordinal) ? "" : behaviour);
    }

    /// <summary>Two rules that shut each other out and rank alike are an error, so each has its own priority.</summary>
    private static string Ranked(string behaviour, int i) =>
        behaviour.Contains("line", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{behaviour}, \"priority\": {i}") : behaviour;

    private static string Key(string test) => test.Trim().Split('"')[1];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A rule as text.</summary>
    public sealed record GeneratedRule(string Id, string Step, string When, string Value, string Behaviour)
    {
        public string Text => $$"""{ "id": "{{Id}}", "step": "{{Step}}", "when": { {{When}} }, {{Value}} {{Behaviour}} }""";
    }

    /// <summary>A procedure and its rules.</summary>
    public sealed record Folder(string Procedure, IReadOnlyList<GeneratedRule> Rules, IReadOnlyList<string> Facts)
    {
        /// <summary>Gets the charges that are added, as a list without brackets.</summary>
        public string Charges { get; init; } = "";

        /// <summary>Gets where prices come from.</summary>
        public GeneratedPrices Prices { get; init; } = new("");

        /// <summary>Gets special conditions: the file without its ending, the kind and the text.</summary>
        public IReadOnlyList<(string Place, string Kind, string Text)> Conditions { get; init; } = [];

        /// <summary>Gets the guards; every second one is the group's.</summary>
        public IReadOnlyList<GeneratedGuard> Guards { get; init; } = [];

        private IEnumerable<(string Path, string Text)> GuardFiles => Guards.GroupBy(guard => guard.Place).Select(place => ($"{place.Key}/guards.json", $$"""{ "status": "released", {{(place.Key == "policies" ? "" : "\"valid\": \"2026\", ")}}"guards": [ {{string.Join(", ", place.Select(guard => guard.Text))}} ] }"""));

        private IEnumerable<(string Path, string Text)> ConditionFiles => Conditions.GroupBy(condition => condition.Place).Select(place => ($"{place.Key}.json",
            $$"""{ "status": "released", "valid": "2026-01-01..2026-06-30", "conditions": { {{Kinds(place.Where(condition => !StandAlone.Contains(condition.Kind)))}} }, {{Kinds(place.Where(condition => StandAlone.Contains(condition.Kind)))}} }"""));

        /// <summary>Of the conditions of policies some have figures of the group's own, some of the shop's, some of both.</summary>
        private IEnumerable<(string Path, string Text)> OverrideFiles => new[] { ("group", 2), ("shop", 3) }.Select(place => ($"agreements/{place.Item1}/own.json",
            $$"""{ "status": "released", "valid": "2026-02-01..", "overrides": [ {{string.Join(", ", Conditions.Where(condition => condition.Place == "policies/terms").Select(condition => condition.Text.Split('"')[3]).Select(id => (Id: id, Number: id[1] - '0')).Where(condition => condition.Number % place.Item2 == 0).Select(condition => $$"""{ "of": "policies/terms/{{condition.Id}}", "set": { "priority": {{7 + condition.Number}}, "title": "Own of {{place.Item1}}" } }"""))}} ] }"""));

        private static readonly string[] StandAlone = ["contributions", "referral"];

        private static string Kinds(IEnumerable<(string Place, string Kind, string Text)> conditions) =>
            string.Join(", ", conditions.GroupBy(condition => condition.Kind).Select(kind => $"\"{kind.Key}\": [ {string.Join(", ", kind.Select(condition => condition.Text))} ]"));

        /// <summary>Gives the files, the rules in the order given, over as many policy files as asked.</summary>
        public (string Path, string Text)[] Files(IEnumerable<GeneratedRule>? rules = null, int files = 1)
        {
            var texts = Enumerable.Range(0, files).Select(_ => (Discounts: new StringBuilder(), Free: new StringBuilder())).ToArray();
            foreach (var (rule, i) in (rules ?? Rules).Select((rule, i) => (rule, i)))
            {
                var text = rule.Step == "free" ? texts[i % files].Free : texts[i % files].Discounts;
                text.Append(text.Length == 0 ? "" : ",\n").Append(rule.Text);
            }

            return [.. Prices.Files, .. ConditionFiles, .. GuardFiles, .. OverrideFiles, ("procedures/standard.json", Procedure), ("vocabulary.json", Vocabulary), ("policies/facts.json", $$"""{ "status": "released", "facts": [ {{string.Join(",\n", Facts)}} ] }"""), .. texts.Select((text, i) => ($"policies/p{i}.json", $$"""{ "status": "released", "charges": [ {{(i == 0 ? Charges : "")}} ], "discounts": [ {{text.Discounts}} ], "freeGoods": [ {{text.Free}} ] }"""))];
        }

        public override string ToString() => $"{Procedure}\n{Prices}\n{string.Join('\n', Facts)}\n{string.Join('\n', Rules.Select(rule => rule.Text))}\n{Charges}\n{string.Join('\n', Conditions)}\n{string.Join('\n', GuardFiles)}";
    }
}
