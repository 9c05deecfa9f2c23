namespace KeyAccount.Watching;

/// <summary>Runs out when it has not been restarted for a period; at the latest ten periods after the first restart.</summary>
internal sealed class QuietTimer : IDisposable
{
    private const int MostPeriods = 10;
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);

    private readonly Lock gate = new();
    private readonly TimeSpan period;
    private readonly TimeProvider time;
    private readonly Action elapsed;
    private readonly ITimer timer;
    private long? firstRestart;
    private bool isDisposed;

    public QuietTimer(TimeSpan period, TimeProvider time, Action elapsed)
    {
        this.period = period;
        this.time = time;
        this.elapsed = elapsed;
        timer = time.CreateTimer(_ => RunOut(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Restart()
    {
        lock (gate)
        {
            firstRestart ??= time.GetTimestamp();
            var latest = (period * MostPeriods) - time.GetElapsedTime(firstRestart.Value);
            Set(latest < AtOnce ? AtOnce : latest < period ? latest : period);
        }
    }

    /// <summary>Runs out after a time of its own.</summary>
    public void Postpone(TimeSpan delay)
    {
        lock (gate)
        {
            Set(delay);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            timer.Dispose();
        }
    }

    private void Set(TimeSpan delay)
    {
        if (!isDisposed)
        {
            timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }

    private void RunOut()
    {
        lock (gate)
        {
            if (isDisposed)
            {
                return;
            }

            firstRestart = null;
        }

        elapsed();
    }
}
