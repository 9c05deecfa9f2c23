using KeyAccount.Telemetry;
using Microsoft.Extensions.Logging;

namespace KeyAccount.Watching;

/// <summary>Watches a rule folder and asks for a check when it has been left alone for a while.</summary>
/// <remarks>
/// It never says what has changed, only that something may have: saving by rename, deleted and recreated folders,
/// a link that points elsewhere and events that were lost all come to the same check of the contents.
/// </remarks>
internal sealed class RuleFolderWatch : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly string directory;
    private readonly ILogger log;
    private readonly Action check;
    private readonly TimeProvider time;
    private readonly QuietTimer timer;
    private readonly List<FileSystemWatcher> watchers = [];
    private bool isDisposed;
    private bool isWatching;
    private long? lastLoss;

    private RuleFolderWatch(string directory, TimeSpan quietPeriod, TimeProvider time, ILogger log, Action check)
    {
        this.directory = Path.TrimEndingDirectorySeparator(directory);
        this.time = time;
        this.log = log;
        this.check = check;
        timer = new QuietTimer(quietPeriod, time, Elapsed);
    }

    public static RuleFolderWatch Begin(string directory, TimeSpan quietPeriod, TimeProvider time, ILogger log, Action check)
    {
        // The request that happened to load the rules must not become the parent of every later reload.
        AsyncFlowControl? suppressed = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        try
        {
            var watch = new RuleFolderWatch(directory, quietPeriod, time, log, check);
            watch.Watch();
            return watch;
        }
        finally
        {
            suppressed?.Undo();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            Clear();
            timer.Dispose();
        }
    }

    /// <summary>Begins anew: the folder itself where it is there, and whatever it would appear in or vanish from.</summary>
    private void Watch()
    {
        lock (gate)
        {
            if (isDisposed)
            {
                return;
            }

            Clear();
            try
            {
                WatchAbove();
                if (Directory.Exists(directory))
                {
                    Add(new FileSystemWatcher(directory) { IncludeSubdirectories = true }, OnChange);
                }

                isWatching = true;
            }
            catch (Exception failed) when (failed is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // Out of watches, or the folder vanished between two calls: what is watched stays, the rest is tried again.
                log.WatchLost(failed, directory);
                timer.Postpone(RetryAfter);
            }
        }
    }

    private void WatchAbove()
    {
        var child = directory;
        var parent = Path.GetDirectoryName(directory);
        while (parent is not null && !Directory.Exists(parent))
        {
            (child, parent) = (parent, Path.GetDirectoryName(parent));
        }

        if (parent is not null)
        {
            Add(new FileSystemWatcher(parent, Path.GetFileName(child)) { NotifyFilter = NotifyFilters.DirectoryName | NotifyFilters.FileName }, OnChangeAbove);
        }
    }

    private void Add(FileSystemWatcher watcher, Action<string> changed)
    {
        watchers.Add(watcher);
        watcher.Created += (_, change) => changed(change.FullPath);
        watcher.Changed += (_, change) => changed(change.FullPath);
        watcher.Deleted += (_, change) => changed(change.FullPath);
        watcher.Renamed += (_, change) => changed(change.FullPath);
        watcher.Error += (_, error) => OnError(error.GetException());
        watcher.EnableRaisingEvents = true;
    }

    private void Clear()
    {
        isWatching = false;
        watchers.ForEach(watcher => watcher.Dispose());
        watchers.Clear();
    }

    private void OnChange(string path)
    {
        timer.Restart();
        log.ChangeSeen(path);
    }

    private void OnChangeAbove(string path)
    {
        Watch();
        OnChange(path);
    }

    /// <summary>Events were lost: the contents are checked, and the watch begins anew; not at once where that has just been tried.</summary>
    internal void OnError(Exception lost)
    {
        log.WatchLost(lost, directory);
        lock (gate)
        {
            isWatching = false;
            if (lastLoss is { } before && time.GetElapsedTime(before) < RetryAfter)
            {
                timer.Postpone(RetryAfter);
            }
            else
            {
                timer.Restart();
            }

            lastLoss = time.GetTimestamp();
        }
    }

    private void Elapsed()
    {
        bool watchAgain;
        lock (gate)
        {
            watchAgain = !isWatching;
        }

        if (watchAgain)
        {
            Watch();
        }

        check();
    }
}
