using System.Reflection;
using System.Runtime.CompilerServices;
using Sijil.Domain;

namespace Sijil.Architecture.Tests;

/// <summary>What counts as an event: whatever derives from one of the domain's families, such as <c>PermitEvent</c>.</summary>
internal static class DomainEvents
{
    public static readonly Assembly Domain = typeof(StoredEvent).Assembly;

    public static readonly IReadOnlyList<Type> All =
    [
        .. Domain.GetTypes().Where(type => !type.IsAbstract && Family(type) is not null),
    ];

    /// <summary>Why a type could be changed after it was made; null where it cannot.</summary>
    public static string? WhyChangeable(Type type) =>
        !type.IsSealed ? $"{type.Name} is not sealed."
        : type.GetProperties().FirstOrDefault(property => !IsInitOnly(property)) is { } open
            ? $"{type.Name}.{open.Name} can be set."
        : null;

    private static Type? Family(Type type) =>
        type.BaseType switch
        {
            { IsAbstract: true } family when family.Name.EndsWith("Event", StringComparison.Ordinal) => family,
            { IsAbstract: true } between => Family(between),
            _ => null,
        };

    private static bool IsInitOnly(PropertyInfo property) =>
        property.SetMethod is null
        || property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
