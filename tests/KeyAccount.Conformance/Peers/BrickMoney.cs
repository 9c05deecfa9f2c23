using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>A money library with five ways to split: shares cut toward zero, and the rest to the first, the largest fractions, the largest weights, or nobody.</summary>
internal sealed class BrickMoney : Translator
{
    public override string Peer => "brick-money";

    public override string Title => "Brick Money";

    public override IReadOnlyList<CaseFile> Translate(PublishedCase published) => MoneyLibrary.Translate(published, Title, new AllocationWords(Zero: "error"));
}
