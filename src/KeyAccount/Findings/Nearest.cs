namespace KeyAccount;

/// <summary>Finds the names that somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>Gives up to three names that are close to what was written, the closest first; none when nothing is near.</summary>
    public static IReadOnlyList<string> To(string written, IEnumerable<string> names)
    {
        var most = written.Length < 4 ? 1 : Math.Max(2, written.Length / 3);
        return
        [
            .. names
                .Distinct(StringComparer.Ordinal)
                .Where(name => Math.Abs(name.Length - written.Length) <= most)
                .Select(name => (name, distance: Distance(written.ToUpperInvariant(), name.ToUpperInvariant(), most)))
                .Where(pair => pair.distance <= most)
                .OrderBy(pair => pair.distance)
                .ThenBy(pair => pair.name, StringComparer.Ordinal)
                .Take(3)
                .Select(pair => pair.name),
        ];
    }

    /// <summary>Counts the letters to insert, delete, replace or swap; gives up above <paramref name="most"/>.</summary>
    private static int Distance(string a, string b, int most)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
