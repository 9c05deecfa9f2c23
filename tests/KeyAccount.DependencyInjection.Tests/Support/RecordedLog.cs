using Microsoft.Extensions.Logging;

namespace KeyAccount.DependencyInjection.Tests.Support;

/// <summary>Keeps what is logged, and lets a test wait for it.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Lock gate = new();
    private readonly List<LogEntry> entries = [];
    private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets what ends when the next event is logged.</summary>
    public Task Next
    {
        get
        {
            lock (gate)
            {
                return more.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            }
        }
    }

    public IReadOnlyList<LogEntry> Of(int id)
    {
        lock (gate)
        {
            return [.. entries.Where(entry => entry.Id == id)];
        }
    }

    /// <summary>Waits until an event has been logged that often since the start.</summary>
    public Task WaitFor(int id, int times = 1) => WaitFor(all => all.Count(entry => entry.Id == id) >= times);

    /// <summary>Waits until a change of a path has been seen.</summary>
    public Task WaitForChangeOf(string path) =>
        WaitFor(all => all.Any(entry => entry.Id == 9 && entry.Text.EndsWith(path, StringComparison.Ordinal)));

    public void Clear()
    {
        lock (gate)
        {
            entries.Clear();
        }
    }

    public ILogger CreateLogger(string categoryName) => categoryName == "KeyAccount.RuleSetProvider" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            entries.Add(new LogEntry(eventId.Id, logLevel, formatter(state, exception), exception));
            told = more;
            more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        told.SetResult();
    }

    public void Dispose()
    {
    }

    private async Task WaitFor(Func<IReadOnlyList<LogEntry>, bool> condition)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (condition(entries))
                {
                    return;
                }

                next = more.Task;
            }

            await next.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
    }
}
