using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads rank keys, and what the short forms of combining rules stand for.</summary>
internal static class RankKeys
{
    public static RankKey[] Read(JsonValue list) => [.. list.Items.Select(item => Key(item.Text))];

    /// <summary>Gives what a short form means in full: by which keys rules are ranked, whether one is taken, and what percentages are of.</summary>
    public static (RankKey[] Order, bool TakesOne, AmountBaseKind Of) ShortForm(string combine) => combine switch
    {
        "worst" => ([new RankKey(RankKeyKind.Worth, Reversed: true)], true, AmountBaseKind.Start),
        "first" => ([new RankKey(RankKeyKind.Priority)], true, AmountBaseKind.Start),
        "sum" => ([new RankKey(RankKeyKind.Priority)], false, AmountBaseKind.Start),
        "cascade" => ([new RankKey(RankKeyKind.Priority)], false, AmountBaseKind.Running),
        _ => ([new RankKey(RankKeyKind.Worth)], true, AmountBaseKind.Start),
    };

    private static RankKey Key(string text)
    {
        var words = text.Split(' ');
        var kind = words[0] switch
        {
            "exclusive" => RankKeyKind.Exclusive,
            "priority" => RankKeyKind.Priority,
            "worth" => RankKeyKind.Worth,
            "value" => RankKeyKind.Value,
            "specificity" => RankKeyKind.Specificity,
            "conditions" => RankKeyKind.Conditions,
            "start" => RankKeyKind.Start,
            "end" => RankKeyKind.End,
            "minQuantity" => RankKeyKind.MinQuantity,
            "currency" => RankKeyKind.Currency,
            _ => RankKeyKind.Id,
        };

        // The natural order is descending but for names and ends.
        var natural = kind is RankKeyKind.Id or RankKeyKind.End ? "asc" : "desc";
        return new RankKey(kind, words.Length > 1 && words[1] != natural);
    }
}
