using System.Collections.Immutable;
using System.Diagnostics;
using KeyAccount.Telemetry;
using KeyAccount.Watching;
using Microsoft.Extensions.Logging;

namespace KeyAccount;

/// <summary>Holds the rule set in force, and puts changed rule files into force. Safe for many threads.</summary>
/// <remarks>
/// What is wanted and what is applied are two things: <see cref="LastAttempt"/> tells of the files as they are,
/// <see cref="Current"/> is the last good rule set. A request is priced to its end by the rule set it began with.
/// </remarks>
public sealed class RuleSetProvider : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly KeyAccountOptions options;
    private readonly TimeProvider time;
    private readonly Instruments instruments;
    private readonly ILogger log;
    private readonly RuleSetLoader load;
    private RuleFolderWatch? watch;
    private volatile RuleSet? current;
    private volatile ReloadAttempt? lastAttempt;

    internal RuleSetProvider(KeyAccountOptions options, string? contentRoot, TimeProvider time, Instruments instruments, ILogger log, RuleSetLoader? load = null)
    {
        this.options = options;
        this.time = time;
        this.instruments = instruments;
        this.log = log;
        this.load = load ?? RuleSet.LoadIfChanged;
        RuleDirectory = Path.GetFullPath(options.RuleDirectory, contentRoot is null ? Directory.GetCurrentDirectory() : Path.GetFullPath(contentRoot));
        instruments.ObserveRules(() => current?.Counts.Discounts);
    }

    /// <summary>Occurs after another rule set has come into force; not at the first load, nor where a reload fails.</summary>
    /// <remarks>Raised on the thread that reloaded. What a handler throws is logged and stops nothing.</remarks>
    public event EventHandler<ReloadAttempt>? Changed;

    /// <summary>Gets the full path of the rule folder.</summary>
    public string RuleDirectory { get; }

    /// <summary>Gets the last good rule set; loads it where none has been loaded yet.</summary>
    /// <exception cref="RuleFileException">No rule set has been loaded yet, and the folder has errors; all of them are listed.</exception>
    public RuleSet Current => current ?? LoadFirst(CancellationToken.None);

    /// <summary>Gets the last attempt to put the rule files into force; null where none has ended yet.</summary>
    public ReloadAttempt? LastAttempt => lastAttempt;

    /// <summary>Reads the rule files and puts them into force where they have changed and have no errors.</summary>
    /// <param name="cancellation">Ends the reload with an <see cref="OperationCanceledException"/>; the rule set in force stays.</param>
    /// <returns>What came of it, and what is wrong in the files where it failed.</returns>
    /// <exception cref="RuleFileException">No rule set has been loaded yet, and the folder has errors; all of them are listed.</exception>
    public ReloadAttempt Reload(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(stopping.IsCancellationRequested, this);
        if (ReloadLoaded(cancellation) is { } attempt)
        {
            return attempt;
        }

        LoadFirst(cancellation);
        return lastAttempt!;
    }

    /// <summary>Ends the watch over the rule files. The rule set in force can still be used.</summary>
    public void Dispose()
    {
        stopping.Cancel();
        lock (gate)
        {
            watch?.Dispose();
            watch = null;
        }
    }

    /// <summary>Loads the first rule set; later calls give the one in force.</summary>
    internal RuleSet LoadFirst(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (current is { } loaded)
            {
                return loaded;
            }

            ObjectDisposedException.ThrowIf(stopping.IsCancellationRequested, this);
            var started = time.GetTimestamp();
            using var activity = Instruments.BeginReload();

            // The watch begins before the load, so that no change falls between the two.
            var begun = options.WatchForChanges ? RuleFolderWatch.Begin(RuleDirectory, options.QuietPeriod, time, log, CheckAfterChange) : null;
            try
            {
                var rules = load(RuleDirectory, null, options.Limits, cancellation)!;
                log.Loaded(rules, RuleDirectory, time.GetElapsedTime(started));
                log.Findings(rules.Warnings);
                lastAttempt = End(activity, ReloadOutcome.Applied, rules.Version, rules.Warnings);
                current = rules;
                (watch, begun) = (begun, null);
                return rules;
            }
            catch (RuleFileException broken)
            {
                lastAttempt = End(activity, ReloadOutcome.Failed, broken.Version, broken.Findings);
                throw;
            }
            finally
            {
                begun?.Dispose();
            }
        }
    }

    /// <summary>Reloads; null where no rule set has been loaded yet.</summary>
    private ReloadAttempt? ReloadLoaded(CancellationToken cancellation)
    {
        ReloadAttempt attempt;
        bool isNew;
        lock (gate)
        {
            if (current is not { } before)
            {
                return null;
            }

            attempt = Attempt(before, cancellation);
            isNew = current != before;
            lastAttempt = attempt;
        }

        if (isNew)
        {
            Raise(attempt);
        }

        return attempt;
    }

    private ReloadAttempt Attempt(RuleSet before, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var activity = Instruments.BeginReload();
        try
        {
            var rules = load(RuleDirectory, lastAttempt?.WantedVersion, options.Limits, cancellation);
            if (rules is null && lastAttempt is { Outcome: ReloadOutcome.Failed } stillBroken)
            {
                log.StillBroken(stillBroken.WantedVersion);
                instruments.EndReload(activity, stillBroken);
                return stillBroken;
            }

            if (rules is null || rules.Version == before.Version)
            {
                log.Unchanged(before.Version);
                return End(activity, ReloadOutcome.Unchanged, before.Version, before.Warnings);
            }

            current = rules;
            log.Reloaded(rules, before.Version, time.GetElapsedTime(started));
            log.Findings(rules.Warnings);
            return End(activity, ReloadOutcome.Applied, rules.Version, rules.Warnings);
        }
        catch (RuleFileException broken)
        {
            log.ReloadFailed(broken.Findings.Count(finding => finding.Severity == Severity.Error), broken.Version, before.Version);
            log.Findings(broken.Findings);
            return End(activity, ReloadOutcome.Failed, broken.Version, broken.Findings);
        }
        catch (Exception odd) when (odd is not OperationCanceledException)
        {
            // The edge of the host: whatever it is, the rules in force stay, and it is told.
            log.ReloadBroke(odd, before.Version);
            return End(activity, ReloadOutcome.Failed, null, [], odd);
        }
    }

    private ReloadAttempt End(Activity? activity, ReloadOutcome outcome, string? wanted, ImmutableArray<Finding> findings, Exception? error = null)
    {
        var attempt = new ReloadAttempt(outcome, wanted, findings, time.GetUtcNow(), error);
        instruments.EndReload(activity, attempt);
        return attempt;
    }

    private void CheckAfterChange()
    {
        try
        {
            ReloadLoaded(stopping.Token);
        }
        catch (OperationCanceledException)
        {
            log.WatchEnded(RuleDirectory);
        }
    }

    private void Raise(ReloadAttempt attempt)
    {
        foreach (var handler in Delegate.EnumerateInvocationList(Changed))
        {
            try
            {
                handler(this, attempt);
            }
            catch (Exception thrown)
            {
                log.HandlerThrew(thrown);
            }
        }
    }
}
