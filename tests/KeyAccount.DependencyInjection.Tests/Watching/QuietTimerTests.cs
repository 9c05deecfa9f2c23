using KeyAccount.Watching;
using Microsoft.Extensions.Time.Testing;

namespace KeyAccount.DependencyInjection.Tests.Watching;

public sealed class QuietTimerTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private readonly FakeTimeProvider time = new();
    private int runs;

    [Fact]
    public void Restarts_that_never_pause_are_cut_off_after_ten_periods()
    {
        using var timer = new QuietTimer(Period, time, () => runs++);

        // Every half period for just under ten periods: never quiet, never run out.
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(0, runs);
            timer.Restart();
            time.Advance(Period / 2);
        }

        Assert.Equal(1, runs);
    }

    [Fact]
    public void After_it_has_run_out_the_ten_periods_begin_anew()
    {
        using var timer = new QuietTimer(Period, time, () => runs++);
        timer.Restart();
        time.Advance(Period);
        time.Advance(Period * 20);

        timer.Restart();
        time.Advance(Period / 2);
        var early = runs;
        time.Advance(Period / 2);

        Assert.Equal((1, 2), (early, runs));
    }

    [Fact]
    public void It_runs_out_once_and_not_at_all_after_its_end()
    {
        using var timer = new QuietTimer(Period, time, () => runs++);
        timer.Restart();
        time.Advance(Period * 5);
        timer.Restart();
        timer.Dispose();
        timer.Restart();

        time.Advance(Period * 5);

        Assert.Equal(1, runs);
    }
}
