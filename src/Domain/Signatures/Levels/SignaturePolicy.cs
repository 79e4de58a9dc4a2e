using System.Collections.Immutable;

namespace Sijil.Domain.Signatures.Levels;

/// <summary>What signatures are worth in a country, with all versions, oldest first.</summary>
public sealed record SignaturePolicy
{
    public static readonly SignaturePolicy Initial = new();

    public ImmutableList<SignaturePolicyVersion> Versions { get; init; } = [];

    /// <summary>What an envelope drafted at this moment is held to; null where no such policy was ever published.</summary>
    public SignaturePolicyVersion? Newest() => Versions.LastOrDefault();

    public static SignaturePolicy Evolve(SignaturePolicy policy, SignaturePolicyEvent @event) =>
        @event switch
        {
            SignaturePolicyPublished e when e.Version == policy.Versions.Count + 1 => new()
            {
                Versions = policy.Versions.Add(new(e.Code, e.Version, e.Country, e.Levels)),
            },
            _ => throw new InvalidOperationException(
                $"{@event.GetType().Name} cannot follow version {policy.Versions.Count}."
            ),
        };
}
