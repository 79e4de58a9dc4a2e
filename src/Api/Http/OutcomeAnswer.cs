using Sijil.Application;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Signatures.Documents;

namespace Sijil.Api.Http;

/// <summary>The one place where an outcome or a broken rule becomes an HTTP status.</summary>
public static class OutcomeAnswer
{
    /// <summary>These refuse a reader and not an act. Whether a record exists is never told by 403: it is 404.</summary>
    private static readonly HashSet<Rejection> Denials =
    [
        DataRightsRejections.RoleNotAllowed,
        DataRightsRejections.FieldNotAllowed,
        DataRightsRejections.TooManyPersons,
        GrantRejections.ClientNotBound,
        GrantRejections.NotGranted,
        GrantRejections.GrantRevoked,
        GrantRejections.GrantExpired,
        GrantRejections.FieldNotGranted,
        GrantRejections.RowNotGranted,
        ProposalRejections.AssuranceTooLow,
        ProposalRejections.NationalIdMissing,
        ProposalRejections.NotTheAuthor,
    ];

    /// <summary>These say that something was there and is gone for ever.</summary>
    private static readonly HashSet<Rejection> Gone = [DocumentRejections.Erased];

    internal static IResult To(Outcome outcome, RequestContract contract) =>
        outcome switch
        {
            Outcome.Recorded recorded => new RecordedResult(recorded, contract.Location?.Invoke(recorded.StreamId)),
            Outcome.Rejected rejected => To(rejected.Reason),
            Outcome.Stale stale => To(RequestProblems.VersionStale with { CurrentVersion = stale.CurrentVersion }),
            Outcome.KeyReused => To(RequestProblems.IdempotencyKeyReused),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };

    /// <summary>For endpoints that show something and were refused by a rule.</summary>
    public static IResult To(Rejection reason) => To(new Problem(Status(reason), reason.Code));

    public static IResult To(Problem problem) => new ProblemResult(problem);

    public static int Status(Rejection reason) =>
        Denials.Contains(reason) ? StatusCodes.Status403Forbidden
        : Gone.Contains(reason) ? StatusCodes.Status410Gone
        : reason.Code.EndsWith("not-found", StringComparison.Ordinal) ? StatusCodes.Status404NotFound
        : StatusCodes.Status409Conflict;
}
