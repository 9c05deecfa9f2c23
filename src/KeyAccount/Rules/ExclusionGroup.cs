namespace KeyAccount.Rules;

/// <summary>A group of rules that compete, or that compete together in another group.</summary>
/// <param name="Index">Its number in the procedure.</param>
/// <param name="Name">Its name.</param>
/// <param name="Mode">Which of its rules stand.</param>
/// <param name="OverOrder">Whether the contest is held once for the order instead of on each line.</param>
/// <param name="In">The number of the group in which it competes as one candidate; -1 for none.</param>
internal sealed record ExclusionGroup(int Index, string Name, GroupMode Mode, bool OverOrder, int In)
{
    /// <summary>Gets whether one rule, or one group, of it stands.</summary>
    public bool StandsAlone => Mode is GroupMode.Best or GroupMode.Worst or GroupMode.First;

    /// <summary>Gets what decides which stands; the full name settles what is equal.</summary>
    public RankKey Key => Mode switch
    {
        GroupMode.Worst => new RankKey(RankKeyKind.Worth, Reversed: true),
        GroupMode.First => new RankKey(RankKeyKind.Priority),
        _ => new RankKey(RankKeyKind.Worth),
    };
}

/// <summary>Which rules of a group stand.</summary>
internal enum GroupMode
{
    Best,
    Worst,
    First,

    /// <summary>All, each percentage of the start of the step.</summary>
    Sum,

    /// <summary>All, each percentage of what is left.</summary>
    Cascade,
}
