using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Levels;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Signatures;

/// <summary>What signatures are worth by the law of a country, for everyone.</summary>
/// <param name="Country">ISO 3166-1 in two letters, or EU.</param>
/// <param name="Versions">Oldest first. What is drafted now is held to the last one.</param>
public sealed record SignaturePolicyEntry(
    Guid Id,
    long StreamVersion,
    string Code,
    string Country,
    IReadOnlyList<PublishedPolicy> Versions
)
{
    public static SignaturePolicyEntry? After(SignaturePolicyEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (SignaturePolicyPublished e, null) => new(e.PolicyId.Value, 1, e.Code, e.Country, [PublishedPolicy.Of(e)]),
            (SignaturePolicyPublished e, { } known) => known with
            {
                StreamVersion = known.StreamVersion + 1,
                Versions = [.. known.Versions, PublishedPolicy.Of(e)],
            },
            _ => entry,
        };
}

/// <summary>One version of a policy.</summary>
/// <param name="Levels">From least to most, each with its effect and the clause that gives it.</param>
/// <param name="Basis">The clauses it cites, in the version of their act that was in force.</param>
public sealed record PublishedPolicy(
    int Version,
    Wording Name,
    IReadOnlyList<PolicyLevel> Levels,
    IReadOnlyList<LegalBasis> Basis,
    DateTimeOffset PublishedAt
)
{
    internal static PublishedPolicy Of(SignaturePolicyPublished fact) =>
        new(fact.Version, fact.Name, fact.Levels, fact.Basis, fact.PublishedAt);
}

public sealed partial class SignaturePolicyProjection : SingleStreamProjection<SignaturePolicyEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<SignaturePolicyEntry>(
        StoredNames.Family<SignaturePolicyEvent>(SignatureStoredEvents.All),
        SignaturePolicyEntry.After
    );

    public SignaturePolicyProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override SignaturePolicyEntry? Evolve(SignaturePolicyEntry? snapshot, Guid id, IEvent e) =>
        SignaturePolicyEntry.After(snapshot, e.Data);
}
