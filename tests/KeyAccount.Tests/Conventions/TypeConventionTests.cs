using System.Reflection;
using System.Runtime.CompilerServices;

namespace KeyAccount.Tests.Conventions;

public sealed class TypeConventionTests
{
    private static readonly Type[] PublicTypes = typeof(RuleSet).Assembly.GetExportedTypes();

    [Fact]
    public void Public_classes_are_sealed_or_static()
    {
        var classes = PublicTypes.Where(type => type.IsClass).ToArray();

        Assert.Contains(typeof(RuleSet), classes);
        Assert.DoesNotContain(classes, type => !type.IsSealed);
    }

    [Fact]
    public void Public_members_are_set_once_at_most()
    {
        var properties = PublicTypes.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)).ToArray();

        Assert.Contains(properties, property => property.SetMethod is { IsPublic: true });
        Assert.DoesNotContain(properties, property => property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));
        Assert.Empty(PublicTypes.Where(type => !type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance)));
    }

    [Fact]
    public void Exceptions_are_made_by_the_library_alone()
    {
        var exceptions = PublicTypes.Where(type => type.IsSubclassOf(typeof(Exception))).ToArray();

        Assert.Equal(2, exceptions.Length);
        Assert.Empty(exceptions.SelectMany(type => type.GetConstructors()));
    }

    [Fact]
    public void All_public_types_stand_in_the_one_namespace_that_a_host_writes() =>
        Assert.Equal(["KeyAccount"], PublicTypes.Select(type => type.Namespace).Distinct());
}
