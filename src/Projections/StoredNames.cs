using System.Collections.Frozen;
using Sijil.Domain;
using Sijil.Domain.Permits;

namespace Sijil.Projections;

/// <summary>The pinned names under which views tell what happened.</summary>
internal static class StoredNames
{
    private static readonly FrozenDictionary<Type, string> ByType = PermitStoredEvents.All.ToFrozenDictionary(
        kind => kind.Type,
        kind => kind.Name
    );

    public static string Of(object fact) => ByType[fact.GetType()];

    /// <summary>The kinds of events of one family, such as everything that can happen to an application.</summary>
    public static IReadOnlyList<StoredEvent> Family<TEvent>(IEnumerable<StoredEvent> catalogue) =>
        [.. catalogue.Where(kind => kind.Type.IsAssignableTo(typeof(TEvent)))];
}
