using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>A money library: shares cut toward negative infinity, the rest to the largest fractions.</summary>
internal sealed class MoneyPhp : Translator
{
    public override string Peer => "moneyphp";

    public override string Title => "MoneyPHP";

    public override IReadOnlyList<CaseFile> Translate(PublishedCase published) => MoneyLibrary.Translate(published, Title, new AllocationWords(Shares: "floor", Zero: "error"));
}
