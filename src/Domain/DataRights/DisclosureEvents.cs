using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.DataRights;

/// <summary>A passage through the gate to personal values; each has a random stream of its own.</summary>
public readonly record struct DisclosureId(Guid Value);

/// <summary>Everything that can happen at the gate to personal values.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove.
/// They tell who saw what of whom and why, never the values. Nothing of them is public.
/// </remarks>
public abstract record DisclosureEvent(DisclosureId DisclosureId);

/// <summary>Recorded before anything is decrypted: without the record, nothing is opened.</summary>
/// <remarks>
/// Under an activity of the house its code and the version of its stream, under a grant that grant with its version: so anyone
/// can check which rules were applied. One of the two is null, the other not; the version of no activity is zero.
/// </remarks>
public sealed record DisclosureOpened(
    DisclosureId DisclosureId,
    SubjectId Subject,
    string? ActivityCode,
    long ActivityVersion,
    Wording Purpose,
    IReadOnlyList<string> Fields,
    SubjectId Reader,
    string Role,
    DateTimeOffset OpenedAt,
    GrantUse? Grant = null
) : DisclosureEvent(DisclosureId);

/// <summary>Someone asked and was refused.</summary>
/// <remarks>
/// It names at most the first hundred persons; the count tells how many were asked for. The code of the activity is null
/// where no such activity exists: what was typed instead could be anything, and so could the names of the fields, which
/// are therefore not kept. The reason is the code of the rule that stood in the way.
/// </remarks>
public sealed record DisclosureDenied(
    DisclosureId DisclosureId,
    IReadOnlyList<SubjectId> Subjects,
    int SubjectCount,
    string? ActivityCode,
    long ActivityVersion,
    string Reason,
    SubjectId Reader,
    string Role,
    DateTimeOffset DeniedAt,
    BodyId? Body = null,
    GrantId? Grant = null,
    long? GrantVersion = null
) : DisclosureEvent(DisclosureId);

/// <summary>The grant under which something was read, as it stood then.</summary>
/// <param name="LegalBasis">The law as a line of text, of grants from before they cited the register of acts; null of others.</param>
/// <param name="Law">The clauses that the grant rests on; null where it names its law as a text.</param>
public sealed record GrantUse(
    GrantId GrantId,
    long Version,
    BodyId BodyId,
    string Dataset,
    LawfulBasis Basis,
    string? LegalBasis,
    IReadOnlyList<LegalBasis>? Law = null
)
{
    internal static GrantUse Of(AccessBasis.Grant grant) =>
        new(
            grant.Given.GrantId,
            grant.Version,
            grant.Given.BodyId,
            grant.Given.Dataset,
            grant.Given.Basis,
            (grant.Given as AccessGrantedLawAsText)?.LegalBasis,
            (grant.Given as AccessGrantedUnderLaw)?.Law
        );
}
