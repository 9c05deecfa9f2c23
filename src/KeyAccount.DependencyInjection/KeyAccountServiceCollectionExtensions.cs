using System.Diagnostics.Metrics;
using KeyAccount;
using KeyAccount.Telemetry;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the pricing engine to a host.</summary>
public static class KeyAccountServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPricingEngine"/> and <see cref="RuleSetProvider"/> for a rule folder.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="ruleDirectory">The folder that holds company.json; a relative path starts at the host's content root.</param>
    public static IServiceCollection AddKeyAccount(this IServiceCollection services, string ruleDirectory) =>
        services.AddKeyAccount(options => options.RuleDirectory = ruleDirectory);

    /// <summary>Adds <see cref="IPricingEngine"/> and <see cref="RuleSetProvider"/>.</summary>
    /// <remarks>
    /// A host checks the options and loads the rules when it starts, and does not start on an error in either.
    /// Without a host the rules are loaded when the first request is priced.
    /// </remarks>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection AddKeyAccount(this IServiceCollection services, Action<KeyAccountOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<KeyAccountOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KeyAccountOptions>, KeyAccountOptionsValidation>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => new Instruments(provider.GetService<IMeterFactory>()));
        services.TryAddSingleton(static provider => new RuleSetProvider(
            provider.GetRequiredService<IOptions<KeyAccountOptions>>().Value,
            provider.GetService<IHostEnvironment>()?.ContentRootPath,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Instruments>(),
            provider.GetService<ILogger<RuleSetProvider>>() ?? NullLogger<RuleSetProvider>.Instance,
            provider.GetService<RuleSetLoader>()));
        services.TryAddSingleton<IPricingEngine>(static provider => new HostPricingEngine(
            provider.GetRequiredService<RuleSetProvider>(), provider.GetRequiredService<Instruments>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FirstLoad>());
        return services;
    }
}
