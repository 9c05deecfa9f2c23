using KeyAccount.Ledger;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the bonus ledger to a host.</summary>
public static class KeyAccountLedgerServiceCollectionExtensions
{
    /// <summary>Adds <see cref="LedgerProvider"/>.</summary>
    /// <remarks>A host checks the options when it starts; the database is opened when the ledger is first asked for.</remarks>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Names the database.</param>
    public static IServiceCollection AddKeyAccountLedger(this IServiceCollection services, Action<LedgerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<LedgerOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LedgerOptions>, LedgerOptionsValidation>());
        services.TryAddSingleton(static provider => new LedgerProvider(provider.GetRequiredService<IOptions<LedgerOptions>>().Value.Database));
        return services;
    }
}
