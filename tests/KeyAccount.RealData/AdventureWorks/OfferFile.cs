using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.AdventureWorks;

/// <summary>The rule file of a special offer.</summary>
internal static partial class OfferFile
{
    /// <summary>The share of the list that every reseller is given; an offer comes on top of it.</summary>
    private const decimal TradeDiscount = 40;

    /// <summary>The file's name, such as <c>02-volume-discount-11-to-14.json</c>.</summary>
    public static string Name(SpecialOffer offer) =>
        string.Create(CultureInfo.InvariantCulture, $"{offer.Id:00}-{NoLetter().Replace(offer.Description, "-").ToLowerInvariant()}.json");

    /// <summary>The file's content.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="items">The item numbers it is linked to.</param>
    /// <param name="reasonForDraft">Why it does not price; null where it is released.</param>
    /// <param name="remark">What else a reader should know.</param>
    public static JsonObject Content(SpecialOffer offer, IEnumerable<string> items, string? reasonForDraft, string? remark) => new()
    {
        ["status"] = reasonForDraft is null ? "released" : "draft",
        ["valid"] = $"{RuleFolder.Day(offer.From)}..{RuleFolder.Day(offer.To)}",
        ["title"] = offer.Description,
        ["note"] = string.Join(' ', ((string?[])[$"Special offer {offer.Id}, as in special_offers.csv.", reasonForDraft, remark]).OfType<string>()),
        ["discounts"] = new JsonArray(
            Rule("price", "reseller-price", offer, items, TradeDiscount + Points(offer), "In the price: on top of the 40 % of every reseller."),
            Rule("line", "offer", offer, items, Points(offer), "On the line: the same percentage a second time.")),
    };

    private static JsonObject Rule(string id, string step, SpecialOffer offer, IEnumerable<string> items, decimal percent, string note)
    {
        var when = new JsonObject { ["account.segment"] = "reseller" };
        if (Quantities(offer) is { } quantities)
        {
            when["line.quantity"] = quantities;
        }

        when["item.sku"] = new JsonArray([.. items.Select(item => (JsonNode)item)]);
        return new JsonObject { ["id"] = id, ["title"] = offer.Description, ["step"] = step, ["when"] = when, ["percent"] = percent, ["note"] = note };
    }

    private static decimal Points(SpecialOffer offer) => decimal.Round(offer.Share * 100);

    private static string? Quantities(SpecialOffer offer) => (offer.MinimumQuantity, offer.MaximumQuantity) switch
    {
        (0, null) => null,
        (var least, null) => string.Create(CultureInfo.InvariantCulture, $">= {least}"),
        (var least, { } most) => string.Create(CultureInfo.InvariantCulture, $">= {least} and <= {most}"),
    };

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoLetter();
}
