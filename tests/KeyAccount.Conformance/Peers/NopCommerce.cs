using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>A shop: prices by quantity, the best of all discounts, and amounts that come to cents before they come to an increment.</summary>
internal sealed class NopCommerce : OrderTranslator
{
    public override string Peer => "nopcommerce";

    public override string Title => "nopCommerce";

    protected override JsonObject Procedure(OrderDraft draft) => Procedures.Named("nopcommerce");

    protected override string Step(OrderDraft draft, JsonObject rule, string scope) => rule.Part("effect")?.Text("type") switch
    {
        "tiered" => "tier",
        "surcharge-per-unit" => "fee",
        _ => "discount",
    };

    protected override IReadOnlyList<CaseFile> Operation(PublishedCase published) =>
        published.Given.Part("policy")?.Part("rounding")?.Text("first") == "to cents"
            ? Arithmetic.Round(published, Title, new JsonObject { ["decimals"] = published.Given.Figure("decimals") ?? 2, ["mode"] = "half-even" })
            : base.Operation(published);
}
