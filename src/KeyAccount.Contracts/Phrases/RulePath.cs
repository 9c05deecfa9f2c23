using System.Globalization;

namespace KeyAccount.Contracts.Phrases;

/// <summary>Where a figure stands: the full name of its rule and the JSON pointer within it.</summary>
internal readonly record struct RulePath(string Rule, string Pointer = "")
{
    public RulePath At(string member) => new(Rule, $"{Pointer}/{member}");

    public RulePath At(int item) => new(Rule, string.Create(CultureInfo.InvariantCulture, $"{Pointer}/{item}"));

    public override string ToString() => Pointer.Length == 0 ? Rule : $"{Rule}#{Pointer}";
}
