using System.Reflection;
using System.Runtime.CompilerServices;

namespace KeyAccount.DependencyInjection.Tests;

public sealed class TypeConventionTests
{
    private static readonly Type[] PublicTypes = typeof(RuleSetProvider).Assembly.GetExportedTypes();

    [Fact]
    public void Public_classes_are_sealed_or_static()
    {
        Assert.Contains(typeof(RuleSetProvider), PublicTypes);
        Assert.DoesNotContain(PublicTypes, type => type.IsClass && !type.IsSealed);
    }

    [Fact]
    public void Only_options_can_be_set_after_they_were_made()
    {
        var settable = PublicTypes
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

        Assert.Equal([typeof(KeyAccountOptions)], settable.Select(property => property.DeclaringType).Distinct());
    }
}
