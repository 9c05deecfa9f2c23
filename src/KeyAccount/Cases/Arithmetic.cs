using KeyAccount.Checking;
using KeyAccount.RuleFiles;
using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace KeyAccount.Cases;

/// <summary>Works out the bare arithmetic of a case.</summary>
internal static class Arithmetic
{
    /// <summary>Allocates or rounds.</summary>
    /// <returns>What comes out, as JSON; null with findings where it cannot be worked out.</returns>
    public static JsonObject? Work(JsonValue arithmetic, FindingList findings) =>
        arithmetic["allocate"] is { } allocate
            ? ArithmeticShapes.Allocate.Check(allocate, findings) ? Allocate(allocate, findings) : null
            : arithmetic["round"] is { } round && ArithmeticShapes.Round.Check(round, findings) ? Round(round, findings) : null;

    private static JsonObject? Allocate(JsonValue value, FindingList findings)
    {
        var weights = Figures(value["weights"]!);
        var capacities = value["capacities"] is { } written ? Figures(written) : [];
        var rule = AllocationReader.ReadRule(value);
        if (capacities.Length != 0 && capacities.Length != weights.Length)
        {
            findings.Add(Messages.ContradictorySettings, value["capacities"]!.Location, "weights", "capacities", new Phrase("Give one capacity for each weight.", "Indicare una capacità per ogni peso."));
        }

        if (rule.Zero == ZeroWeights.Error && !weights.AsSpan().ContainsAnyExcept(0m))
        {
            findings.Add(Messages.NoWeight, value["weights"]!.Location);
        }

        var unit = value["unit"] is { } piece ? Figure(piece) : Decimals(value, isNeeded: rule.Shares != AllocationShares.Exact, findings) is { } decimals ? new decimal(1, 0, 0, false, (byte)decimals) : 1m;
        if (findings.HasErrors)
        {
            return null;
        }

        var split = Allocation.Split(Figure(value["amount"]!), weights, rule, unit, capacities);
        return new JsonObject { ["parts"] = List(split.Parts), ["remainder"] = split.Remainder };
    }

    private static JsonObject? Round(JsonValue value, FindingList findings)
    {
        var isNeeded = value["decimals"] is null && value["increment"] is null || value["then"] is { } then && then["decimals"] is null && then["increment"] is null;
        var figure = RoundingReader.Figure(value, findings);
        _ = Decimals(value, isNeeded, findings);
        if (findings.HasErrors)
        {
            return null;
        }

        var rounding = figure.In(value["currency"]?.Text ?? "");
        return new JsonObject { ["amounts"] = List(Figures(value["amounts"]!).Select(rounding.Round)) };
    }

    /// <summary>Gives the decimals of the currency's minor unit; null where no currency is given, with a finding where one is needed.</summary>
    private static int? Decimals(JsonValue value, bool isNeeded, FindingList findings)
    {
        if (value["currency"] is not { } currency)
        {
            if (isNeeded)
            {
                findings.Add(Messages.MissingMember, value.Location, "currency", new Phrase("The currency whose minor unit counts, or a unit of its own.", "La valuta la cui unità minima conta, o un'unità propria."));
            }

            return null;
        }

        if (Currencies.Knows(currency.Text))
        {
            return Currencies.Decimals(currency.Text);
        }

        findings.Add(Messages.UnknownCurrency, currency.Location, currency.Text, Messages.NearestTo(currency.Text, Currencies.All));
        return null;
    }

    private static decimal Figure(JsonValue value) => value.TryNumber(out var number) ? number : 0;

    private static decimal[] Figures(JsonValue list) => [.. list.Items.Select(Figure)];

    private static JsonArray List(IEnumerable<decimal> figures) => [.. figures.Select(figure => (System.Text.Json.Nodes.JsonNode)figure)];
}
