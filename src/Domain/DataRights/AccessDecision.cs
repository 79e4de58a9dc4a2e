using Sijil.Domain.DataRights.Grants;

namespace Sijil.Domain.DataRights;

/// <summary>The answer to an access request. A denial is recorded too, so both know what they answer.</summary>
public abstract record AccessDecision
{
    public sealed record Permitted(AccessPermission Permission) : AccessDecision;

    public sealed record Denied(Rejection Reason, AccessRequest Request, string? ActivityCode, long ActivityVersion)
        : AccessDecision
    {
        /// <summary>The body that asked; null where someone of the house did.</summary>
        public BodyId? Body { get; init; }

        /// <summary>The grant that came nearest; null where none did.</summary>
        public GrantId? Grant { get; init; }

        public long? GrantVersion { get; init; }

        /// <summary>Names at most the first hundred persons; the count tells how many were asked for.</summary>
        public DisclosureDenied Record(DisclosureId disclosureId, DateTimeOffset now) =>
            new(
                disclosureId,
                [.. Request.Subjects.Distinct().Take(AccessPermission.MaximumSubjects)],
                Request.Subjects.Distinct().Count(),
                ActivityCode,
                ActivityVersion,
                Reason.Code,
                Request.Reader,
                Request.Roles[0],
                now,
                Body,
                Grant,
                GrantVersion
            );
    }

    public static AccessDecision Decide(AccessRequest request, ProcessingActivity activity, long activityVersion) =>
        AccessPermission.Decide(request, activity, activityVersion);

    /// <summary>For a body outside the house: by the same decision that answers whoever asks without reading.</summary>
    public static AccessDecision Decide(
        AccessRequest request,
        GrantQuestion question,
        Caller caller,
        IReadOnlyList<GrantAsOf> grants,
        DateOnly today
    ) => AccessPermission.Decide(request, question, caller, GrantDecision.Decide(question, caller, grants, today));

    private AccessDecision() { }
}
