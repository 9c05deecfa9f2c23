namespace KeyAccount.Rules;

/// <summary>How exclusion groups lie in one another.</summary>
internal static class GroupTree
{
    /// <summary>Gets the group that a group belongs to through all others.</summary>
    public static int Top(ExclusionGroup[] groups, int group)
    {
        while (groups[group].In >= 0)
        {
            group = groups[group].In;
        }

        return group;
    }

    /// <summary>Says whether a group is another or lies in it.</summary>
    public static bool IsWithin(ExclusionGroup[] groups, int group, int outer)
    {
        for (; group >= 0; group = groups[group].In)
        {
            if (group == outer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives the inner group with which a rule of a group competes in an outer one; -1 where it competes by itself.</summary>
    public static int EntrantOf(ExclusionGroup[] groups, int group, int outer)
    {
        for (var inner = group; inner != outer; inner = groups[inner].In)
        {
            if (groups[inner].In == outer)
            {
                return inner;
            }
        }

        return -1;
    }

    /// <summary>Says whether two rules compete in some group of which one stands, so that they never both count.</summary>
    public static bool AreRivals(ExclusionGroup[] groups, int a, int b)
    {
        for (var outer = a; outer >= 0; outer = groups[outer].In)
        {
            if (groups[outer].StandsAlone && IsWithin(groups, b, outer)
                && EntrantOf(groups, a, outer) is var one && (one < 0 || one != EntrantOf(groups, b, outer)))
            {
                return true;
            }
        }

        return false;
    }
}
