using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the keys that the prices of an access are ranked by.</summary>
internal static class PriceKeys
{
    public static PriceKey[] Read(JsonValue list) => [.. list.Items.Select(item => Key(item.Text))];

    private static PriceKey Key(string text)
    {
        var words = text.Split(' ');
        var kind = words[0] switch
        {
            "start" => PriceKeyKind.Start,
            "end" => PriceKeyKind.End,
            "minQuantity" => PriceKeyKind.MinQuantity,
            "price" => PriceKeyKind.Price,
            "currency" => PriceKeyKind.Currency,
            "priority" => PriceKeyKind.Priority,
            "conditions" => PriceKeyKind.Conditions,
            "specificity" => PriceKeyKind.Specificity,
            _ => PriceKeyKind.List,
        };
        var ascends = Array.Find(PriceKeyWords.All, key => key.Name == words[0]).Ascends;
        return new PriceKey(kind, words.Length > 1 && words[1] == (ascends ? "desc" : "asc"));
    }
}
