namespace KeyAccount.Benchmarks.Measuring;

/// <summary>What a piece of work took: processor time of the whole process, which other programs on the machine do not lengthen, and memory.</summary>
internal readonly record struct Sample(double Microseconds, double Bytes)
{
    public static Sample Of(Action work)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        work();
        return new Sample((Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    public double Milliseconds => Microseconds / 1_000;

    public double Seconds => Microseconds / 1_000_000;

    /// <summary>Gives what one of so many pieces of the same work took.</summary>
    public Sample Each(int times) => new(Microseconds / times, Bytes / times);
}
