namespace KeyAccount.Benchmarks.Workload;

/// <summary>The random numbers of the workload: small, seeded, and the same in every language.</summary>
internal sealed class Mulberry32(uint seed)
{
    private uint state = seed;

    /// <summary>Gives a number from 0 up to but not including 1.</summary>
    public double Next()
    {
        unchecked
        {
            state += 0x6D2B79F5;
            var mixed = (state ^ (state >> 15)) * (1 | state);
            mixed = (mixed + ((mixed ^ (mixed >> 7)) * (61 | mixed))) ^ mixed;
            return (mixed ^ (mixed >> 14)) / 4294967296.0;
        }
    }

    /// <summary>Gives a whole number, both bounds included.</summary>
    public int Int(int from, int to) => from + (int)Math.Floor(Next() * (to - from + 1));

    /// <summary>Gives true with the probability given.</summary>
    public bool Chance(double probability) => Next() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public int Below(int count) => (int)Math.Floor(Next() * count);

    /// <summary>Gives a number below a count, the small ones more often: the mild popularity of real catalogues.</summary>
    public int Skewed(int count) => (int)Math.Floor(count * Math.Pow(Next(), 1.5));
}
