using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KeyAccount.DependencyInjection.Tests.Support;

/// <summary>The services of a host over a rule folder, with a clock that the test moves.</summary>
internal sealed class Engine : IDisposable
{
    private readonly ServiceProvider services;

    public Engine(string directory, Action<KeyAccountOptions>? configure = null, TimeProvider? time = null)
    {
        services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddMetrics()
            .AddSingleton(time ?? Time)
            .AddKeyAccount(options =>
            {
                options.RuleDirectory = directory;
                configure?.Invoke(options);
            })
            .BuildServiceProvider();
        Provider = services.GetRequiredService<RuleSetProvider>();
        Pricing = services.GetRequiredService<IPricingEngine>();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 10, 8, 0, 0, TimeSpan.Zero));

    public RecordedLog Log { get; } = new();

    public RuleSetProvider Provider { get; }

    public IPricingEngine Pricing { get; }

    public IServiceProvider Services => services;

    public static Engine Unwatched(RuleFolderCopy rules) => new(rules.Path, options => options.WatchForChanges = false);

    public decimal PriceBolts() => Pricing.Price(Order.Bolts).Totals.List;

    /// <summary>Lets quiet periods pass until something holds.</summary>
    public Task PassTimeUntil(Func<bool> holds) => Time.PassUntil(holds, Log);

    public void Dispose() => services.Dispose();
}
