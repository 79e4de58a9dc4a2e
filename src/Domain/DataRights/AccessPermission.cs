using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Domain.DataRights;

/// <summary>The key to the vault: these fields of these persons, for this reader, on this basis, now.</summary>
/// <remarks>
/// MUST come from <see cref="AccessDecision"/> and nothing else: the constructor is private, nothing can be set and
/// nothing can be copied with a change. It is not stored and not passed on; every opening is decided anew.
/// </remarks>
[SuppressMessage(
    "Naming",
    "CA1711",
    Justification = "The name the law and the architecture use; no CAS permission is meant."
)]
public sealed class AccessPermission
{
    /// <summary>More than this at once is a mass transfer, which is announced in public instead of told person by person.</summary>
    public const int MaximumSubjects = 100;

    private AccessPermission(AccessBasis basis, AccessRequest request, string role)
    {
        Basis = basis;
        Reader = request.Reader;
        Role = role;
        Subjects = [.. request.Subjects.Distinct()];
        Fields = [.. request.Fields.Distinct().Order(StringComparer.Ordinal)];
    }

    public AccessBasis Basis { get; }

    public SubjectId Reader { get; }

    public string Role { get; }

    public ImmutableArray<SubjectId> Subjects { get; }

    /// <summary>What was asked for, all of it allowed: never more than was asked for.</summary>
    public ImmutableArray<string> Fields { get; }

    public bool Covers(SubjectId subject, string field) => Subjects.Contains(subject) && Fields.Contains(field);

    /// <summary>The record of opening fields of one person, to be committed before anything is decrypted.</summary>
    public DisclosureOpened Record(
        DisclosureId disclosureId,
        SubjectId subject,
        IReadOnlyCollection<string> fields,
        DateTimeOffset now
    )
    {
        if (fields.Count == 0 || !fields.All(field => Covers(subject, field)))
            throw new InvalidOperationException("This permission does not cover what is to be opened.");

        return Basis switch
        {
            AccessBasis.Activity activity => new(
                disclosureId,
                subject,
                activity.Code,
                activity.Version,
                activity.Purpose,
                [.. fields.Distinct().Order(StringComparer.Ordinal)],
                Reader,
                Role,
                now
            ),
            AccessBasis.Grant { Given: var given } grant => new(
                disclosureId,
                subject,
                ActivityCode: null,
                ActivityVersion: 0,
                given.Purpose,
                [.. fields.Distinct().Order(StringComparer.Ordinal)],
                Reader,
                Role,
                now,
                GrantUse.Of(grant)
            ),
            _ => throw new InvalidOperationException($"Unknown basis {Basis.GetType().Name}."),
        };
    }

    internal static AccessDecision Decide(AccessRequest request, ProcessingActivity activity, long version)
    {
        return activity switch
        {
            ProcessingActivity.Unknown => Deny(DataRightsRejections.ActivityNotFound, code: null),
            ProcessingActivity.Ended a => Deny(DataRightsRejections.ActivityEnded, a.Code),
            ProcessingActivity.Active a when Obstacle(request, a) is { } obstacle => Deny(obstacle, a.Code),
            ProcessingActivity.Active a => new AccessDecision.Permitted(
                new(
                    new AccessBasis.Activity(a.Id, a.Code, version, a.Purpose, a.LegalBasis),
                    request,
                    request.Roles.First(a.Roles.Contains)
                )
            ),
            _ => throw new InvalidOperationException($"Unknown state {activity.GetType().Name}."),
        };

        AccessDecision.Denied Deny(Rejection reason, string? code) => new(reason, request, code, version);
    }

    internal static AccessDecision Decide(
        AccessRequest request,
        GrantQuestion question,
        Caller caller,
        GrantDecision decision
    )
    {
        return decision switch
        {
            // An enforcement point may ask about any body; it reads for none.
            _ when !caller.IsBody(question.Body) => Deny(GrantRejections.ClientNotBound, null, null),
            GrantDecision.Denied denied => Deny(denied.Reason, denied.Grant, denied.Version),
            GrantDecision.Permitted p when WhyNotAtOnce(request) is { } obstacle => Deny(
                obstacle,
                p.Grant.GrantId,
                p.Version
            ),
            GrantDecision.Permitted p when request.Fields.Except(question.Fields).Any() => Deny(
                GrantRejections.FieldNotGranted,
                p.Grant.GrantId,
                p.Version
            ),
            GrantDecision.Permitted p => new AccessDecision.Permitted(
                new(
                    new AccessBasis.Grant(p.Grant, p.Version, caller.BindingId, caller.Version),
                    request,
                    request.Roles[0]
                )
            ),
            _ => throw new InvalidOperationException($"Unknown decision {decision.GetType().Name}."),
        };

        AccessDecision.Denied Deny(Rejection reason, GrantId? grant, long? version) =>
            new(reason, request, ActivityCode: null, ActivityVersion: 0)
            {
                Body = (caller.Binding as ClientBinding.OfBody)?.Body,
                Grant = grant,
                GrantVersion = version,
            };
    }

    /// <remarks>Without persons it opens nothing: it only tells by which grant they could be looked for.</remarks>
    private static Rejection? WhyNotAtOnce(AccessRequest request) =>
        request.Bar
        ?? (
            request.Fields.Count == 0 ? DataRightsRejections.NothingRequested
            : request.Subjects.Distinct().Count() > MaximumSubjects ? DataRightsRejections.TooManyPersons
            : null
        );

    private static Rejection? Obstacle(AccessRequest request, ProcessingActivity.Active activity) =>
        request switch
        {
            { Bar: { } bar } => bar,
            _ when !request.Roles.Any(activity.Roles.Contains) => DataRightsRejections.RoleNotAllowed,
            { Subjects.Count: 0 } or { Fields.Count: 0 } => DataRightsRejections.NothingRequested,
            _ when request.Fields.Except(activity.Fields).Any() => DataRightsRejections.FieldNotAllowed,
            _ when request.Subjects.Distinct().Count() > MaximumSubjects => DataRightsRejections.TooManyPersons,
            _ => null,
        };
}
