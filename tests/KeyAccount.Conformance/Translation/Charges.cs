using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;

namespace KeyAccount.Conformance.Translation;

/// <summary>Says freight as charges of the request.</summary>
internal static class Charges
{
    /// <summary>Puts the freight of an order into its request, and the kinds of charges into the company.</summary>
    public static void Put(OrderDraft draft, JsonObject request)
    {
        if (!draft.Given.List("shipping").Any())
        {
            return;
        }

        var kinds = new JsonObject();
        var charges = new JsonArray();
        foreach (var charge in draft.Given.List("shipping"))
        {
            var kind = OrderDraft.Word(charge.Text("id") ?? "freight");
            kinds[kind] = charge.Text("taxCategory") is { } category ? new JsonObject { ["tax"] = OrderDraft.Word(category) } : [];
            var said = new JsonObject { ["id"] = kind, ["amount"] = charge.Figure("amount") };
            if (ShopTax.Of(draft) is { } tax && charge["taxCategory"] is not null)
            {
                said["includesTax"] = tax.Includes(charge.Text("taxCategory"));
            }

            charges.Add((JsonNode)said);
        }

        draft.Company["priceList"] ??= draft.Prices.Keys.First();
        draft.Company["charges"] = kinds;
        request["charges"] = charges;
    }

    /// <summary>Says what the freight comes to in the end.</summary>
    public static void Expect(OrderDraft draft, JsonObject quote, decimal amount)
    {
        var charges = draft.Given.List("shipping").ToArray();
        quote["charges"] = charges.Length == 1
            ? new JsonArray(new JsonObject { ["id"] = OrderDraft.Word(charges[0].Text("id") ?? "freight"), ["netAmount"] = amount })
            : throw NotTranslatedException.Missing("the sum of several charges");
    }
}
