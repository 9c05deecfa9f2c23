using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.AdventureWorks;

/// <summary>A special offer as recorded; <paramref name="Share"/> is a part of one, 0.02 for 2 %.</summary>
internal sealed record SpecialOffer(
    int Id, string Description, decimal Share, string Category, DateOnly From, DateOnly To, decimal MinimumQuantity, decimal? MaximumQuantity)
{
    /// <summary>Reads every offer but number 1, which is no discount.</summary>
    public static IEnumerable<SpecialOffer> Read(string data) => DataFile.Read(data, "special_offers.csv", static row => new SpecialOffer(
        row["special_offer_id"].Parse<int>(),
        row["description"].ToString(),
        row["discount_pct"].Parse<decimal>(),
        row["category"].ToString(),
        row["valid_from"].Parse<DateOnly>(),
        row["valid_to"].Parse<DateOnly>(),
        row["min_qty"].Parse<decimal>(),
        row["max_qty"].TryParse<decimal>())).Where(offer => offer.Share > 0);
}
