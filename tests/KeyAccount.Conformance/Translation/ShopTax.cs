using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;

namespace KeyAccount.Conformance.Translation;

/// <summary>Says the tax of a shop: categories of items with a rate each, included in the prices of a category or not.</summary>
internal sealed class ShopTax
{
    private const string None = "none";
    private readonly OrderDraft draft;

    private ShopTax(OrderDraft draft) => this.draft = draft;

    /// <summary>Gives the tax of an order; null where it has none.</summary>
    public static ShopTax? Of(OrderDraft draft) => draft.Published.Given.List("taxRates").Any() ? new ShopTax(draft) : null;

    private IEnumerable<JsonObject> Rates => draft.Published.Given.List("taxRates");

    /// <summary>Says whether prices of a category include tax.</summary>
    public bool Includes(string? category) => Rates.FirstOrDefault(rate => rate.Text("category") == category)?.Flag("includedInPrice") == true;

    /// <summary>Puts the categories of the items; one without is not taxed.</summary>
    public void PutCategories()
    {
        foreach (var item in draft.Given.List("catalog").Where(item => item["taxCategory"] is not null))
        {
            draft.Items[item.Text("sku")!]["tax"] = OrderDraft.Word(item.Text("taxCategory")!);
        }

        draft.Company["tax"] = None;
    }

    /// <summary>Puts the price lists, those whose prices include tax and the others.</summary>
    public void PutLists()
    {
        var names = draft.Prices.Keys.ToArray();
        draft.Company["priceList"] = names.Length == 1 ? names[0] : new JsonArray([.. names.Select(name => (JsonNode)name)]);
        if (names.Contains("with-tax"))
        {
            draft.Company["priceLists"] = new JsonObject { ["with-tax"] = new JsonObject { ["includesTax"] = true } };
        }
    }

    /// <summary>Puts the rates into the request.</summary>
    public void PutRates(JsonObject request)
    {
        var rates = new JsonObject();
        foreach (var rate in Rates)
        {
            rates[OrderDraft.Word(rate.Text("category")!)] = rate.Figure("rate");
        }

        rates[None] = 0;
        request["tax"] = rates;
    }
}
