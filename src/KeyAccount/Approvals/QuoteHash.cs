using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KeyAccount.Checking.Authorities;
using KeyAccount.Grammar;
using KeyAccount.Pricing;

namespace KeyAccount.Approvals;

/// <summary>Tells quotes apart for those who approve them: two with the same hash have the same figures.</summary>
internal static class QuoteHash
{
    private const string Version = "quote 1";
    private static readonly Comparer<string> ById = Comparer<string>.Create(LineIds.Compare);

    /// <summary>Gives the hash: of account, currency, day, maker, lines, charges, adjustments, total, and what has to be agreed. Titles, the version of the rules and the order of lines do not count.</summary>
    public static string Of(PricedOrder priced, PricingRequest request, Matter[] matters)
    {
        var text = new StringBuilder();
        Add(text, Version, request.Account, priced.Currency, request.OrderDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), request.By ?? "");
        AddLines(text, priced.Lines.Take(priced.GoodsCount));
        AddLines(text, priced.Lines.Skip(priced.GoodsCount).Where(charge => !charge.Waits));
        Add(text, Count(priced.Adjustments.Count));
        foreach (var adjustment in priced.Adjustments.OrderBy(one => one.Stated.Reason, StringComparer.Ordinal).ThenBy(one => one.Amount))
        {
            Add(text, adjustment.Stated.Reason, Figures.Write(adjustment.Amount));
        }

        Add(text, Figures.Write(priced.Rounding), Count(matters.Length));
        foreach (var seen in matters.Select(matter => SeenMatters.Of(matter, priced)))
        {
            Add(text, AuthorityReader.NameOf(seen.Limit), seen.Rule ?? "", seen.Figure is { } figure ? Figures.Write(figure) : "", Count(seen.Lines.Length));
            foreach (var line in seen.Lines)
            {
                Add(text, line.Id);
            }
        }

        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}";
    }

    private static void AddLines(StringBuilder text, IEnumerable<PricedLine> lines)
    {
        var inOrder = lines.OrderBy(line => line.Request.Id, ById).ToArray();
        Add(text, Count(inOrder.Length));
        foreach (var line in inOrder)
        {
            Add(text, line.Request.Id, line.Item.Sku, Figures.Write(line.Quantity), Figures.Write(line.ListAmount), Figures.Write(line.Running));
        }
    }

    /// <summary>Each field with its length before it, so that no two lists of fields read alike.</summary>
    private static void Add(StringBuilder text, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"{field.Length}:{field}");
        }
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
