using Microsoft.Extensions.Time.Testing;

namespace KeyAccount.DependencyInjection.Tests.Support;

internal static class PassingTime
{
    private static readonly TimeSpan QuietPeriod = TimeSpan.FromMilliseconds(500);

    /// <summary>Lets quiet periods pass, one after each event of the log, until something holds.</summary>
    /// <remarks>One change is told by several events, and a late one starts the quiet period anew.</remarks>
    public static async Task PassUntil(this FakeTimeProvider time, Func<bool> holds, RecordedLog log)
    {
        while (true)
        {
            var next = log.Next;
            time.Advance(QuietPeriod);
            if (holds())
            {
                return;
            }

            await next;
        }
    }
}
