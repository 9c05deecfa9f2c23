using System.Globalization;
using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;

namespace KeyAccount.Conformance.Translation;

/// <summary>Says what published rules do as values of a rule, with a short name for each.</summary>
internal static class Effects
{
    /// <summary>Puts the value of an effect into a rule.</summary>
    /// <param name="rule">Our rule.</param>
    /// <param name="effect">The published effect.</param>
    /// <param name="scope">What it bears on: lines, order, shipping, catalog.</param>
    /// <returns>What it does, in a few words.</returns>
    public static string Put(JsonObject rule, JsonObject effect, string scope)
    {
        if (scope is "order")
        {
            rule["on"] = "order";
        }
        else if (scope is "shipping")
        {
            rule["on"] = "charges";
        }

        var type = effect.Text("type");
        if (type == "tiered")
        {
            return PutScale(rule, effect);
        }

        var (setting, value, name) = Value(effect, scope);
        rule[setting] = value;
        if (setting == "amountPerOrder" && scope is "lines")
        {
            rule["on"] = "order";
        }

        return name;
    }

    /// <summary>Gives an effect as a setting with its value.</summary>
    public static (string Setting, decimal Value, string Name) Value(JsonObject effect, string scope)
    {
        var value = effect.Figure("value") ?? 0;
        var written = OrderDraft.Word(value.ToString("0.####", CultureInfo.InvariantCulture));
        return effect.Text("type") switch
        {
            // No discount takes more than the whole amount, so more than a hundred percent are a hundred.
            "percentage" => ("percent", Math.Min(value, 100), $"percent-{written}"),
            "fixed-amount-per-unit" => ("amountPerUnit", value, $"amount-{written}-each"),
            "surcharge-per-unit" => ("amountPerUnit", value, $"surcharge-{written}-each"),
            "fixed-amount-per-line" => ("amountPerLine", value, $"amount-{written}-a-line"),
            "fixed-amount" when effect.Flag("perLine") => ("amountPerLine", value, $"amount-{written}-a-line"),
            "fixed-amount" when scope is "shipping" => ("amountPerLine", value, $"amount-{written}"),
            "fixed-amount" => ("amountPerOrder", value, $"amount-{written}"),
            "set-price" => ("newPrice", value, $"price-{written}"),
            "set-order-subtotal" => ("newTotal", value, $"total-{written}"),
            "free-shipping" => ("percent", 100, "free-freight"),
            var other => throw NotTranslatedException.Missing($"the effect {other}"),
        };
    }

    private static string PutScale(JsonObject rule, JsonObject effect)
    {
        var tiers = effect.List("tiers").ToArray();
        var isQuantity = tiers.All(tier => tier["minQuantity"] is not null);
        var by = isQuantity ? "line.quantity" : effect.Text("tierOn") is "line.amount" ? "line.amount" : throw NotTranslatedException.Missing($"tiers on {effect.Text("tierOn")}");
        var steps = new JsonArray();
        if (effect.Part("base") is { } below)
        {
            steps.Add((JsonNode)Step(0, below));
        }

        foreach (var tier in tiers)
        {
            steps.Add((JsonNode)Step(tier.Figure(isQuantity ? "minQuantity" : "from")!.Value, tier.Part("effect")!));
        }

        rule["scale"] = new JsonObject { ["by"] = by, ["kind"] = "all-units", ["steps"] = steps };
        return isQuantity ? "by-quantity" : "by-amount";

        static JsonObject Step(decimal from, JsonObject tier)
        {
            var (setting, value, _) = Value(tier, "lines");
            return new JsonObject { ["from"] = from, [setting == "amountPerOrder" ? "amountPerLine" : setting] = value };
        }
    }
}
