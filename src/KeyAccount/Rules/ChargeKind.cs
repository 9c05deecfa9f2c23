using System.Collections.Immutable;

namespace KeyAccount.Rules;

/// <summary>A kind of charge, such as freight.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What people read; null for none.</param>
/// <param name="Tax">Its tax category, its own or the company's; null where neither has one.</param>
internal sealed record ChargeKind(string Name, Title? Title, string? Tax)
{
    /// <summary>Gets the charge in the place of an item: it has no facts of an item.</summary>
    public Item AsItem { get; } = new() { Index = -1, Sku = Name, Values = ImmutableDictionary<string, FieldValue>.Empty };
}
