namespace KeyAccount.Rules;

/// <summary>A group of rules of which one stands on a line.</summary>
/// <param name="Index">Its number in the procedure.</param>
/// <param name="Name">Its name.</param>
/// <param name="Key">What decides which stands; the full name settles what is equal.</param>
internal sealed record ExclusionGroup(int Index, string Name, RankKey Key);
