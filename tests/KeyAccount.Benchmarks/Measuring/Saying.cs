namespace KeyAccount.Benchmarks.Measuring;

internal static class Saying
{
    /// <summary>Writes a line with figures that look the same everywhere.</summary>
    public static void Say(this TextWriter to, FormattableString line) => to.WriteLine(FormattableString.Invariant(line));
}
