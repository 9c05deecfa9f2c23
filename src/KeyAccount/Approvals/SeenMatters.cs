using System.Collections.Immutable;
using KeyAccount.Pricing;
using KeyAccount.Rules.Authorities;

namespace KeyAccount.Approvals;

/// <summary>Holds what was seen in approvals against what a quote needs now: what is the same or better stays approved, what got worse does not.</summary>
internal static class SeenMatters
{
    /// <summary>Writes down what is seen of a matter.</summary>
    public static SeenMatter Of(Matter matter, PricedOrder priced) => new()
    {
        Limit = matter.Limit,
        Rule = matter.Rule,
        Lines = [.. matter.Lines.Select(line => priced.Lines[line]).Select(line => new SeenLine(line.Request.Id, line.Item.Sku, line.Quantity)).OrderBy(line => line.Id, Comparer<string>.Create(LineIds.Compare))],
        Figure = matter.Figure,
    };

    /// <summary>Gives the approval that covers each matter; null for none. What was seen once covers one matter, on its own lines before others with the same items.</summary>
    public static ApprovalRecord?[] Match(Matter[] matters, PricedOrder priced, ImmutableArray<ApprovalRecord> approvals)
    {
        var given = new ApprovalRecord?[matters.Length];
        if (approvals.IsDefaultOrEmpty || matters.Length == 0)
        {
            return given;
        }

        var now = Array.ConvertAll(matters, matter => Of(matter, priced));
        var open = approvals.OrderBy(record => record.At).ThenBy(record => record.By, StringComparer.Ordinal).SelectMany(record => record.Seen.Select(seen => (Record: record, Seen: seen))).ToList();
        foreach (var sameLines in (bool[])[true, false])
        {
            for (var i = 0; i < now.Length; i++)
            {
                if (given[i] is null && open.FindIndex(one => HasLinesOf(one.Seen, now[i]) == sameLines && Covers(one.Seen, now[i])) is var at and >= 0)
                {
                    given[i] = open[at].Record;
                    open.RemoveAt(at);
                }
            }
        }

        return given;
    }

    /// <summary>Says whether two are about the same: limit, rule and at least one item in common.</summary>
    public static bool IsAbout(SeenMatter seen, SeenMatter now) =>
        seen.Limit == now.Limit && seen.Rule == now.Rule && seen.Lines.Any(line => now.Lines.Any(other => other.Item == line.Item));

    private static bool HasLinesOf(SeenMatter seen, SeenMatter now) => now.Lines.All(line => seen.Lines.Any(other => other.Id == line.Id && other.Item == line.Item));

    private static bool Covers(SeenMatter seen, SeenMatter now) =>
        seen.Limit == now.Limit && seen.Rule == now.Rule
        && now.Lines.GroupBy(line => line.Item, StringComparer.Ordinal).All(item => item.Sum(line => line.Quantity) is var units && seen.Lines.Where(line => line.Item == item.Key).Sum(line => line.Quantity) is var most && (units >= 0 ? units <= most : units >= most))
        && (seen.Figure is not { } before ? now.Figure is null : now.Figure is { } figure && !IsWorse(now.Limit, figure, before));

    private static bool IsWorse(AuthorityLimit limit, decimal figure, decimal before) => Role.IsWider(limit, figure, before);
}
