using KeyAccount.DependencyInjection.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KeyAccount.DependencyInjection.Tests;

public sealed class StartTests : IDisposable
{
    private readonly RuleFolderCopy rules = new();
    private readonly RecordedLog log = new();

    [Fact]
    public async Task A_host_loads_the_rules_when_it_starts()
    {
        using var host = Host(services => services.AddKeyAccount(rules.Path));

        await host.StartAsync(TestContext.Current.CancellationToken);

        var loaded = Assert.Single(log.Of(1));
        var current = host.Services.GetRequiredService<RuleSetProvider>().Current;
        Assert.Equal(LogLevel.Information, loaded.Level);
        Assert.StartsWith($"Rules {current.Version} loaded from {rules.Path} in ", loaded.Text, StringComparison.Ordinal);
        Assert.EndsWith($" ms: {current.Counts.Accounts} accounts, {current.Counts.Items} items, {current.Counts.Prices} prices, {current.Counts.Discounts} discounts and surcharges", loaded.Text, StringComparison.Ordinal);
        Assert.Equal(558.60m, host.Services.GetRequiredService<IPricingEngine>().Price(Order.Bolts).Totals.Net);
    }

    [Fact]
    public async Task Bad_rules_stop_the_start_and_every_finding_is_named()
    {
        rules.Misspell();
        rules.Replace("agreements/casaferro/2026.json", "\"percent\": 8,", "\"percent\": 108,");
        var findings = RuleSet.Check(rules.Path, cancellation: TestContext.Current.CancellationToken);
        using var host = Host(services => services.AddKeyAccount(rules.Path));

        var stopped = await Assert.ThrowsAsync<RuleFileException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(2, findings.Count(finding => finding.Severity == Severity.Error));
        Assert.Equal(string.Join('\n', findings), stopped.Message);
        Assert.Contains("agreements/edilnord/2026.json(2,", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("\"sinned\"", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("agreements/casaferro/2026.json(", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_folder_that_is_not_there_stops_the_start_and_is_named()
    {
        using var host = Host(services => services.AddKeyAccount(rules["nowhere"]));

        var stopped = await Assert.ThrowsAsync<RuleFileException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"there is no folder \"{rules["nowhere"]}\"", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_options_stop_the_start_and_each_is_named()
    {
        using var host = Host(services => services.AddKeyAccount(options =>
        {
            options.RuleDirectory = " ";
            options.QuietPeriod = TimeSpan.Zero;
            options.Limits = new RuleFileLimits { FileBytes = 0, Files = -3 };
        }));

        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            [
                "KeyAccountOptions.RuleDirectory is empty; name the folder that holds company.json, such as \"rules\".",
                "KeyAccountOptions.QuietPeriod is 00:00:00; it must be above zero and at most 01:00:00.",
                "KeyAccountOptions.Limits.FileBytes is 0; it must be at least 1.",
                "KeyAccountOptions.Limits.Files is -3; it must be at least 1.",
            ],
            stopped.Failures);
        Assert.Empty(log.Of(1));
    }

    [Fact]
    public void A_quiet_period_may_be_an_hour_and_not_longer()
    {
        var validation = new KeyAccountOptionsValidation();

        Assert.True(validation.Validate(null, new KeyAccountOptions { QuietPeriod = TimeSpan.FromHours(1) }).Succeeded);
        Assert.False(validation.Validate(null, new KeyAccountOptions { QuietPeriod = TimeSpan.FromHours(1) + TimeSpan.FromTicks(1) }).Succeeded);
    }

    [Fact]
    public void The_options_have_the_documented_defaults()
    {
        var options = new KeyAccountOptions();

        Assert.Equal("rules", options.RuleDirectory);
        Assert.Same(RuleFileLimits.Default, options.Limits);
        Assert.True(options.WatchForChanges);
        Assert.Equal(TimeSpan.FromMilliseconds(500), options.QuietPeriod);
    }

    [Fact]
    public async Task A_relative_folder_starts_at_the_content_root()
    {
        using var host = Host(services => services.AddKeyAccount("rules"), contentRoot: rules.Above);

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(rules.Path, host.Services.GetRequiredService<RuleSetProvider>().RuleDirectory);
    }

    [Fact]
    public void Without_a_host_the_rules_are_loaded_when_the_first_request_is_priced()
    {
        using var engine = new Engine(rules.Path);
        var beforeFirstUse = engine.Log.Of(1).Count;

        engine.PriceBolts();
        engine.PriceBolts();

        Assert.Equal(0, beforeFirstUse);
        Assert.Single(engine.Log.Of(1));
    }

    [Fact]
    public void Without_a_host_bad_rules_are_told_at_every_use_until_they_are_mended()
    {
        rules.Misspell();
        using var engine = new Engine(rules.Path);

        Assert.Throws<RuleFileException>(() => engine.PriceBolts());
        Assert.Throws<RuleFileException>(() => engine.Provider.Reload(TestContext.Current.CancellationToken));
        Assert.Equal(ReloadOutcome.Failed, engine.Provider.LastAttempt?.Outcome);
        rules.Mend();

        Assert.Equal(600m, engine.PriceBolts());
        Assert.Equal(ReloadOutcome.Applied, engine.Provider.LastAttempt?.Outcome);
    }

    [Fact]
    public async Task A_start_that_is_cancelled_loads_nothing()
    {
        using var host = Host(services => services.AddKeyAccount(rules.Path));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.StartAsync(new CancellationToken(canceled: true)));

        Assert.Empty(log.Of(1));
    }

    [Fact]
    public void Adding_the_engine_twice_is_adding_it_once()
    {
        var services = new ServiceCollection().AddKeyAccount("elsewhere").AddKeyAccount(rules.Path);
        using var provider = services.BuildServiceProvider();

        Assert.Single(provider.GetServices<IPricingEngine>());
        Assert.Single(provider.GetServices<IHostedService>());
        Assert.Equal(rules.Path, provider.GetRequiredService<RuleSetProvider>().RuleDirectory);
    }

    public void Dispose() => rules.Dispose();

    private IHost Host(Action<IServiceCollection> configure, string? contentRoot = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = contentRoot });
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        configure(builder.Services);
        return builder.Build();
    }
}
