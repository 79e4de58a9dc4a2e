using Sijil.Application.Governance.Acts;
using Sijil.Domain;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

public sealed class ApproveAccessRequestHandler(Recorder recorder)
{
    /// <summary>Agrees to a request; the grant begins with it, or neither is recorded.</summary>
    public Task<Outcome> Handle(
        GrantRequestId id,
        GrantTerms terms,
        IReadOnlyList<CitationForm> basis,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            DataRightsStreams.GrantRequest,
            id.Value,
            async (request, attempt, stop) =>
            {
                var decision = ApproveAccessRequest.Decide(
                    new(id, terms, instruction.Actor.Person),
                    request,
                    await DatasetOf(request, attempt, stop),
                    await attempt.Cited(basis, stop),
                    await attempt.BegunOn(request, stop),
                    await attempt.Moment(stop)
                );
                if (
                    request is GrantRequest.Pending { Asked: var asked }
                    && decision
                        is Decision<GrantRequestEvent>.Accepted { Events: [AccessRequestApprovedUnderLaw approval] }
                )
                    Issue(attempt, IssueGrant.From(approval, terms, asked));
                return decision;
            },
            cancellation
        );

    private static async ValueTask<Dataset> DatasetOf(
        GrantRequest request,
        Attempt attempt,
        CancellationToken cancellation
    ) =>
        request is GrantRequest.Pending pending
            ? await attempt.RelyOn(DataRightsStreams.Dataset, pending.Asked.DatasetId.Value, cancellation)
            : Dataset.Initial;

    private static void Issue(Attempt attempt, AccessGranted granted)
    {
        attempt.Begin(DataRightsStreams.Grant, granted.GrantId.Value, [granted]);
        attempt.Session.Insert(new IssuedGrant(granted.GrantId.Value, granted.BodyId.Value, granted.DatasetId.Value));
    }
}
