using System.Collections.Immutable;

namespace Sijil.Domain.Permits;

/// <summary>The rules an application is pinned to on the day it is received.</summary>
public sealed record PermitTypeVersion(
    PermitTypeId TypeId,
    string Code,
    int Number,
    PermitTypeRules Rules,
    DateOnly InForceFrom
)
{
    /// <summary>This version, provided it is the one the application is pinned to; any other would apply the wrong law.</summary>
    public PermitTypeVersion PinnedBy(PermitApplication application) =>
        (TypeId, Number) == (application.TypeId, application.TypeVersion)
            ? this
            : throw new ArgumentException("An application stays with its version of the type.", nameof(application));
}

/// <summary>A type of permit with all versions of its rules, oldest first.</summary>
public sealed record PermitType
{
    public static readonly PermitType Initial = new();

    public PermitTypeId Id { get; init; }

    public string Code { get; init; } = "";

    public ImmutableList<PermitTypeVersion> Versions { get; init; } = [];

    /// <summary>The version in force on a day, or none where the type was not yet in force.</summary>
    public PermitTypeVersion? VersionOn(DateOnly day) => Versions.LastOrDefault(version => version.InForceFrom <= day);

    /// <summary>The version an application is pinned to, whatever has been published since.</summary>
    public PermitTypeVersion Version(int number) => Versions.Single(version => version.Number == number);

    public static PermitType Evolve(PermitType type, PermitTypeEvent @event) =>
        @event switch
        {
            PermitTypePublished e when e.Version == type.Versions.Count + 1 => new()
            {
                Id = e.PermitTypeId,
                Code = e.Code,
                Versions = type.Versions.Add(new(e.PermitTypeId, e.Code, e.Version, e.Rules, e.InForceFrom)),
            },
            _ => throw new InvalidOperationException(
                $"{@event.GetType().Name} cannot follow version {type.Versions.Count}."
            ),
        };
}
