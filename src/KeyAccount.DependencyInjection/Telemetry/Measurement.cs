using System.Diagnostics;

namespace KeyAccount.Telemetry;

/// <summary>A request that is being measured; the default value is none.</summary>
internal readonly record struct Measurement(long Started, Activity? Activity)
{
    public bool IsOpen => Started != 0;

    public static Measurement Begin(RuleSet rules) =>
        new(Stopwatch.GetTimestamp(), Instruments.Source.StartActivity("keyaccount.price")?.SetTag("keyaccount.rule_set", rules.Version));
}
