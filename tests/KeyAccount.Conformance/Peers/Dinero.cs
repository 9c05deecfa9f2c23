using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>A money library: shares cut toward zero, the rest to the largest weights.</summary>
internal sealed class Dinero : Translator
{
    public override string Peer => "dinero";

    public override string Title => "Dinero";

    public override IReadOnlyList<CaseFile> Translate(PublishedCase published) => MoneyLibrary.Translate(published, Title, new AllocationWords(Zero: "error"));
}
