using KeyAccount.Network;
using KeyAccount.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KeyAccount.Tests.HostRules;

/// <summary>NRules in a host.</summary>
public sealed class UseNRulesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public UseNRulesTests()
    {
        foreach (var (path, content) in Some.Files(Some.Policy("""{ "id": "a", "step": "base", "percent": 10 }""")))
        {
            folder.Write(path, System.Text.Encoding.UTF8.GetString(content.Span));
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Orders_are_priced_by_nrules_and_the_hosts_rules_add_to_it()
    {
        using var services = Services(options => options.Rules.Add(new TenPieces()));

        Assert.Equal(873.00m, services.GetRequiredService<IPricingEngine>().Price(Some.Order(("DRILL", 10))).Totals.Net);
        Assert.All(services.GetRequiredService<RuleSetProvider>().Current.Compiled.Procedures.Values, procedure => Assert.IsType<NRulesEvaluator>(procedure.Evaluator));
    }

    [Fact]
    public void Without_it_the_built_in_evaluator_prices()
    {
        using var services = new ServiceCollection().AddKeyAccount(folder.Path).BuildServiceProvider();

        Assert.All(services.GetRequiredService<RuleSetProvider>().Current.Compiled.Procedures.Values, procedure => Assert.IsNotType<NRulesEvaluator>(procedure.Evaluator));
    }

    [Fact]
    public void While_changed_rules_are_compiled_those_in_force_still_price_and_progress_is_reported()
    {
        IPricingEngine? engine = null;
        var during = new List<(int Taken, decimal Net)>();
        using var services = Services(options => options.Progress = new Listener(progress =>
        {
            if (engine is not null)
            {
                during.Add((progress.Taken, engine.Price(Some.Order(("DRILL", 1))).Totals.Net));
            }
        }));
        var provider = services.GetRequiredService<RuleSetProvider>();
        Assert.Equal(90.00m, services.GetRequiredService<IPricingEngine>().Price(Some.Order(("DRILL", 1))).Totals.Net);
        engine = services.GetRequiredService<IPricingEngine>();
        folder.Write("policies/test.json", Some.Policy("""{ "id": "a", "step": "base", "percent": 20 }""").Text);

        Assert.Equal(ReloadOutcome.Applied, provider.Reload(TestContext.Current.CancellationToken).Outcome);

        Assert.Equal([(0, 90.00m), (1, 90.00m)], during);
        Assert.Equal(80.00m, services.GetRequiredService<IPricingEngine>().Price(Some.Order(("DRILL", 1))).Totals.Net);
        Assert.Equal(ReloadOutcome.Unchanged, provider.Reload(TestContext.Current.CancellationToken).Outcome);
    }

    [Fact]
    public async Task A_file_that_changes_is_compiled_in_the_background()
    {
        using var go = new ManualResetEventSlim(true);
        var compiling = new TaskCompletionSource();
        using var services = Services(options => options.Progress = new Listener(_ =>
        {
            if (!go.IsSet)
            {
                compiling.TrySetResult();
                go.Wait(TimeSpan.FromSeconds(60));
            }
        }), watch: true);
        var provider = services.GetRequiredService<RuleSetProvider>();
        Assert.Equal(90.00m, Net());
        var changed = new TaskCompletionSource();
        provider.Changed += (_, _) => changed.SetResult();

        go.Reset();
        folder.Write("policies/test.json", Some.Policy("""{ "id": "a", "step": "base", "percent": 20 }""").Text);
        await compiling.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal(90.00m, Net());

        go.Set();
        await changed.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal(80.00m, Net());

        decimal Net() => services.GetRequiredService<IPricingEngine>().Price(Some.Order(("DRILL", 1))).Totals.Net;
    }

    [Fact]
    public void A_rule_of_the_hosts_that_does_not_fit_stops_the_load()
    {
        using var services = Services(options => options.Rules.Add(new Misspelt()));

        Assert.Equal("KA6002", Assert.Single(Assert.Throws<RuleFileException>(() => services.GetRequiredService<RuleSetProvider>().Current).Findings).Code);
    }

    private ServiceProvider Services(Action<NRulesOptions> configure, bool watch = false) => new ServiceCollection()
        .AddKeyAccount(options =>
        {
            options.RuleDirectory = folder.Path;
            options.WatchForChanges = watch;
            options.QuietPeriod = TimeSpan.FromMilliseconds(50);
        })
        .UseNRules(configure)
        .BuildServiceProvider();

    private sealed class Listener(Action<NRulesProgress> to) : IProgress<NRulesProgress>
    {
        public void Report(NRulesProgress value) => to(value);
    }
}
