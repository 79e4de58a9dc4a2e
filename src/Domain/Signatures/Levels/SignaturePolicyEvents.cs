using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.Signatures.Levels;

/// <summary>Everything that can happen to the policy of a country on signatures.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record SignaturePolicyEvent(SignaturePolicyId PolicyId);

/// <summary>A version of the policy. It never changes; an envelope stays with the version it was drafted under.</summary>
public sealed record SignaturePolicyPublished(
    SignaturePolicyId PolicyId,
    string Code,
    int Version,
    string Country,
    Wording Name,
    IReadOnlyList<PolicyLevel> Levels,
    IReadOnlyList<LegalBasis> Basis,
    SubjectId PublishedBy,
    DateTimeOffset PublishedAt
) : SignaturePolicyEvent(PolicyId);
