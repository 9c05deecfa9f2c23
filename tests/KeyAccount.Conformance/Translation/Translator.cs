using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Translation;

/// <summary>Says the cases of one peer in our words. What is odd about the peer stands in its procedure, never beside the number of a case.</summary>
internal abstract class Translator
{
    /// <summary>Gets the peer's name, as it begins the ids of its cases.</summary>
    public abstract string Peer { get; }

    /// <summary>Gets the peer's name as people write it.</summary>
    public abstract string Title { get; }

    /// <summary>Translates a case.</summary>
    /// <returns>Its case files, one or several.</returns>
    /// <exception cref="NotTranslatedException">The case is out of scope, or cannot be said yet.</exception>
    public abstract IReadOnlyList<CaseFile> Translate(PublishedCase published);
}
