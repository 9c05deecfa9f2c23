namespace KeyAccount.Contracts.Changes;

/// <summary>Finds which line of one text became which line of another, at the least cost.</summary>
internal static class Alignment
{
    /// <summary>What a line costs that only one of the texts has.</summary>
    private const int Alone = 2;

    /// <summary>Pairs the lines of two texts in order; a line without a partner stands alone.</summary>
    /// <param name="before">The lines of the first text.</param>
    /// <param name="after">The lines of the second text.</param>
    /// <param name="cost">What it costs to take one line for the other: 0 for the same, null where they are never the same.</param>
    public static List<(T? Before, T? After)> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, int?> cost)
        where T : class
    {
        var same = 0;
        while (same < before.Count && same < after.Count && cost(before[same], after[same]) == 0)
        {
            same++;
        }

        var tail = 0;
        while (tail < before.Count - same && tail < after.Count - same && cost(before[^(tail + 1)], after[^(tail + 1)]) == 0)
        {
            tail++;
        }

        var pairs = new List<(T? Before, T? After)>();
        pairs.AddRange(before.Take(same).Zip(after, (first, second) => ((T?)first, (T?)second)));
        pairs.AddRange(Middle([.. before.Take(before.Count - tail).Skip(same)], [.. after.Take(after.Count - tail).Skip(same)], cost));
        pairs.AddRange(before.TakeLast(tail).Zip(after.TakeLast(tail), (first, second) => ((T?)first, (T?)second)));
        return pairs;
    }

    private static List<(T? Before, T? After)> Middle<T>(T[] before, T[] after, Func<T, T, int?> cost)
        where T : class
    {
        var least = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length; i >= 0; i--)
        {
            for (var j = after.Length; j >= 0; j--)
            {
                least[i, j] = (i == before.Length, j == after.Length) switch
                {
                    (true, true) => 0,
                    (true, false) => least[i, j + 1] + Alone,
                    (false, true) => least[i + 1, j] + Alone,
                    _ => Math.Min(Math.Min(least[i + 1, j], least[i, j + 1]) + Alone, cost(before[i], after[j]) is { } pair ? least[i + 1, j + 1] + pair : int.MaxValue),
                };
            }
        }

        var pairs = new List<(T? Before, T? After)>();
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && cost(before[i], after[j]) is { } pair && least[i, j] == least[i + 1, j + 1] + pair)
            {
                pairs.Add((before[i++], after[j++]));
            }
            else if (i < before.Length && least[i, j] == least[i + 1, j] + Alone)
            {
                pairs.Add((before[i++], null));
            }
            else
            {
                pairs.Add((null, after[j++]));
            }
        }

        return pairs;
    }
}
