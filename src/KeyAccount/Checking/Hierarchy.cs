using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Looks at the account hierarchy: no circles, and not too many levels.</summary>
internal static class Hierarchy
{
    private const int MostLevels = 32;

    /// <summary>Names every circle once, and an account with too much above it. A circle counts whatever the days: it is never meant.</summary>
    public static void Check(Catalog catalog, FindingList findings)
    {
        var levels = new Dictionary<Account, int>();
        var path = new List<Account>();
        var isOpen = new HashSet<Account>();
        var next = new List<int>();
        foreach (var account in catalog.Accounts.Values)
        {
            Enter(account);
            while (path.Count > 0)
            {
                var current = path[^1];
                if (next[^1] == current.Memberships.Count)
                {
                    Leave(current);
                    continue;
                }

                var membership = current.Memberships[next[^1]++];
                if (isOpen.Contains(membership.Group))
                {
                    var start = path.IndexOf(membership.Group);
                    findings.Add(Messages.HierarchyCycle, membership.Location, string.Join(" > ", path.Skip(start).Append(membership.Group)));
                    catalog.KnowsHierarchy = false;
                }
                else
                {
                    Enter(membership.Group);
                }
            }
        }

        if (!catalog.KnowsHierarchy)
        {
            // What is above is not known, and must not be walked where it goes in a circle.
            foreach (var account in catalog.Accounts.Values)
            {
                account.Memberships.Clear();
            }
        }

        void Enter(Account account)
        {
            if (!levels.ContainsKey(account))
            {
                path.Add(account);
                isOpen.Add(account);
                next.Add(0);
            }
        }

        void Leave(Account account)
        {
            path.RemoveAt(path.Count - 1);
            isOpen.Remove(account);
            next.RemoveAt(next.Count - 1);
            var above = account.Memberships.Select(membership => levels.GetValueOrDefault(membership.Group) + 1).DefaultIfEmpty(0).Max();
            levels[account] = above;
            if (above > MostLevels)
            {
                levels[account] = 0;
                catalog.KnowsHierarchy = false;
                findings.Add(Messages.HierarchyTooDeep, account.Location, account.Id, (decimal)MostLevels);
            }
        }
    }
}
