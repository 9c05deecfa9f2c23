using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace KeyAccount.Telemetry;

/// <summary>What is logged; <see cref="KeyAccountTelemetry"/> lists the events.</summary>
internal static partial class Log
{
    public static void Loaded(this ILogger log, RuleSet rules, string directory, TimeSpan took) =>
        log.Loaded(rules.Version, directory, (long)took.TotalMilliseconds, rules.Counts.Accounts, rules.Counts.Items, rules.Counts.Prices, rules.Counts.Discounts);

    public static void Reloaded(this ILogger log, RuleSet rules, string before, TimeSpan took) =>
        log.Reloaded(rules.Version, before, (long)took.TotalMilliseconds, rules.Counts.Accounts, rules.Counts.Items, rules.Counts.Prices, rules.Counts.Discounts);

    public static void Findings(this ILogger log, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Severity == Severity.Error)
            {
                log.ErrorFound(finding);
            }
            else
            {
                log.WarningFound(finding);
            }
        }
    }

    [LoggerMessage(3, LogLevel.Error, "Changed rule files have {Errors} errors and are not taken (wanted: {Wanted}); {Version} stays in force")]
    public static partial void ReloadFailed(this ILogger log, int errors, string? wanted, string version);

    [LoggerMessage(6, LogLevel.Debug, "Rule files are those of {Version}, which is in force")]
    public static partial void Unchanged(this ILogger log, string version);

    [LoggerMessage(7, LogLevel.Debug, "Rule files are still those that failed ({Wanted})")]
    public static partial void StillBroken(this ILogger log, string? wanted);

    [LoggerMessage(8, LogLevel.Error, "Rule files could not be loaded; {Version} stays in force")]
    public static partial void ReloadBroke(this ILogger log, Exception odd, string version);

    [LoggerMessage(9, LogLevel.Debug, "A change was seen: {Path}")]
    public static partial void ChangeSeen(this ILogger log, string path);

    [LoggerMessage(10, LogLevel.Warning, "The watch over {Directory} was lost; it begins anew and the files are checked")]
    public static partial void WatchLost(this ILogger log, Exception lost, string directory);

    [LoggerMessage(11, LogLevel.Debug, "The watch over {Directory} ended before a change was read")]
    public static partial void WatchEnded(this ILogger log, string directory);

    [LoggerMessage(12, LogLevel.Error, "A handler of RuleSetProvider.Changed threw; the rules are in force all the same")]
    public static partial void HandlerThrew(this ILogger log, Exception thrown);

    [LoggerMessage(1, LogLevel.Information, "Rules {Version} loaded from {Directory} in {Milliseconds} ms: {Accounts} accounts, {Items} items, {Prices} prices, {Discounts} discounts and surcharges")]
    private static partial void Loaded(this ILogger log, string version, string directory, long milliseconds, int accounts, int items, int prices, int discounts);

    [LoggerMessage(2, LogLevel.Information, "Rules {Version} are in force instead of {Before}, loaded in {Milliseconds} ms: {Accounts} accounts, {Items} items, {Prices} prices, {Discounts} discounts and surcharges")]
    private static partial void Reloaded(this ILogger log, string version, string before, long milliseconds, int accounts, int items, int prices, int discounts);

    [LoggerMessage(4, LogLevel.Error, "{Finding}")]
    private static partial void ErrorFound(this ILogger log, Finding finding);

    [LoggerMessage(5, LogLevel.Warning, "{Finding}")]
    private static partial void WarningFound(this ILogger log, Finding finding);
}
