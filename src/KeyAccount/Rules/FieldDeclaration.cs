using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>A field as an author knows it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Type">What kind of value it holds.</param>
/// <param name="Values">The values it can have; empty for any.</param>
/// <param name="Label">What people read; null for none.</param>
/// <param name="IsOwn">Whether vocabulary.json declares it.</param>
internal sealed record FieldDeclaration(Field Field, FieldType Type, IReadOnlyList<string> Values, Title? Label, bool IsOwn)
{
    /// <summary>Gets what messages call it.</summary>
    public string Name { get; init; } = Field.Name;
}
