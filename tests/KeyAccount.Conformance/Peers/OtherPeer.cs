using System.Text.Json.Nodes;
using KeyAccount.Conformance.Translation;

namespace KeyAccount.Conformance.Peers;

/// <summary>A peer without a translator of its own: what all have in common, and an ordinary procedure.</summary>
internal sealed class OtherPeer(string peer) : OrderTranslator
{
    public override string Peer => peer;

    public override string Title => peer;

    protected override JsonObject Procedure(OrderDraft draft) => Procedures.Named("other");

    protected override string Step(OrderDraft draft, JsonObject rule, string scope) => scope switch
    {
        "order" => "order",
        "shipping" => "freight",
        _ => "line",
    };
}
