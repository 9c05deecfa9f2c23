using KeyAccount;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Has the rules of a host evaluated by NRules.</summary>
public static class NRulesServiceCollectionExtensions
{
    /// <summary>Has rule files evaluated by NRules, together with the host's own NRules rules. Stands after <c>AddKeyAccount</c>.</summary>
    /// <remarks>After a reload the rules are compiled while those in force still price.</remarks>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection UseNRules(this IServiceCollection services, Action<NRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new NRulesOptions();
        configure?.Invoke(options);
        services.Replace(ServiceDescriptor.Singleton(_ => NRulesRuleSet.Loader(options)));
        return services;
    }
}
