using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;

namespace KeyAccount.Conformance.Translation;

/// <summary>A case file while it is put together: the parts of its rule folder, its request, and the names that things of the peer have in it.</summary>
internal sealed class OrderDraft(PublishedCase published, JsonObject given)
{
    private readonly Dictionary<string, string> items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public PublishedCase Published { get; } = published;

    /// <summary>Gets the input: that of the case, or of one of its steps.</summary>
    public JsonObject Given { get; } = given;

    /// <summary>Gets the own fields that conditions read, by name.</summary>
    public SortedDictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    public JsonObject Account { get; } = new() { ["id"] = "customer" };

    public List<JsonObject> OtherAccounts { get; } = [];

    public JsonObject Company { get; } = [];

    public JsonObject Procedure { get; set; } = [];

    /// <summary>Gets the rows of items.csv by the peer's name of the item.</summary>
    public Dictionary<string, JsonObject> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the rows of the price lists by name.</summary>
    public Dictionary<string, JsonArray> Prices { get; } = new(StringComparer.Ordinal);

    public JsonArray Units { get; } = [];

    public List<JsonObject> Discounts { get; } = [];

    /// <summary>Gets the bounds that discounts keep.</summary>
    public List<JsonObject> Guards { get; } = [];

    /// <summary>Gets the rules for free goods.</summary>
    public List<JsonObject> FreeGoods { get; } = [];

    /// <summary>Gets the rules that add charges.</summary>
    public List<JsonObject> ChargeRules { get; } = [];

    /// <summary>Gets the charges of the request: our id by the peer's name, and the amount before discounts.</summary>
    public Dictionary<string, (string Id, decimal Amount)> Charges { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the kinds of charges that come up.</summary>
    public JsonObject ChargeKinds { get; } = [];

    /// <summary>Gets all rules.</summary>
    public IEnumerable<JsonObject> AllRules => FreeGoods.Concat(Discounts);

    /// <summary>Gets whether the request hands in tax rates.</summary>
    public bool HasTax => Given["taxRate"] is not null || Given["taxRates"] is not null;

    /// <summary>Gets what limits had used before.</summary>
    public JsonArray Usage { get; } = [];

    public JsonObject OrderFields { get; } = [];

    /// <summary>Gets the ids of our rules by the peer's names of its own.</summary>
    public Dictionary<string, List<string>> RuleIds { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets what is said in another way than the source does.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Gets the lines of the order.</summary>
    public IReadOnlyList<JsonObject> Lines => field ??= [.. Given.List("lines")];

    /// <summary>Gives the id of a line: tens, in the order of the source.</summary>
    public static string LineId(int index) => ((index + 1) * 10).ToString(CultureInfo.InvariantCulture);

    /// <summary>Gives an item's name: a letter, in the order in which items come up.</summary>
    public string Item(string sku)
    {
        if (!items.TryGetValue(sku, out var name))
        {
            var index = items.Count;
            name = $"{(char)('A' + (index % 26))}{(index < 26 ? "" : (index / 26).ToString(CultureInfo.InvariantCulture))}";
            items.Add(sku, name);
            Items.Add(sku, new JsonObject { ["sku"] = name });
        }

        return name;
    }

    /// <summary>Gives the path of a category: its parents and itself.</summary>
    public string Category(string category) => Given.Part("categoryParents")?.Text(category) is { } parent ? $"{Category(parent)}/{Word(category)}" : Word(category);

    /// <summary>Gives the name of a promotion code.</summary>
    public string Code(string code)
    {
        if (!codes.TryGetValue(code, out var name))
        {
            codes.Add(code, name = codes.Count switch { 0 => "SPRING", 1 => "SUMMER", 2 => "AUTUMN", var more => $"CODE-{more}" });
        }

        return name;
    }

    /// <summary>Gives the name of a kind of charge.</summary>
    public string ChargeKind(string kind)
    {
        var name = Word(kind);
        ChargeKinds[name] = new JsonObject();
        return name;
    }

    /// <summary>Gives a rule's id, one that no other rule has.</summary>
    public string Id(string wanted)
    {
        var id = wanted;
        for (var next = 2; !ids.Add(id); next++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{next}");
        }

        return id;
    }

    /// <summary>Makes the rows of a price list: of each item the first price, and none where there is no figure.</summary>
    public JsonArray Rows(IEnumerable<(string Sku, decimal? Price)> prices)
    {
        JsonNode[] rows = [.. prices.Where(entry => entry.Price is not null).DistinctBy(entry => entry.Sku).Select(entry => new JsonObject { ["item"] = Item(entry.Sku), ["price"] = entry.Price })];

        // A price list cannot be empty: it then has the price of an item that is not ordered.
        return new JsonArray(rows.Length > 0 ? rows : [new JsonObject { ["item"] = Item("none of the order"), ["price"] = 1m }]);
    }

    /// <summary>Gives the amount of a line at the price that the source states for it; null where no price is stated.</summary>
    public decimal? ListAmount(JsonObject line)
    {
        var catalog = Given.List("catalog").FirstOrDefault(item => item.Text("sku") == line.Text("sku"));
        return (line.Figure("unitPrice") ?? catalog?.Figure("listPrice")) is { } price ? price * (line.Figure("quantity") ?? 1) : line.Figure("amount");
    }

    /// <summary>Writes a text as a name: letters, digits and dashes.</summary>
    public static string Word(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                word.Append(letter);
            }
            else if (word.Length > 0 && word[^1] != '-')
            {
                word.Append('-');
            }
        }

        return word.ToString().TrimEnd('-') is { Length: > 0 } name ? name : "x";
    }
}
