namespace KeyAccount.Grammar;

/// <summary>A setting of an object: its name, its form, whether it must stand, and what it means.</summary>
internal sealed record Setting(string Name, Shape Shape, Phrase Doc, bool Required = false);
