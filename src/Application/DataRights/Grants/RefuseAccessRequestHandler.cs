using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

public sealed class RefuseAccessRequestHandler(Recorder recorder)
{
    /// <summary>Refuses a request, with a reason.</summary>
    public Task<Outcome> Handle(
        GrantRequestId id,
        Wording reason,
        IReadOnlyList<CitationForm> basis,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            DataRightsStreams.GrantRequest,
            id.Value,
            async (request, attempt, stop) =>
                RefuseAccessRequest.Decide(
                    new(id, reason, instruction.Actor.Person),
                    request,
                    await attempt.Cited(basis, stop),
                    await attempt.BegunOn(request, stop),
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}
