namespace KeyAccount.Benchmarks.Measuring;

internal static class Median
{
    /// <summary>Gives the middle value; of an even number the lower one of the two.</summary>
    public static T Of<T>(IEnumerable<T> values)
    {
        T[] sorted = [.. values.Order()];
        return sorted[(sorted.Length - 1) / 2];
    }
}
