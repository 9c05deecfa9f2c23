namespace KeyAccount.DependencyInjection.Tests.Telemetry;

/// <summary>Traces are heard by every listener of the process, so these tests run alone.</summary>
[CollectionDefinition(nameof(TelemetryGroup), DisableParallelization = true)]
public sealed class TelemetryGroup;
