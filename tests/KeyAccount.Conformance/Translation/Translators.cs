using KeyAccount.Conformance.Peers;

namespace KeyAccount.Conformance.Translation;

/// <summary>The translators by peer.</summary>
internal static class Translators
{
    public static IReadOnlyList<Translator> All { get; } =
    [
        new BrickMoney(),
        new Dinero(),
        new ErpNext(),
        new Medusa(),
        new MoneyPhp(),
        new NopCommerce(),
        new Peppol(),
        new RulesEngine(),
        new Spree(),
        new Sylius(),
        new Vendure(),
        new VirtoCommerce(),
    ];

    /// <summary>Gives a peer's translator; for a peer that has none, one with an ordinary procedure.</summary>
    public static Translator For(string peer) => All.FirstOrDefault(translator => translator.Peer == peer) ?? new OtherPeer(peer);
}
